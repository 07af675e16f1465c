import { describe, expect, it } from 'vitest';
import { beginningEntry, blankRows, checkFits, doEntry, isBeginning, redoEntry, reverseOps, sameRow, touchKeysOf, undoEntry } from '../../../src/shared/history';
import { applyOps, changeId, rowsOf, type Change, type Op } from '../../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../../support/builders';
import { taskOp } from '../../support/entries';
import { codeOf } from '../../support/testSession';

const weld = aTask('Weld');
const aChange = (id: string): Change => ({ id: changeId(id), at: '2026-11-23T12:00:00.000Z', by: 'test', label: id, ops: [taskOp(null, weld)] });

describe('reversing ops', () => {
  it('HIS-1: swaps before and after, last op first, and leaves reasons behind', () => {
    const longer = { ...weld, effort: 600, remaining: 600 };
    const ops: readonly Op[] = [{ table: 'tasks', id: weld.id, before: weld, after: longer, why: 'Follows Paint (FS)' }, taskOp(aTask('Old'), null)];
    expect(reverseOps(ops)).toEqual([taskOp(null, aTask('Old')), taskOp(longer, weld)]);
  });

  it('HIS-2: applied after the ops it gives the same rows back', () => {
    const start = aWorkspace({ tasks: [weld], resources: [aPerson('Ana')] });
    const booking = aBooking('b', 'Weld', 'Ana', [[monday, 60]]);
    const ops: readonly Op[] = [{ table: 'bookings', id: booking.id, before: null, after: booking }, taskOp(null, aTask('Paint'))];
    expect(rowsOf(applyOps(applyOps(start, ops), reverseOps(ops)))).toEqual(rowsOf(start));
  });
});

describe('whether ops fit', () => {
  it('HIS-3: fits where every before is the present row, by identity or field by field', () => {
    const workspace = aWorkspace({ tasks: [weld] });
    expect(checkFits(workspace, [taskOp(weld, null)]).ok).toBe(true);
    expect(checkFits(workspace, [taskOp(structuredClone(weld), null), taskOp(null, aTask('Paint'))]).ok).toBe(true);
  });

  it('HIS-4: refuses with the name of the first row that moved on', () => {
    const workspace = aWorkspace({ tasks: [{ ...weld, notes: 'urgent' }] });
    const refused = checkFits(workspace, [taskOp(weld, null)]);
    expect(codeOf(refused)).toBe('does-not-fit');
    expect(refused.ok ? '' : refused.refusal.sentence).toMatch(/^Weld has changed since/);
    expect(codeOf(checkFits(workspace, [taskOp(null, weld)]))).toBe('does-not-fit');
    expect(codeOf(checkFits(workspace, [taskOp(aTask('Gone'), null)]))).toBe('does-not-fit');
  });

  it('HIS-5: two rows are the same when they say the same', () => {
    expect(sameRow({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(sameRow({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameRow([1, 2], [1])).toBe(false);
    expect(sameRow([], {})).toBe(false);
    expect(sameRow({ a: null }, { a: 0 })).toBe(false);
  });
});

describe('the next entry', () => {
  const first = doEntry(null, aChange('first'));
  const second = doEntry(first, aChange('second'));
  const undo = undoEntry(second, second, aChange('undo second'));

  it('HIS-6: a do lies on the undo stack and clears the redo stack', () => {
    expect([first, second].map(({ seq, kind, of, undoTop, redoTop, below }) => [seq, kind, of, undoTop, redoTop, below])).toEqual([
      [1, 'do', null, 'first', null, null], [2, 'do', null, 'second', null, 'first'],
    ]);
    expect(doEntry(undo, aChange('third'))).toMatchObject({ seq: 4, undoTop: 'third', redoTop: null, below: 'first' });
  });

  it('HIS-7: an undo leaves what its target covered on top, and lies on the redo stack', () => {
    expect(undo).toMatchObject({ seq: 3, kind: 'undo', of: 'second', undoTop: 'first', redoTop: 'undo second', below: null });
    expect(undoEntry(undo, first, aChange('undo first'))).toMatchObject({ seq: 4, of: 'first', undoTop: null, redoTop: 'undo first', below: 'undo second' });
  });

  it('HIS-8: a redo leaves what its target covered on top of the redo stack, and can be undone', () => {
    const undoFirst = undoEntry(undo, first, aChange('undo first'));
    const redo = redoEntry(undoFirst, undoFirst, aChange('redo first'));
    expect(redo).toMatchObject({ seq: 5, kind: 'redo', of: 'first', undoTop: 'redo first', redoTop: 'undo second', below: null });
    expect(undoEntry(redo, redo, aChange('undo again'))).toMatchObject({ undoTop: null, redoTop: 'undo again', below: 'undo second' });
  });

  it('HIS-9: the beginning stores the blank workspace and cannot be undone', () => {
    const beginning = beginningEntry(changeId('begin'), '2026-11-23T12:00:00.000Z', 'test');
    expect(isBeginning(beginning)).toBe(true);
    expect(isBeginning(first)).toBe(false);
    expect(beginning).toMatchObject({ seq: 1, undoTop: null, redoTop: null, below: null });
    expect(beginning.change.ops.map(({ after }) => after)).toEqual([blankRows.settings, ...blankRows.calendars]);
    expect(doEntry(beginning, aChange('first'))).toMatchObject({ seq: 2, undoTop: 'first', below: null });
  });
});

describe('the rows an entry touches', () => {
  it('HIS-10: each row once, for a booking its tasks and people before and after, for time off its person', () => {
    const booking = aBooking('b', 'Weld', 'Ana', [[monday, 60]]);
    const moved = aBooking('b', 'Paint', 'Ben', [[monday, 60]]);
    const off = aTimeOff('off', 'Ana', monday, monday);
    expect(touchKeysOf([{ table: 'bookings', id: booking.id, before: booking, after: moved }, taskOp(weld, null)])).toEqual(['bookings:b', 'tasks:Weld', 'tasks:Paint', 'resources:Ana', 'resources:Ben']);
    expect(touchKeysOf([{ table: 'timeOff', id: off.id, before: null, after: off }])).toEqual(['timeOff:off', 'resources:Ana']);
  });
});
