import type { DayNumber, Weekday } from '../../model';
import { isoDayOf, parseIsoDay, startOfWeek, weekdayOf } from '../days';

export type DayOrder = 'dayFirst' | 'monthFirst';

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** 1 to 12 for an English month name or its beginning from three letters on ("Nov", "sept."), else null. */
export const monthNamed = (word: string): number | null => {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  const index = lower.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(lower));
  return index < 0 ? null : index + 1;
};

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The weekday a word of two letters or more begins ("Mo", "Thu", "friday"), else null. */
export const weekdayNamed = (word: string): Weekday | null => {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  if (lower.length < 2) return null;
  const short = lower === 'tues' || lower === 'thurs' || lower === 'thur' || lower === 'weds' ? lower.slice(0, 3) : lower;
  const known = [2, 3].includes(short.length) || weekdayNames.includes(short);
  const index = known ? weekdayNames.findIndex((name) => name.startsWith(short)) : -1;
  return index < 0 ? null : ((index + 1) as Weekday);
};

const two = (value: number): string => String(value).padStart(2, '0');
const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

/** The day number of a calendar day, null where there is no such day (31 November). Years of two digits are 20xx. */
const existingDay = (year: number, month: number, day: number): DayNumber | null =>
  parseIsoDay(`${String(fullYear(year)).padStart(4, '0')}-${two(month)}-${two(day)}`);

type Shape = readonly [pattern: RegExp, read: (parts: readonly string[], order: DayOrder | null) => DayNumber | null];

/** What may follow a day in a cell: a time, which is ignored, because the plan is kept in days. */
const time = '(?:[T ,]+\\d{1,2}:\\d{2}.*)?$';

const shapes: readonly Shape[] = [
  [new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}`, 'u'), ([y, m, d]) => existingDay(Number(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})${time}`, 'u'), ([d, m, y]) => existingDay(Number(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})[-/ ]([A-Za-z]{3,9})\\.?[-/, ]+(\\d{4}|\\d{2})${time}`, 'u'), ([d, m = '', y]) => named(Number(y), m, Number(d))],
  [new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4}|\\d{2})${time}`, 'u'), ([m = '', d, y]) => named(Number(y), m, Number(d))],
  [new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})${time}`, 'u'), (parts, order) => slashed(parts.map(Number), order)],
];

const named = (year: number, month: string, day: number): DayNumber | null => {
  const number = monthNamed(month);
  return number === null ? null : existingDay(year, number, day);
};

const slashed = ([first = 0, second = 0, year = 0]: readonly number[], order: DayOrder | null): DayNumber | null => {
  if (order === 'dayFirst') return existingDay(year, second, first);
  if (order === 'monthFirst') return existingDay(year, first, second);
  const dayFirst = existingDay(year, second, first);
  const monthFirst = existingDay(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
};

/**
 * The day a cell names, or null: `2026-11-26`, `26.11.2026`, `26 Nov 2026`, `25/Feb/26 10:17 PM`, `Nov 26, 2026`,
 * `26/11/2026`. The last is read by `order`; with null only where one reading fits. A time after the day is ignored.
 */
export const writtenDay = (text: string, order: DayOrder | null): DayNumber | null => {
  const trimmed = text.trim();
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(trimmed);
    if (match !== null) return read(match.slice(1), order);
  }
  return null;
};

const relativeNames: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, tmrw: 1, yesterday: -1 };

/**
 * The day that words name from today's side, or null: `today`, `tomorrow`, `yesterday`, `+3`, `+2w`, `in 3 days`,
 * `Thu` and `this Thu` (today or the next), `next Fri` (in the coming week), `next week` (its Monday).
 */
export const relativeDay = (text: string, today: DayNumber): DayNumber | null => {
  const lower = text.trim().toLowerCase();
  const named = relativeNames[lower];
  if (named !== undefined) return today + named;
  const offset = /^([+-]\d{1,4})\s*(d|w|days?|weeks?)?$/u.exec(lower) ?? /^in (\d{1,3}) (day|week)s?$/u.exec(lower);
  if (offset !== null) return today + Number(offset[1]) * (offset[2]?.startsWith('w') === true ? 7 : 1);
  if (lower === 'next week') return startOfWeek(today, 1) + 7;
  const next = /^next\s+([a-z]+)$/u.exec(lower)?.[1];
  const nextDay = next === undefined ? null : weekdayNamed(next);
  if (nextDay !== null) return startOfWeek(today, 1) + 7 + nextDay - 1;
  const word = /^(?:this\s+)?([a-z]+)\.?$/u.exec(lower)?.[1];
  const weekday = word === undefined ? null : weekdayNamed(word);
  return weekday === null ? null : today + ((weekday - weekdayOf(today) + 7) % 7);
};

/** Whether a text could be two different days: `3/4`, `3/4/2026`. */
export const isTwoDays = (text: string): boolean => {
  const match = /^(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?$/u.exec(text.trim());
  const [first, second] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && first <= 12 && second <= 12 && first !== second;
};

/** Month and day of a text without a year: `26 Nov`, `Nov 26th`, `26.11.`, `26/11` where only one order fits. */
const withoutYear = (text: string): readonly [month: number, day: number] | null => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(text);
  if (dotted !== null) return [Number(dotted[2]), Number(dotted[1])];
  const slash = isTwoDays(text) ? null : /^(\d{1,2})\/(\d{1,2})$/u.exec(text);
  const [first, second] = [Number(slash?.[1]), Number(slash?.[2])];
  if (slash !== null) return first > 12 ? [second, first] : [first, second];
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]{3,9})\.?$/iu.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?$/iu.exec(text);
  const month = monthNamed(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  return month === null ? null : [month, Number(dayFirst?.[1] ?? monthFirst?.[2])];
};

/** Which year a day without one belongs to: that of the nearest such day, or of the next one from today on. */
export type YearMeant = 'nearest' | 'coming';

/** The day that `26 Nov`, `Nov 26`, `26.11.` or `26/11` mean, or null. */
export const dayWithoutYear = (text: string, today: DayNumber, meant: YearMeant): DayNumber | null => {
  const found = withoutYear(text.trim());
  if (found === null) return null;
  const year = Number(isoDayOf(today).slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => existingDay(each, ...found)).filter((day) => day !== null);
  if (meant === 'coming') return days.find((day) => day >= today) ?? null;
  return days.reduce<DayNumber | null>((best, day) => (best === null || Math.abs(day - today) < Math.abs(best - today) ? day : best), null);
};
