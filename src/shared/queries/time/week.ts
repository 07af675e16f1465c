import { dayCapacity, formatDay, isoWeekOf, startOfWeek } from '../../calendar';
import type { DayNumber, ResourceId, TaskId, TimeEntry, TimeOff, Workspace } from '../../model';

/** The week that holds a day. */
export interface TimeWeek {
  readonly from: DayNumber;
  /** First day after it. */
  readonly to: DayNumber;
  /** ISO week number; weeks that begin on Sunday bear the number of their Monday. */
  readonly number: number;
}

/** The week that holds `day`, beginning as the settings say. */
export const timeWeek = ({ settings }: Workspace, day: DayNumber): TimeWeek => {
  const from = startOfWeek(day, settings.weekStart);
  return { from, to: from + 7, number: isoWeekOf(settings.weekStart === 1 ? from : from + 1).week };
};

/** "23 to 29 Nov", "30 Nov to 6 Dec". */
export const weekSpanWords = ({ from, to }: TimeWeek): string => {
  const first = formatDay(from, 'dayMonth');
  const last = formatDay(to - 1, 'dayMonth');
  return `${first.slice(-3) === last.slice(-3) ? first.slice(0, -4) : first} to ${last}`;
};

/** Time logged by one resource from `from` to `to` (excluded). Looks at what that one has logged, not at everybody's. */
export const entriesIn = (workspace: Workspace, id: ResourceId, from: DayNumber, to: DayNumber): readonly TimeEntry[] => {
  const found: TimeEntry[] = [];
  for (const entryId of workspace.index.timeByResource.get(id) ?? []) {
    const entry = workspace.timeEntries.get(entryId);
    if (entry !== undefined && entry.day >= from && entry.day < to) found.push(entry);
  }
  return found;
};

/** What is booked for one resource on one task and day. */
export interface PlannedDay {
  readonly taskId: TaskId;
  readonly day: DayNumber;
  readonly confirmed: number;
  readonly tentative: number;
}

/** What is booked for one resource from `from` to `to` (excluded), one entry a task and day. */
export const plannedIn = (workspace: Workspace, id: ResourceId, from: DayNumber, to: DayNumber): readonly PlannedDay[] => {
  const cells = new Map<string, { readonly taskId: TaskId; readonly day: DayNumber; confirmed: number; tentative: number }>();
  for (const bookingId of workspace.index.bookingsByResource.get(id) ?? []) {
    const booking = workspace.bookings.get(bookingId);
    if (booking === undefined || (booking.days[0]?.day ?? to) >= to || (booking.days.at(-1)?.day ?? from) < from) continue;
    for (const { day, minutes } of booking.days) {
      if (day < from || day >= to) continue;
      const key = `${booking.taskId} ${String(day)}`;
      const cell = cells.get(key) ?? { taskId: booking.taskId, day, confirmed: 0, tentative: 0 };
      cells.set(key, cell);
      cell[booking.certainty] += minutes;
    }
  }
  return [...cells.values()];
};

const timeOffWords: Readonly<Record<TimeOff['reason'], string>> = { vacation: 'Vacation', sick: 'Sick', training: 'Training', maintenance: 'Maintenance', other: 'Time off' };

/** Why somebody has no capacity on a day, in two or three words: "Vacation", "Christmas Day", "No working day"; empty where there is capacity. */
export const dayOffWords = (workspace: Workspace, id: ResourceId, day: DayNumber): string => {
  const { capacity, presence, holiday, timeOff } = dayCapacity(workspace, id, day);
  if (capacity > 0) return '';
  if (presence === 'away') return 'Not in the team';
  const [off] = timeOff;
  if (off !== undefined) return timeOffWords[off.reason];
  return holiday === null ? 'No working day' : holiday.name;
};
