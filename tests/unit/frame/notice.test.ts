import { describe, expect, it } from 'vitest';
import { type ShownNotice, withNotice, withoutUndo } from '../../../src/renderer/views/frame/notices/notice';

const notice = (id: number, over: Partial<ShownNotice> = {}): ShownNotice => ({ id, message: `m${String(id)}`, tone: 'good', undo: 'none', ...over });
const after = (...notices: readonly ShownNotice[]): readonly number[] => notices.reduce<readonly ShownNotice[]>(withNotice, []).map(({ id }) => id);

describe('notices', () => {
  it('FRM-7 a new notice takes the place of older good news', () => {
    expect(after(notice(1), notice(2))).toEqual([2]);
  });

  it('FRM-7 errors stay until they are closed, at most three in all', () => {
    const bad = (id: number): ShownNotice => notice(id, { tone: 'bad' });
    expect([after(bad(1), notice(2)), after(bad(1), bad(2), bad(3), notice(4))]).toEqual([[1, 2], [2, 3, 4]]);
  });

  it('FRM-7 the same error is there once', () => {
    expect(after(notice(1, { tone: 'bad', message: 'same' }), notice(2, { tone: 'bad', message: 'same' }))).toEqual([2]);
  });

  it('FRM-8 takes back the offer to undo once another change is the last one', () => {
    expect(withoutUndo([notice(1, { undo: 'offer' }), notice(2)]).map(({ undo }) => undo)).toEqual(['none', 'none']);
  });
});
