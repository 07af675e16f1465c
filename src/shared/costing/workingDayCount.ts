import { isWorkingDay } from '../calendar';
import type { Calendar, DayNumber, MinorUnits, Workspace } from '../model';
import { firstParts } from './integers';

/** How many working days of the default calendar lie before a day, counted from some day on: only differences of it mean something. */
export type WorkingDayCount = (day: DayNumber) => number;

/** Most days that are counted one by one, about 30 years; beyond, every day counts. */
const mostDays = 11_000;

interface KeptCount {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly count: WorkingDayCount;
}

const kept = new WeakMap<Calendar, KeptCount>();

/** Counts working days of the default calendar between days from `from` to `to`; each question costs two reads. */
export const workingDayCount = (workspace: Workspace, from: DayNumber, to: DayNumber): WorkingDayCount => {
  const calendar = workspace.calendars.get(workspace.settings.defaultCalendarId);
  if (calendar === undefined || to - from > mostDays) return (day) => day;
  const present = kept.get(calendar);
  if (present !== undefined && present.from <= from && present.to >= to) return present.count;
  const grown = present === undefined ? { from, to } : { from: Math.min(present.from, from), to: Math.max(present.to, to) };
  const range = grown.to - grown.from > mostDays ? { from, to } : grown;
  const count = counted(workspace, range.from, range.to);
  kept.set(calendar, { ...range, count });
  return count;
};

const counted = (workspace: Workspace, from: DayNumber, to: DayNumber): WorkingDayCount => {
  const days = to - from + 1;
  const before = new Int32Array(days + 1);
  for (let index = 0; index < days; index += 1) before[index + 1] = (before[index] ?? 0) + (isWorkingDay(workspace, null, from + index) ? 1 : 0);
  return (day) => before[Math.min(days, Math.max(0, day - from))] ?? 0;
};

/**
 * What of `amount` lies up to and including `day`, spread evenly over the working days from `start` to `finish` (largest remainder,
 * earliest days first); on `finish` where the span has no working day.
 */
export const spreadUpTo = (amount: MinorUnits, start: DayNumber, finish: DayNumber, day: DayNumber, count: WorkingDayCount): MinorUnits => {
  if (day >= finish) return amount;
  if (day < start) return 0;
  const first = count(start);
  return firstParts(amount, count(day + 1) - first, count(finish + 1) - first);
};
