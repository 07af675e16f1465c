import { civilOf, dayFrom, formatDay, startOfMonth, startOfWeek } from '../../calendar';
import type { DayNumber } from '../../model';

export interface DayTick {
  readonly day: DayNumber;
  readonly words: string;
}

const shortMonth = (day: DayNumber): string => formatDay(day, 'dayMonth').replace(/^\d+ /, '');

const everyDays = (first: DayNumber, from: DayNumber, to: DayNumber, step: number): readonly DayTick[] => {
  const ticks: DayTick[] = [];
  for (let day = first; day <= to; day += step) if (day >= from) ticks.push({ day, words: formatDay(day, 'dayMonth') });
  return ticks;
};

/** First days of months whose number fits `step`; the year stands where it begins, and at the first tick. */
const everyMonths = (from: DayNumber, to: DayNumber, step: number): readonly DayTick[] => {
  const ticks: DayTick[] = [];
  for (let day = startOfMonth(from); day <= to;) {
    const { year, month } = civilOf(day);
    if (day >= from && (month - 1) % step === 0) ticks.push({ day, words: month === 1 || ticks.length === 0 ? `${shortMonth(day)} ${String(year)}` : shortMonth(day) });
    day = dayFrom(month === 12 ? { year: year + 1, month: 1, dayOfMonth: 1 } : { year, month: month + 1, dayOfMonth: 1 });
  }
  return ticks;
};

const everyYears = (from: DayNumber, to: DayNumber, step: number): readonly DayTick[] =>
  everyMonths(from, to, 12).filter(({ day }) => civilOf(day).year % step === 0).map(({ day }) => ({ day, words: String(civilOf(day).year) }));

/** Days to name below an axis from `from` to `to`, at most `most`: whole days, weeks, months or years, whichever is finest. Sorted. */
export const dayTicks = (from: DayNumber, to: DayNumber, most: number, weekStart: 1 | 7 = 1): readonly DayTick[] => {
  const week = startOfWeek(from, weekStart);
  const choices = [
    () => everyDays(from, from, to, 1), () => everyDays(week, from, to, 7), () => everyDays(week, from, to, 14), () => everyMonths(from, to, 1), () => everyMonths(from, to, 2), () => everyMonths(from, to, 3),
    () => everyMonths(from, to, 6), () => everyYears(from, to, 1), () => everyYears(from, to, 5), () => everyYears(from, to, 20), () => everyYears(from, to, 100),
  ];
  // A finer choice than can ever fit is not listed first: a century of days would be 36,000 of them.
  const usable = choices.slice(to - from > 40 * Math.max(1, most) ? 3 : 0);
  for (const choose of usable) {
    const ticks = choose();
    if (ticks.length <= Math.max(1, most)) return ticks;
  }
  return [];
};
