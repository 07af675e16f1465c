import { isWorkingDay } from '../../calendar';
import type { DayNumber, Minutes, Workspace } from '../../model';
import type { CapacityWeek } from './weeks';

/** The days that the default calendar works, in order, to spread effort over. */
export interface WorkingDayList {
  readonly days: readonly DayNumber[];
  /** For each week, the place in `days` of its first day and of the first day after it. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** Work without a deadline is spread over this many working days. */
const openSpread = 20;

/** Working days from `from` up to and including `last`, with the place of each week among them. */
export const workingDayList = (workspace: Workspace, from: DayNumber, last: DayNumber, weeks: readonly CapacityWeek[]): WorkingDayList => {
  const days: DayNumber[] = [];
  for (let day = from; day <= last; day += 1) if (isWorkingDay(workspace, null, day)) days.push(day);
  return { days, ranges: weeks.map(({ from: first, to }) => [placeOf(days, first), placeOf(days, to)] as const) };
};

/** Place of the first working day on or after `day`. */
const placeOf = (days: readonly DayNumber[], day: DayNumber): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Minutes of each week if `minutes` are spread evenly over the working days from `first` to `deadline` (CSC-5). Whole minutes,
 * what is left over on the first days.
 */
export const spreadOver = ({ days, ranges }: WorkingDayList, minutes: Minutes, first: DayNumber, deadline: DayNumber | null): readonly Minutes[] => {
  const start = placeOf(days, first);
  const end = deadline === null || deadline < first ? Math.min(days.length, start + openSpread) : Math.max(start + 1, placeOf(days, deadline + 1));
  const count = end - start;
  if (count <= 0) return ranges.map(() => 0);
  const each = Math.floor(minutes / count);
  const rest = minutes - each * count;
  return ranges.map(([from, to]) => {
    const low = Math.min(count, Math.max(0, from - start));
    const high = Math.min(count, Math.max(0, to - start));
    return each * (high - low) + Math.min(rest, high) - Math.min(rest, low);
  });
};
