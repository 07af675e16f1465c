import { formatDay, formatHours } from '../../calendar';
import type { BookedDay } from '../../model';

/**
 * Booked days in words: "Mon 23 Nov, 8 h"; "Mon 23 Nov to Wed 25 Nov, 8 h a day, 24 h in all" where every day has as much;
 * otherwise "Mon 23 Nov to Wed 25 Nov, 20 h on 3 days".
 */
export const bookedDaysText = (days: readonly BookedDay[]): string => {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'no days';
  const name = (day: number): string => formatDay(day, 'shortWeekdayDayMonth');
  if (days.length === 1) return `${name(first.day)}, ${formatHours(first.minutes)}`;
  const total = formatHours(days.reduce((sum, { minutes }) => sum + minutes, 0));
  const span = `${name(first.day)} to ${name(last.day)}`;
  return days.every(({ minutes }) => minutes === first.minutes) ? `${span}, ${formatHours(first.minutes)} a day, ${total} in all` : `${span}, ${total} on ${String(days.length)} days`;
};
