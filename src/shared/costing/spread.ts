import type { DayNumber, MinorUnits } from '../model';
import { spreadUpTo, type WorkingDayCount } from './workingDayCount';

/** An amount on a day, or over the working days from `day` to `until`; without a day it comes last. */
export interface DatedAmount {
  readonly day: DayNumber | null;
  readonly until: DayNumber | null;
  readonly amount: MinorUnits;
}

/** What of some amounts lies up to and including a day. */
export type Curve = (day: DayNumber) => MinorUnits;

/** Sums dated amounts once, so that each question costs a search and one step for every spread amount. `lastDay` takes those without a day. */
export const curveOf = (amounts: Iterable<DatedAmount>, lastDay: DayNumber, count: WorkingDayCount): Curve => {
  const byDay = new Map<DayNumber, MinorUnits>();
  const spread: { readonly day: DayNumber; readonly until: DayNumber; readonly amount: MinorUnits }[] = [];
  for (const { day, until, amount } of amounts) {
    if (day !== null && until !== null && until > day && amount > 0) spread.push({ day, until, amount });
    else byDay.set(day ?? lastDay, (byDay.get(day ?? lastDay) ?? 0) + amount);
  }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const sums: MinorUnits[] = [0];
  for (const day of days) sums.push((sums.at(-1) ?? 0) + (byDay.get(day) ?? 0));
  return (day) => {
    let sum = sums[daysUpTo(days, day)] ?? 0;
    for (const { day: start, until, amount } of spread) sum += spreadUpTo(amount, start, until, day, count);
    return sum;
  };
};

const daysUpTo = (days: readonly DayNumber[], day: DayNumber): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};
