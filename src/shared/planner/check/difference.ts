import { capacityOn } from '../../calendar';
import { changedBetween, quotedTitle, type BookedDay, type Booking, type BookingId, type DayNumber, type Minutes, type Resource, type ResourceId, type Task, type TaskId, type Workspace } from '../../model';
import { workedUntil } from '../../scheduling';
import type { PlanRequest } from '../request';
import type { PlanFault } from './fault';

/** A booking that the plan makes, changes or takes back. */
export interface ChangedBooking {
  readonly before: Booking | null;
  readonly after: Booking | null;
}

/** What a plan changes, with the rows it is about: all that the checks look at. */
export interface PlanDifference {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly request: PlanRequest;
  readonly changed: readonly ChangedBooking[];
  /** Tasks of which a booking changed, in no order, with those bookings. */
  readonly taskIds: readonly TaskId[];
  readonly changedOf: (id: TaskId) => readonly ChangedBooking[];
}

export const differenceOf = (before: Workspace, after: Workspace, request: PlanRequest): PlanDifference => {
  const changed = changedBetween(before.bookings, after.bookings)
    .map((id) => ({ before: before.bookings.get(id) ?? null, after: after.bookings.get(id) ?? null }))
    .filter(({ before: was, after: is }) => !samePlace(was, is))
    .sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  const byTask = new Map<TaskId, ChangedBooking[]>();
  for (const change of changed) {
    for (const taskId of new Set([change.before?.taskId, change.after?.taskId])) {
      if (taskId === undefined) continue;
      const present = byTask.get(taskId);
      if (present === undefined) byTask.set(taskId, [change]);
      else present.push(change);
    }
  }
  return { before, after, request, changed, taskIds: [...byTask.keys()], changedOf: (id) => byTask.get(id) ?? [] };
};

const samePlace = (one: Booking | null, other: Booking | null): boolean => {
  if (one === null || other === null) return one === other;
  return one === other || (one.taskId === other.taskId && one.resourceId === other.resourceId && one.locked === other.locked && one.certainty === other.certainty && sameDays(one.days, other.days));
};

export const sameDays = (one: readonly BookedDay[], other: readonly BookedDay[]): boolean =>
  one.length === other.length && one.every(({ day, minutes }, index) => other[index]?.day === day && other[index]?.minutes === minutes);

const idOf = ({ before, after }: ChangedBooking): BookingId | '' => after?.id ?? before?.id ?? '';

/** The last day that no plan touches for a task and resource: what lies before the plan's first day, and what was worked. */
export const settledUntil = ({ before, request }: PlanDifference, taskId: TaskId, resourceId: ResourceId): DayNumber =>
  Math.max(request.from - 1, workedUntil(before, taskId, resourceId) ?? request.from - 1);

/** The days of a booking that a plan may touch. */
export const unsettledDays = (difference: PlanDifference, { taskId, resourceId, days }: Booking): readonly BookedDay[] => {
  const settled = settledUntil(difference, taskId, resourceId);
  return days.filter(({ day }) => day > settled);
};

export const minutesOf = (days: readonly BookedDay[]): Minutes => days.reduce((sum, { minutes }) => sum + minutes, 0);

/** A booking in which the plan lays work anew. */
export interface LaidBooking {
  readonly booking: Booking;
  readonly was: Booking | null;
  readonly task: Task;
  readonly resource: Resource;
  /** Its days but those that are settled. */
  readonly days: readonly BookedDay[];
  /** The part of `days` on which this resource has more of this task than before. */
  readonly fresh: readonly BookedDay[];
}

export const laidBookings = (difference: PlanDifference): readonly LaidBooking[] => {
  const known = new Map<string, ReadonlyMap<DayNumber, Minutes>>();
  return difference.changed.flatMap(({ before: was, after: booking }) => {
    const task = booking === null ? undefined : difference.after.tasks.get(booking.taskId);
    const resource = booking === null ? undefined : difference.after.resources.get(booking.resourceId);
    if (booking === null || task === undefined || resource === undefined) return [];
    const key = `${task.id} ${resource.id}`;
    const gains = known.get(key) ?? gainsOf(difference, task.id, resource.id);
    known.set(key, gains);
    const days = unsettledDays(difference, booking);
    const fresh = days.filter(({ day }) => (gains.get(day) ?? 0) > 0);
    return fresh.length === 0 ? [] : [{ booking, was, task, resource, days, fresh }];
  });
};

/** By how much a resource has more of a task than before, by day. */
const gainsOf = ({ before, after }: PlanDifference, taskId: TaskId, resourceId: ResourceId): ReadonlyMap<DayNumber, Minutes> => {
  const gains = new Map<DayNumber, Minutes>();
  for (const [workspace, sign] of [[before, -1], [after, 1]] as const) {
    for (const id of workspace.index.bookingsByTask.get(taskId) ?? []) {
      const booking = workspace.bookings.get(id);
      if (booking?.resourceId === resourceId) for (const { day, minutes } of booking.days) gains.set(day, (gains.get(day) ?? 0) + sign * minutes);
    }
  }
  return gains;
};

const noFault: Omit<PlanFault, 'kind' | 'sentence'> = { taskId: null, otherTaskId: null, resourceId: null, bookingIds: [], day: null, minutes: 0 };

/** A fault with the fields that are not given left empty. */
export const faultOf = (kind: PlanFault['kind'], sentence: string, about: Partial<Omit<PlanFault, 'kind' | 'sentence'>> = {}): PlanFault => ({ ...noFault, ...about, kind, sentence });

/** “Weld frame”; a task that is gone has no title. */
export const titleOf = (workspace: Workspace, id: TaskId): string => quotedTitle(workspace.tasks.get(id)?.title ?? '');

export const nameOf = (workspace: Workspace, id: ResourceId): string => workspace.resources.get(id)?.name ?? '';

/** All bookings of a task. */
export const rowsOfTask = (workspace: Workspace, id: TaskId): readonly Booking[] => (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => workspace.bookings.get(bookingId) ?? []);

/**
 * Days between the first and the last of a booking on which it rests though all who work with it could go on: those whose days are among its own, or
 * its own among theirs. What any of them has settled is past for all.
 */
export const pausesIn = (difference: PlanDifference, workspace: Workspace, booking: Booking): readonly DayNumber[] => {
  const ahead = unsettledDays(difference, booking);
  const together = rowsOfTask(workspace, booking.taskId).filter((row) => isNested(row.days, booking.days) || isNested(unsettledDays(difference, row), ahead));
  const settled = Math.max(...together.map(({ resourceId }) => settledUntil(difference, booking.taskId, resourceId)));
  const days = booking.days.filter(({ day }) => day > settled);
  const booked = new Set(days.map(({ day }) => day));
  const isThere = (day: DayNumber) => ({ resourceId, days: own }: Booking): boolean =>
    day < (own[0]?.day ?? day) || day > (own.at(-1)?.day ?? day) || (!isAway(difference, resourceId, day) && capacityOn(workspace, resourceId, day) > 0);
  const pauses: DayNumber[] = [];
  for (let day = days[0]?.day ?? 0; day < (days.at(-1)?.day ?? 0); day += 1) if (!booked.has(day) && together.every(isThere(day))) pauses.push(day);
  return pauses;
};

const isNested = (one: readonly BookedDay[], other: readonly BookedDay[]): boolean => isAmong(one, other) || isAmong(other, one);

const isAmong = (some: readonly BookedDay[], all: readonly BookedDay[]): boolean => some.every(({ day }) => all.some((booked) => booked.day === day));

/** Whether somebody is away on a day because the plan is for their leave. */
export const isAway = ({ request: { scope } }: PlanDifference, resourceId: ResourceId, day: DayNumber): boolean =>
  scope.kind === 'leave' && scope.resourceId === resourceId && day >= scope.from && day <= scope.to;
