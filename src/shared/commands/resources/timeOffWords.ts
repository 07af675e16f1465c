import { formatDay, formatHours } from '../../calendar';
import type { TimeOff } from '../../model';

/** When, in words: "Thu 26 Nov", "Thu 26 Nov to Fri 27 Nov, 4 h a day". */
export const timeOffWords = ({ firstDay, lastDay, minutesPerDay }: Pick<TimeOff, 'firstDay' | 'lastDay' | 'minutesPerDay'>): string => {
  const first = formatDay(firstDay, 'shortWeekdayDayMonth');
  const span = firstDay === lastDay ? first : `${first} to ${formatDay(lastDay, 'shortWeekdayDayMonth')}`;
  if (minutesPerDay === null) return span;
  return firstDay === lastDay ? `${span}, ${formatHours(minutesPerDay)}` : `${span}, ${formatHours(minutesPerDay)} a day`;
};
