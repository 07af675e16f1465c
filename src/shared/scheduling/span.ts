import type { BookedDay, BookingId, DayNumber, Minutes, ResourceId, TaskId, Workspace } from '../model';

/** When a task is worked on, as far as it is booked. */
export interface TaskSpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The most that one resource is booked for on the first and on the last day: how long the task takes there. */
  readonly firstMinutes: Minutes;
  readonly lastMinutes: Minutes;
}

/** What a span is made of: days of one resource. */
export interface Occupation {
  readonly resourceId: ResourceId;
  readonly days: readonly BookedDay[];
}

/** From the first to the last day of all occupations; null: there are none. */
export const spanOf = (occupations: readonly Occupation[]): TaskSpan | null => {
  let first = Infinity;
  let last = -Infinity;
  for (const { days } of occupations) {
    const [start] = days;
    const end = days.at(-1);
    if (start !== undefined && start.day < first) first = start.day;
    if (end !== undefined && end.day > last) last = end.day;
  }
  return last < first ? null : { first, last, firstMinutes: longestOn(occupations, first), lastMinutes: longestOn(occupations, last) };
};

const longestOn = (occupations: readonly Occupation[], day: DayNumber): Minutes => {
  const byResource = new Map<ResourceId, Minutes>();
  for (const { resourceId, days } of occupations) {
    for (const booked of days) if (booked.day === day) byResource.set(resourceId, (byResource.get(resourceId) ?? 0) + booked.minutes);
  }
  return Math.max(0, ...byResource.values());
};

/** When a task is worked on, over all its bookings but those ignored; null: not booked. `more`: days besides. */
export const taskSpan = (workspace: Workspace, id: TaskId, ignoring?: ReadonlySet<BookingId>, more: readonly Occupation[] = []): TaskSpan | null => {
  const occupations: Occupation[] = [...more];
  for (const bookingId of workspace.index.bookingsByTask.get(id) ?? []) {
    const booking = ignoring?.has(bookingId) === true ? undefined : workspace.bookings.get(bookingId);
    if (booking !== undefined) occupations.push(booking);
  }
  return spanOf(occupations);
};
