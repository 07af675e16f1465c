import { addWorkingDays } from '../calendar';
import type { BookedDay, Booking, DayNumber, ResourceId, TaskId, Workspace } from '../model';
import { spanOf, type TaskSpan } from './span';

/** The last day on which time is logged on a task, by one resource or (null) by anybody; null: none is. */
export const workedUntil = (workspace: Workspace, taskId: TaskId, resourceId: ResourceId | null): DayNumber | null => {
  let last: DayNumber | null = null;
  for (const id of workspace.index.timeByTask.get(taskId) ?? []) {
    const entry = workspace.timeEntries.get(id);
    if (entry === undefined || (resourceId !== null && entry.resourceId !== resourceId)) continue;
    if (last === null || entry.day > last) last = entry.day;
  }
  return last;
};

/** A booking in two: the days up to the last on which its resource logged time on its task, which are history, and those left. */
export interface BookingParts {
  readonly worked: readonly BookedDay[];
  readonly left: readonly BookedDay[];
}

/** What of a booking was worked, and what a move may take. Without time logged all of it is left, on past days too. */
export const partsOf = (workspace: Workspace, { taskId, resourceId, days }: Booking): BookingParts => {
  const until = workedUntil(workspace, taskId, resourceId);
  return until === null ? { worked: [], left: days } : { worked: days.filter(({ day }) => day <= until), left: days.filter(({ day }) => day > until) };
};

/** From the first to the last booked day of a task that is left to be worked, locked ones too; null: none is. */
export const spanLeft = (workspace: Workspace, taskId: TaskId): TaskSpan | null =>
  spanOf((workspace.index.bookingsByTask.get(taskId) ?? []).flatMap((id) => {
    const booking = workspace.bookings.get(id);
    return booking === undefined ? [] : [{ resourceId: booking.resourceId, days: partsOf(workspace, booking).left }];
  }));

/**
 * The first day of what is left of a booking, moved by working days of its resource: never to before the day after what was
 * worked. null: all of it was worked.
 */
export const targetOfLeft = (workspace: Workspace, booking: Booking, workingDays: number): DayNumber | null => {
  const first = partsOf(workspace, booking).left[0]?.day;
  if (first === undefined) return null;
  const target = addWorkingDays(workspace, booking.resourceId, first, workingDays);
  const until = workedUntil(workspace, booking.taskId, booking.resourceId);
  return until === null || target > until ? target : addWorkingDays(workspace, booking.resourceId, until + 1, 0);
};

/** A booking with what is left of it where `place` puts it; what was worked stays. */
export const withLeft = (workspace: Workspace, booking: Booking, left: readonly BookedDay[]): readonly BookedDay[] => [...partsOf(workspace, booking).worked, ...left];
