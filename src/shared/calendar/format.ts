import { withThousands, type DayNumber, type Minutes } from '../model';
import { civilOf, weekdayOf } from './days';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const nameOf = (names: readonly string[], index: number): string => names[index] ?? '';

export type DayStyle = 'weekdayDayMonth' | 'shortWeekdayDayMonth' | 'dayMonth' | 'dayMonthYear' | 'weekdayShort' | 'monthYear';

/**
 * A day in English words: `weekdayDayMonth` "Monday 23 November", `shortWeekdayDayMonth` "Mon 23 Nov", `dayMonth` "23 Nov",
 * `dayMonthYear` "23 Nov 2026", `weekdayShort` "Mon", `monthYear` "November 2026".
 */
export const formatDay = (day: DayNumber, style: DayStyle): string => {
  const weekday = nameOf(weekdays, weekdayOf(day) - 1);
  if (style === 'weekdayShort') return weekday.slice(0, 3);
  const { year, month, dayOfMonth } = civilOf(day);
  const name = nameOf(months, month - 1);
  const short = name.slice(0, 3);
  switch (style) {
    case 'weekdayDayMonth': return `${weekday} ${String(dayOfMonth)} ${name}`;
    case 'shortWeekdayDayMonth': return `${weekday.slice(0, 3)} ${String(dayOfMonth)} ${short}`;
    case 'dayMonth': return `${String(dayOfMonth)} ${short}`;
    case 'dayMonthYear': return `${String(dayOfMonth)} ${short} ${String(year)}`;
    case 'monthYear': return `${name} ${String(year)}`;
  }
};

/** "Fri 27 Nov", with its year where that is not the year of `near`: "Thu 25 Dec 2025". */
export const formatDayNear = (day: DayNumber, near: DayNumber): string =>
  civilOf(day).year === civilOf(near).year ? formatDay(day, 'shortWeekdayDayMonth') : `${formatDay(day, 'weekdayShort')} ${formatDay(day, 'dayMonthYear')}`;

/** Minutes as a number of hours that people read, at most two decimals, thousands apart: 390 is "6.5", 75,000 is "1,250". */
export const formatHoursNumber = (minutes: Minutes): string => {
  const hundredths = Math.round((Math.abs(minutes) * 100) / 60);
  const sign = minutes < 0 && hundredths > 0 ? '-' : '';
  const whole = Math.floor(hundredths / 100);
  const rest = String(hundredths % 100).padStart(2, '0').replace(/0+$/, '');
  return `${sign}${withThousands(whole)}${rest === '' ? '' : `.${rest}`}`;
};

/** Minutes as people read them: 390 is "6.5 h", 75,000 is "1,250 h". */
export const formatHours = (minutes: Minutes): string => `${formatHoursNumber(minutes)} h`;

/** A number of things as people read it: "1 task", "3 tasks", "1,000 people". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${withThousands(count)} ${count === 1 ? one : many}`;
