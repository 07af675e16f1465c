import { addWorkingDays, workingDaysBetween } from '../calendar';
import type { Booking, DayNumber, Dependency, Task, TaskId, Workspace } from '../model';
import { daysTooEarly, holdsUp } from './dependencies';
import { movedDays, shapeAt, withBooking } from './placing';
import { spanOf, taskSpan, type TaskSpan } from './span';
import { partsOf, targetOfLeft, withLeft, workedUntil } from './worked';

/** By how many working days (of the default calendar) the start and the end of a task moved; negative: earlier. */
export interface SpanShift {
  readonly start: number;
  readonly finish: number;
}

export interface FollowedBooking {
  readonly before: Booking;
  readonly after: Booking;
  /** "Follows Weld frame (FS)". */
  readonly why: string;
}

export interface FollowedTask {
  readonly taskId: TaskId;
  readonly why: string;
  readonly shift: number;
}

export interface FollowOutcome {
  /** The workspace with every follower in its place. */
  readonly workspace: Workspace;
  readonly bookings: readonly FollowedBooking[];
  /** Followers that moved or, unbooked, would have, with the working days they moved by. */
  readonly tasks: readonly FollowedTask[];
  /** Followers that had to stay, at least in part, because bookings are locked. */
  readonly held: readonly TaskId[];
}

export interface FollowQuestion {
  /** As it was before anything moved. */
  readonly before: Workspace;
  /** After the hand's own move, without the unlocked bookings of `followers`: they get their places here. */
  readonly lifted: Workspace;
  /** What the hand moved, with the shift of each. */
  readonly moved: ReadonlyMap<TaskId, SpanShift>;
  /** `followersOf` the moved tasks. */
  readonly followers: readonly TaskId[];
  readonly placing: 'flow' | 'pile';
  /** No follower is moved to begin before this day of its own; null: none. */
  readonly floorOf: (task: Task) => DayNumber | null;
}

/** The shift between two spans of a task; null where one of them is not booked. */
export const shiftBetween = (workspace: Workspace, before: TaskSpan | null, after: TaskSpan | null): SpanShift | null =>
  before === null || after === null ? null : {
    start: workingDaysBetween(workspace, null, before.first, after.first),
    finish: workingDaysBetween(workspace, null, before.last, after.last),
  };

/** Bookings of these tasks that a move may take along. */
export const movableBookings = (workspace: Workspace, taskIds: readonly TaskId[]): readonly Booking[] =>
  taskIds.flatMap((id) => (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => {
    const booking = workspace.bookings.get(bookingId);
    return booking === undefined || booking.locked ? [] : [booking];
  }));

/**
 * What follows moves with what it waits for, by as many working days: later as far as the one that moved furthest, earlier
 * only as far as everything else it waits for and its floor allow. Each booking keeps its person and its shape where there is room,
 * else it flows over free time. Locked bookings stay, as does what was worked, and what only follows through them stays too.
 */
export const followMoves = ({ before, lifted, moved, followers, placing, floorOf }: FollowQuestion): FollowOutcome => {
  const shifts = new Map(moved);
  const bookings: FollowedBooking[] = [];
  const tasks: FollowedTask[] = [];
  const held: TaskId[] = [];
  let workspace = lifted;
  for (const id of followers) {
    const task = before.tasks.get(id);
    const pull = task === undefined ? null : pullOn(before, workspace, task, shifts, floorOf(task));
    const own = movableBookings(before, [id]);
    for (const booking of own) {
      const after = pull === null ? booking : followed(workspace, booking, pull.days, placing);
      workspace = withBooking(workspace, after);
      if (after !== booking && pull !== null) bookings.push({ before: booking, after, why: pull.why });
    }
    if (pull === null) continue;
    const all = before.index.bookingsByTask.get(id) ?? [];
    if (own.length < all.length) held.push(id);
    if (all.length > 0 && own.every((booking) => partsOf(before, booking).left.length === 0)) continue;
    tasks.push({ taskId: id, why: pull.why, shift: pull.days });
    shifts.set(id, shiftBetween(before, taskSpan(before, id), taskSpan(workspace, id)) ?? { start: pull.days, finish: pull.days });
  }
  return { workspace, bookings, tasks, held };
};

const followed = (workspace: Workspace, booking: Booking, days: number, placing: 'flow' | 'pile'): Booking => {
  const target = targetOfLeft(workspace, booking, days);
  if (target === null) return booking;
  const moving = { ...booking, days: partsOf(workspace, booking).left };
  const placed = movedDays(workspace, moving, target, placing);
  // A move is never thrown away: where a year has no free time left, it goes over capacity and shows as a conflict.
  return { ...booking, days: withLeft(workspace, booking, placed.ok ? placed.value : shapeAt(workspace, moving, booking.resourceId, target)) };
};

interface Pull {
  readonly days: number;
  readonly why: string;
}

/** How far the tasks that moved pull this one; null: not at all. */
const pullOn = (before: Workspace, present: Workspace, task: Task, shifts: ReadonlyMap<TaskId, SpanShift>, floor: DayNumber | null): Pull | null => {
  let strongest: { readonly days: number; readonly dependency: Dependency } | null = null;
  for (const dependency of task.dependencies) {
    const shift = shifts.get(dependency.predecessorId);
    if (shift === undefined) continue;
    const days = dependency.type === 'FS' || dependency.type === 'FF' ? shift.finish : shift.start;
    if (strongest === null || days > strongest.days) strongest = { days, dependency };
  }
  if (strongest === null || strongest.days === 0) return null;
  const days = strongest.days > 0 ? strongest.days : allowedEarlier(before, present, task, strongest.days, floor);
  if (days === 0) return null;
  const { predecessorId, type } = strongest.dependency;
  return { days, why: `Follows ${before.tasks.get(predecessorId)?.title ?? ''} (${type})` };
};

/** As many of `days` (negative) as break no dependency further than it was broken before, and do not go below the floor. */
const allowedEarlier = (before: Workspace, present: Workspace, task: Task, days: number, floor: DayNumber | null): number => {
  const span = spanOf(movableBookings(before, [task.id]).map((booking) => ({ resourceId: booking.resourceId, days: partsOf(before, booking).left })));
  if (span === null) return days;
  const worked = workedUntil(before, task.id, null);
  const limits = task.dependencies.flatMap((dependency) => {
    const predecessor = before.tasks.get(dependency.predecessorId);
    const was = taskSpan(before, dependency.predecessorId);
    const is = taskSpan(present, dependency.predecessorId);
    return holdsUp(predecessor) && was !== null && is !== null ? [{ dependency, is, slack: daysTooEarly(before, dependency, was, span) }] : [];
  });
  for (let step = days; step < 0; step += 1) {
    const moved = { ...span, first: addWorkingDays(before, null, span.first, step), last: addWorkingDays(before, null, span.last, step) };
    if ((floor === null || moved.first >= floor) && (worked === null || moved.first > worked) && limits.every(({ dependency, is, slack }) => daysTooEarly(before, dependency, is, moved) <= slack)) return step;
  }
  return 0;
};
