import { parseIsoDay } from '../../calendar';
import type { DayNumber, Weekday } from '../../model';

export type DayOrder = 'dayFirst' | 'monthFirst';

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const months = new RegExp(`^(?:${monthStarts.join('|')})[a-z]*\\.?$`, 'iu');

/** 1 to 12 for an English month name or its first three letters, else null. */
export const monthOf = (word: string): number | null => (months.test(word) ? monthStarts.indexOf(word.slice(0, 3).toLowerCase()) + 1 : null);

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
export const dayOf = (year: number, month: number, day: number): DayNumber | null =>
  parseIsoDay(`${String(fullYear(year)).padStart(4, '0')}-${two(month)}-${two(day)}`);

type Shape = readonly [pattern: RegExp, read: (parts: readonly string[], order: DayOrder | null) => DayNumber | null];

/** What may follow a day in a cell: a time, which is ignored, because the plan is kept in days. */
const time = '(?:[T ,]+\\d{1,2}:\\d{2}.*)?$';

const shapes: readonly Shape[] = [
  [new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}`, 'u'), ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})${time}`, 'u'), ([d, m, y]) => dayOf(Number(y), Number(m), Number(d))],
  [new RegExp(`^(\\d{1,2})[-/ ]([A-Za-z]{3,9})\\.?[-/, ]+(\\d{4}|\\d{2})${time}`, 'u'), ([d, m = '', y]) => named(Number(y), m, Number(d))],
  [new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4}|\\d{2})${time}`, 'u'), ([m = '', d, y]) => named(Number(y), m, Number(d))],
  [new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})${time}`, 'u'), (parts, order) => slashed(parts.map(Number), order)],
];

const named = (year: number, month: string, day: number): DayNumber | null => {
  const number = monthOf(month);
  return number === null ? null : dayOf(year, number, day);
};

const slashed = ([first = 0, second = 0, year = 0]: readonly number[], order: DayOrder | null): DayNumber | null => {
  if (order === 'dayFirst') return dayOf(year, second, first);
  if (order === 'monthFirst') return dayOf(year, first, second);
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
};

/**
 * The day a cell names, or null: `2026-11-26`, `26.11.2026`, `26 Nov 2026`, `25/Feb/26 10:17 PM`, `Nov 26, 2026`,
 * `26/11/2026`. The last is read by `order`; with null only where one reading fits. A time after the day is ignored.
 */
export const dayFrom = (text: string, order: DayOrder | null): DayNumber | null => {
  const trimmed = text.trim();
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(trimmed);
    if (match !== null) return read(match.slice(1), order);
  }
  return null;
};

export type DayOrderEvidence = DayOrder | 'either' | 'both' | 'none';

/** What a column's values say about the order of day and month; `either`: every value fits both, so it has to be asked. */
export const dayOrderEvidence = (values: Iterable<string>): DayOrderEvidence => {
  let dayFirst = false;
  let monthFirst = false;
  let open = false;
  for (const value of values) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/u.exec(value.trim());
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) dayFirst = true;
    else if (second > 12 && first <= 12) monthFirst = true;
    else if (first !== second) open = true;
  }
  if (dayFirst && monthFirst) return 'both';
  if (dayFirst) return 'dayFirst';
  if (monthFirst) return 'monthFirst';
  return open ? 'either' : 'none';
};
