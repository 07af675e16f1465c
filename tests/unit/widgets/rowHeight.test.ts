import { describe, expect, it } from 'vitest';
import { rowHeightOf } from '../../../src/renderer/views/board/state/laneSizes';
import { tokenText } from '../../support/tokens';

describe('LOOK-6 the board knows the height of a row without asking the page', () => {
  it.each(['normal', 'compact'] as const)('%s density', (density) => {
    expect(`${String(rowHeightOf[density])}px`).toBe(tokenText('--row-height', density));
  });
});
