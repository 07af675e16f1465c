import { describe, expect, it } from 'vitest';
import { moveBookings } from '../../../../src/shared/commands';
import { bookingId, resourceId, taskId, type Booking, type Dependency } from '../../../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const after = (predecessor: string, type: Dependency['type'] = 'FS', lagDays = 0): Dependency => ({ predecessorId: taskId(predecessor), type, lagDays });
const people = [aPerson('Ana'), aPerson('Ben'), aPerson('Cleo', { pattern: [240, 240, 240, 240, 240, 0, 0] })];
const move = { bookingIds: [bookingId('b1')], days: 1, followers: 'stay', placing: 'flow' } as const;
const weldBooking = aBooking('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 240]]);
const plan = (...others: readonly Booking[]) =>
  aWorkspace({ resources: people, tasks: [aTask('Weld frame', { effort: 720 }), aTask('Paint'), aTask('Inspect', { dependencies: [after('Weld frame')] }), aTask('Ship', { dependencies: [after('Inspect')] })], bookings: [weldBooking, ...others] });
const edit = (before: Booking, days: readonly (readonly [number, number])[], over: Partial<Booking> = {}) =>
  ({ table: 'bookings', id: before.id, before, after: { ...before, days: days.map(([day, minutes]) => ({ day, minutes })), ...over } });

describe('moving bookings', () => {
  it('MOV-2 keeps the shape where it is free', () => {
    expect(valueOf(moveBookings(plan(), { ...move, days: 2 }, countingContext()))).toEqual({
      label: 'Move “Weld frame” 2 days later', ops: [edit(weldBooking, [[monday + 2, 480], [monday + 3, 240]])],
    });
  });

  it('MOV-2 flows over free time where the shape is not free', () => {
    const paint = aBooking('b2', 'Paint', 'Ana', [[monday + 1, 360]]);
    expect(valueOf(moveBookings(plan(paint), move, countingContext()))).toEqual({
      label: 'Move “Weld frame” 1 day later', ops: [edit(weldBooking, [[monday + 1, 120], [monday + 2, 480], [monday + 3, 120]])],
    });
  });

  it('MOV-1 lands on a working day, in the direction of the move', () => {
    const friday = aBooking('b1', 'Paint', 'Ana', [[monday + 4, 240]]);
    const onFriday = aWorkspace({ resources: people, tasks: [aTask('Paint')], bookings: [friday] });
    expect(valueOf(moveBookings(onFriday, move, countingContext()))).toEqual({ label: 'Move “Paint” 1 day later', ops: [edit(friday, [[monday + 7, 240]])] });
    const nextMonday = aBooking('b1', 'Paint', 'Ana', [[monday + 7, 240]]);
    const onMonday = aWorkspace({ resources: people, tasks: [aTask('Paint')], bookings: [nextMonday] });
    expect(valueOf(moveBookings(onMonday, { ...move, days: -1 }, countingContext()))).toEqual({ label: 'Move “Paint” 1 day earlier', ops: [edit(nextMonday, [[monday + 4, 240]])] });
  });

  it('MOV-3 flows over the free time of the person it is moved to', () => {
    expect(valueOf(moveBookings(plan(), { ...move, toResourceId: resourceId('Cleo') }, countingContext()))).toEqual({
      label: 'Move “Weld frame” to Cleo, 1 day later', ops: [edit(weldBooking, [[monday + 1, 240], [monday + 2, 240], [monday + 3, 240]], { resourceId: resourceId('Cleo') })],
    });
  });

  it('MOV-4 moves several without standing in each other’s way', () => {
    const paint = aBooking('b2', 'Paint', 'Ana', [[monday + 1, 240], [monday + 2, 480]]);
    expect(valueOf(moveBookings(plan(paint), { ...move, bookingIds: [bookingId('b2'), bookingId('b1')] }, countingContext()))).toEqual({
      label: 'Move 2 bookings 1 day later',
      ops: [edit(weldBooking, [[monday + 1, 480], [monday + 2, 240]]), edit(paint, [[monday + 2, 240], [monday + 3, 480]])],
    });
  });

  it('MOV-5 does not join the bookings it comes to lie beside or upon', () => {
    const [first, second] = [aBooking('b1', 'Weld frame', 'Ana', [[monday, 240]]), aBooking('b2', 'Weld frame', 'Ana', [[monday + 2, 240]])];
    const workspace = aWorkspace({ resources: people, tasks: [aTask('Weld frame')], bookings: [first, second] });
    expect([1, 2].map((days) => valueOf(moveBookings(workspace, { ...move, days }, countingContext())).ops)).toEqual([[edit(first, [[monday + 1, 240]])], [edit(first, [[monday + 2, 240]])]]);
  });

  it('MOV-6 followers move along, or stay if asked to', () => {
    const inspect = aBooking('b2', 'Inspect', 'Ben', [[monday + 2, 480]]);
    const opsWith = (followers: 'move' | 'stay') => valueOf(moveBookings(plan(inspect), { ...move, days: 2, followers }, countingContext())).ops;
    const moved = edit(weldBooking, [[monday + 2, 480], [monday + 3, 240]]);
    expect([opsWith('move'), opsWith('stay')]).toEqual([[moved, { ...edit(inspect, [[monday + 4, 480]]), why: 'Follows Weld frame (FS)' }], [moved]]);
  });

  describe('FOL-5 a follower keeps its person', () => {
    const inspect = aBooking('b2', 'Inspect', 'Ben', [[monday + 2, 240], [monday + 3, 480]]);
    const followedPast = (...others: readonly Booking[]) => {
      const tasks = [aTask('Weld frame', { effort: 720 }), aTask('Paint'), aTask('Inspect', { effort: 720, dependencies: [after('Weld frame')] })];
      const workspace = aWorkspace({ resources: people, tasks, bookings: [weldBooking, inspect, ...others] });
      return valueOf(moveBookings(workspace, { ...move, days: 2, followers: 'move', overrideReason: 'Agreed' }, countingContext())).ops[1];
    };
    const why = 'Follows Weld frame (FS)';
    it('and its shape where there is room', () => {
      expect(followedPast()).toEqual({ ...edit(inspect, [[monday + 4, 240], [monday + 7, 480]]), why });
    });
    it('else its minutes flow over free time from its new first day', () => {
      expect(followedPast(aBooking('b3', 'Paint', 'Ben', [[monday + 7, 300]]))).toEqual({ ...edit(inspect, [[monday + 4, 480], [monday + 7, 180], [monday + 8, 60]]), why });
    });
    it('and goes over capacity where a year has no free time', () => {
      const full = aBooking('b3', 'Paint', 'Ben', Array.from({ length: 600 }, (_none, index): readonly [number, number] => [monday + 4 + index, 480]));
      expect(followedPast(full)).toEqual({ ...edit(inspect, [[monday + 4, 240], [monday + 7, 480]], { overrideReason: 'Agreed' }), why });
    });
  });

  it('FOL-2 takes followers along by as many working days and FOL-7 says why', () => {
    const inspect = aBooking('b2', 'Inspect', 'Ben', [[monday + 2, 480]]);
    const ship = aBooking('b3', 'Ship', 'Ben', [[monday + 4, 480]]);
    expect(valueOf(moveBookings(plan(inspect, ship), { ...move, days: 2, followers: 'move' }, countingContext()))).toEqual({
      label: 'Move “Weld frame” 2 days later, with 2 followers',
      ops: [
        edit(weldBooking, [[monday + 2, 480], [monday + 3, 240]]),
        { ...edit(inspect, [[monday + 4, 480]]), why: 'Follows Weld frame (FS)' },
        { ...edit(ship, [[monday + 8, 480]]), why: 'Follows Inspect (FS)' },
      ],
    });
  });

  it('FOL-8 a follower in the way on the same row gives way', () => {
    const inspect = aBooking('b2', 'Inspect', 'Ana', [[monday + 2, 480]]);
    expect(valueOf(moveBookings(plan(inspect), { ...move, days: 2, followers: 'move' }, countingContext()))).toEqual({
      label: 'Move “Weld frame” 2 days later, with 1 follower',
      ops: [edit(weldBooking, [[monday + 2, 480], [monday + 3, 240]]), { ...edit(inspect, [[monday + 4, 480]]), why: 'Follows Weld frame (FS)' }],
    });
  });

  it('FOL-6 a locked follower stays, and so does what only follows through it', () => {
    const inspect = aBooking('b2', 'Inspect', 'Ben', [[monday + 2, 480]], { locked: true });
    const ship = aBooking('b3', 'Ship', 'Ben', [[monday + 4, 480]]);
    expect(valueOf(moveBookings(plan(inspect, ship), { ...move, days: 2, followers: 'move' }, countingContext()))).toEqual({
      label: 'Move “Weld frame” 2 days later, 1 locked follower stays', ops: [edit(weldBooking, [[monday + 2, 480], [monday + 3, 240]])],
    });
  });

  it('FOL-3 of several predecessors the one that moved furthest counts, FOL-4 earlier only as far as all allow', () => {
    const paint = aBooking('b2', 'Paint', 'Ben', [[monday + 7, 480]]);
    const inspect = aBooking('b3', 'Inspect', 'Cleo', [[monday + 8, 240]]);
    const weld = aBooking('b1', 'Weld frame', 'Ana', [[monday + 7, 480]]);
    const workspace = aWorkspace({
      resources: people, tasks: [aTask('Weld frame'), aTask('Paint'), aTask('Inspect', { effort: 240, dependencies: [after('Weld frame'), after('Paint')] })], bookings: [weld, paint, inspect],
    });
    expect(valueOf(moveBookings(workspace, { ...move, days: -4, followers: 'move' }, countingContext()))).toEqual({
      label: 'Move “Weld frame” 2 days earlier', ops: [edit(weld, [[monday + 3, 480]])],
    });
    const free = aWorkspace({ resources: people, tasks: [...workspace.tasks.values()], bookings: [weld, inspect] });
    expect(valueOf(moveBookings(free, { ...move, days: -4, followers: 'move' }, countingContext())).ops).toEqual([
      edit(weld, [[monday + 3, 480]]), { ...edit(inspect, [[monday + 4, 240]]), why: 'Follows Weld frame (FS)' },
    ]);
  });

  it('FOL-4 earlier, a follower stays on or after today and its earliest start', () => {
    const [weld, inspect] = [aBooking('b1', 'Weld frame', 'Ana', [[monday + 3, 240]]), aBooking('b2', 'Inspect', 'Ben', [[monday + 4, 240]])];
    const tasks = (earliestStart: number | null) => [aTask('Weld frame', { effort: 240 }), aTask('Inspect', { effort: 240, earliestStart, dependencies: [after('Weld frame')] })];
    const followed = (earliestStart: number | null, today: number) =>
      valueOf(moveBookings(aWorkspace({ resources: people, tasks: tasks(earliestStart), bookings: [weld, inspect] }), { ...move, days: -3, followers: 'move' }, countingContext('new', today))).ops[1]?.after;
    expect(followed(null, monday)).toEqual({ ...inspect, days: [{ day: monday + 1, minutes: 240 }] });
    expect(followed(monday + 2, monday)).toEqual({ ...inspect, days: [{ day: monday + 2, minutes: 240 }] });
    expect(followed(null, monday + 3)).toEqual({ ...inspect, days: [{ day: monday + 3, minutes: 240 }] });
  });

  it('FOL-2 SS and SF follow the start, FF and FS the end', () => {
    const short = aBooking('b1', 'Weld frame', 'Ana', [[monday, 480], [monday + 1, 480]]);
    const bySs = aBooking('b2', 'Start together', 'Ben', [[monday, 240]]);
    const byFf = aBooking('b3', 'End together', 'Cleo', [[monday + 1, 240]]);
    const blocked = aBooking('b4', 'Paint', 'Ana', [[monday + 3, 480]]);
    const workspace = aWorkspace({
      resources: people, bookings: [short, bySs, byFf, blocked],
      tasks: [aTask('Weld frame', { effort: 960 }), aTask('Paint'), aTask('Start together', { effort: 240, dependencies: [after('Weld frame', 'SS')] }), aTask('End together', { effort: 240, dependencies: [after('Weld frame', 'FF')] })],
    });
    expect(valueOf(moveBookings(workspace, { ...move, days: 2, followers: 'move' }, countingContext())).ops).toEqual([
      edit(short, [[monday + 2, 480], [monday + 4, 480]]),
      { ...edit(byFf, [[monday + 4, 240]]), why: 'Follows Weld frame (FF)' },
      { ...edit(bySs, [[monday + 2, 240]]), why: 'Follows Weld frame (SS)' },
    ]);
  });

  it('CMD-7 refuses a locked booking', () => {
    const locked = aWorkspace({ resources: people, tasks: [aTask('Weld frame')], bookings: [{ ...weldBooking, locked: true }] });
    expect(refusalOf(moveBookings(locked, move, countingContext()))).toEqual({ code: 'locked', sentence: '“Weld frame” is locked in place.', nextStep: 'Unlock it first.', violations: [] });
  });

  it('CMD-6 asks for a reason only for what is broken more than before', () => {
    const paint = aBooking('b2', 'Paint', 'Ana', [[monday, 480]]);
    const over = aBooking('b1', 'Weld frame', 'Ana', [[monday, 480]], { overrideReason: 'Overtime' });
    const workspace = aWorkspace({ resources: people, tasks: [aTask('Weld frame'), aTask('Paint')], bookings: [over, paint, aBooking('b3', 'Paint', 'Ana', [[monday + 1, 480]])] });
    expect(valueOf(moveBookings(workspace, { ...move, placing: 'pile' }, countingContext()))).toEqual({ label: 'Move “Weld frame” 1 day later', ops: [edit(over, [[monday + 1, 480]])] });
    const fine = aWorkspace({ resources: people, tasks: [aTask('Weld frame'), aTask('Paint')], bookings: [over, aBooking('b3', 'Paint', 'Ana', [[monday + 1, 240]])] });
    expect(refusalOf(moveBookings(fine, { ...move, placing: 'pile' }, countingContext()))).toMatchObject({ code: 'needs-reason', sentence: 'Ana has 4 h free on Tue 24 Nov, this books 8 h: 4 h over.' });
    expect(valueOf(moveBookings(fine, move, countingContext())).ops).toEqual([edit(over, [[monday + 1, 240], [monday + 2, 240]], { overrideReason: '' })]);
  });

  it('MOV-1 piles exactly where it is dropped, also on a day off', () => {
    const workspace = aWorkspace({ resources: people, tasks: [aTask('Paint')], bookings: [aBooking('b1', 'Paint', 'Ana', [[monday, 480]])], timeOff: [aTimeOff('off', 'Ana', monday + 1, monday + 1, { reason: 'sick' })] });
    const refusal = refusalOf(moveBookings(workspace, { ...move, placing: 'pile' }, countingContext()));
    expect(refusal).toMatchObject({ code: 'needs-reason', sentence: 'Ana is sick on Tue 24 Nov, this books 8 h of it.' });
    expect(valueOf(moveBookings(workspace, { ...move, placing: 'pile', overrideReason: 'Works from home' }, countingContext()))).toMatchObject({ reason: 'Works from home' });
    expect(valueOf(moveBookings(workspace, move, countingContext())).ops[0]?.after).toMatchObject({ days: [{ day: monday + 2, minutes: 480 }] });
  });

  it('CMD-2 and CMD-4 refuse a move to nowhere and a booking that is gone', () => {
    expect(refusalOf(moveBookings(plan(), { ...move, days: 0 }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(moveBookings(plan(), { ...move, bookingIds: [bookingId('x')] }, countingContext())).code).toBe('gone');
    expect(refusalOf(moveBookings(plan(), { ...move, toResourceId: resourceId('x') }, countingContext())).code).toBe('gone');
  });
});
