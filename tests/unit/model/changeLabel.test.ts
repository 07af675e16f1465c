import { describe, expect, it } from 'vitest';
import { doneWords, labelAfter, quotedTitle } from '../../../src/shared/model';

describe('the words of a change', () => {
  it('CMD-8 tells what was done in the past, and leaves labels of other beginnings as they are', () => {
    expect(['Move “Survey 2” 1 day later', 'Copy 3 bookings', 'Let “Ship” wait for nothing', 'Tidied up'].map(doneWords)).toEqual([
      'Moved “Survey 2” 1 day later', 'Copied 3 bookings', 'Let “Ship” wait for nothing', 'Tidied up',
    ]);
  });
  it('CMD-8 names a change behind Undo, with titles in quotes', () => {
    expect(labelAfter('Undo', `Archive ${quotedTitle('Survey 2')}`)).toBe('Undo: archive “Survey 2”');
  });
});
