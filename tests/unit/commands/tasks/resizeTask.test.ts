import { describe, expect, it } from 'vitest';
import { resizeTask } from '../../../../src/shared/commands';
import { taskId } from '../../../../src/shared/model';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const weld = taskId('Weld');
const ana = aBooking('b1', 'Weld', 'Ana', [[monday, 480]]);
const ben = aBooking('b2', 'Weld', 'Ben', [[monday, 480], [monday + 1, 480]]);
const after = aBooking('b3', 'Inspect', 'Ben', [[monday + 2, 480]]);
const plan = aWorkspace({
  resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld', { effort: 4800 }), aTask('Inspect', { dependencies: [{ predecessorId: weld, type: 'FS', lagDays: 0 }] }), aTask('Open', { effort: 480 })],
  bookings: [ana, ben, after],
});

describe('the ends of a task', () => {
  it('TML-14 the end is that of the booking that ends last; what follows gives way and moves along', () => {
    const draft = valueOf(resizeTask(plan, { taskId: weld, edge: 'end', day: monday + 2, followers: 'move' }, countingContext()));
    expect(draft.ops).toEqual([
      { table: 'bookings', id: 'b2', before: ben, after: { ...ben, days: [...ben.days, { day: monday + 2, minutes: 480 }] } },
      { table: 'bookings', id: 'b3', before: after, after: { ...after, days: [{ day: monday + 3, minutes: 480 }] }, why: 'Follows Weld (FS)' },
    ]);
    expect(draft.label).toBe('Extend “Weld” to Wed 25 Nov: 8 h more, with 1 follower');
  });

  it('TML-14 the start is that of the booking that begins first, and shortening pulls what follows no further than it may go', () => {
    expect(valueOf(resizeTask(plan, { taskId: weld, edge: 'start', day: monday - 3, followers: 'stay' }, countingContext())).ops).toEqual([
      { table: 'bookings', id: 'b1', before: ana, after: { ...ana, days: [{ day: monday - 3, minutes: 480 }, ...ana.days] } },
    ]);
    expect(valueOf(resizeTask(plan, { taskId: weld, edge: 'end', day: monday, followers: 'move' }, countingContext())).ops.map(({ id, after: row }) => [id, row !== null && 'days' in row ? row.days : null])).toEqual([
      ['b2', [{ day: monday, minutes: 480 }]], ['b3', [{ day: monday + 1, minutes: 480 }]],
    ]);
  });

  it('TML-14 a task that nobody is booked for has no end to pull', () => {
    expect(refusalOf(resizeTask(plan, { taskId: taskId('Open'), edge: 'end', day: monday, followers: 'move' }, countingContext()))).toEqual({
      code: 'not-booked', sentence: 'Nobody is booked for “Open”: how long it takes follows from its effort and from who has time.', nextStep: 'Change its effort in the details, or book it on the board.', violations: [],
    });
    expect(refusalOf(resizeTask(plan, { taskId: taskId('nowhere'), edge: 'end', day: monday, followers: 'move' }, countingContext())).code).toBe('gone');
  });

  it('TML-14 rules ask for a reason, and locked work stays', () => {
    const full = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld', { effort: 4800 }), aTask('Other')], bookings: [ana, aBooking('b9', 'Other', 'Ana', [[monday + 1, 480]])] });
    expect(refusalOf(resizeTask(full, { taskId: weld, edge: 'end', day: monday + 1, followers: 'move' }, countingContext())).code).toBe('needs-reason');
    expect(valueOf(resizeTask(full, { taskId: weld, edge: 'end', day: monday + 1, followers: 'move', overrideReason: 'agreed' }, countingContext())).reason).toBe('agreed');
    const locked = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('Weld')], bookings: [{ ...ana, locked: true }] });
    expect(refusalOf(resizeTask(locked, { taskId: weld, edge: 'end', day: monday + 1, followers: 'move' }, countingContext())).code).toBe('locked');
  });
});
