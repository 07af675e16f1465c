import { describe, expect, it } from 'vitest';
import { progressOf, statusDayOf } from '../../../src/shared/model';
import { aPerson, aTask, aTimeEntry, aWorkspace, monday, theSettings } from '../../support/builders';

const workspace = aWorkspace({
  resources: [aPerson('Ana'), aPerson('Crane', { kind: 'equipment' })],
  tasks: [aTask('Weld', { effort: 600 })],
  timeEntries: [aTimeEntry('t1', 'Weld', 'Ana', monday, 120), aTimeEntry('t2', 'Weld', 'Ana', monday + 1, 80), aTimeEntry('t3', 'Weld', 'Crane', monday, 60)],
});

describe('how far a task is', () => {
  it('PRG-1 from effort: actual of actual and remaining; the crane accompanies the work', () => {
    expect(progressOf(workspace, aTask('Weld', { effort: 600, remaining: 400 }))).toEqual({ actual: 200, remaining: 400, done: 200, of: 600, percent: 33, from: 'effort' });
  });

  it('PRG-2 from the checklist, from a percent set by hand, and never one in the place of the other', () => {
    const checklist = [{ text: 'a', done: true }, { text: 'b', done: true }, { text: 'c', done: false }];
    expect(progressOf(workspace, aTask('Weld', { checklist, percentFrom: 'checklist', percentByHand: 90 })).percent).toBe(66);
    expect(progressOf(workspace, aTask('Weld', { checklist, percentFrom: 'hand', percentByHand: 90 })).percent).toBe(90);
    expect(progressOf(workspace, aTask('Weld', { percentFrom: 'checklist' }))).toMatchObject({ done: 0, of: 1, percent: 0 });
  });

  it('PRG-3 a done task is done, also with remaining effort in its row; nothing to do and nothing done is 0', () => {
    expect(progressOf(workspace, aTask('Weld', { status: 'done', remaining: 60 }))).toEqual({ actual: 200, remaining: 0, done: 1, of: 1, percent: 100, from: 'status' });
    expect(progressOf(workspace, aTask('Empty', { effort: 0 }))).toEqual({ actual: 0, remaining: 0, done: 0, of: 1, percent: 0, from: 'effort' });
  });

  it('PRG-4 the status day is today until one is set', () => {
    expect([statusDayOf(workspace, monday), statusDayOf(aWorkspace({ settings: { ...theSettings, statusDay: monday - 3 } }), monday)]).toEqual([monday, monday - 3]);
  });
});
