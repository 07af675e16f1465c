import type { Minutes, Weekday, WorkingPattern } from '../../model';
import { effortFrom } from './effort';
import { weekdayNamed } from './days';
import { numberFrom, type DecimalMark } from './number';

export const minutesInDay = 1440;
const shortNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dayWord = String.raw`[A-Za-z]{2,9}\.?`;
const dayRange = String.raw`${dayWord}(?:\s*[-–]\s*${dayWord})?`;
const group = new RegExp(String.raw`^(${dayRange}(?:(?:\s*[,&+/]\s*|\s+)${dayRange})*)\s*:?\s*(\d[\d.,]*\s*(?:h|hrs?|hours?|m|min|minutes?)?(?:\s*\d+\s*m(?:in)?)?)(?=$|[\s,&+/])`, 'iu');

/** What was read of a working pattern, or the part of the text that was not understood. */
export type PatternReading = { readonly pattern: WorkingPattern } | { readonly unread: string; readonly because: 'words' | 'tooLong' };

/** Whether a text begins like a working pattern: with a weekday and an amount, or an amount a week. */
export const looksLikePattern = (text: string): boolean => {
  const trimmed = text.trim();
  const first = /^[A-Za-z]{2,9}/u.exec(trimmed)?.[0];
  return (first !== undefined && weekdayNamed(first) !== null && /^[A-Za-z.\s,&+/–-]*\d/u.test(trimmed)) || weekly.test(trimmed);
};

const weekly = /^(\d[\d.,]*)\s*h?(?:ours)?\s*(?:\/|per|a)\s*(?:w|wk|week)$/iu;

/**
 * A working pattern from `Mo-Th 8h`, `Mo,We,Fr 6h`, `Mo-Th 8h, Fr 4h`, `Mo-Fr 7h 30m` or `32h/week`.
 * Days not named are free; a day named twice keeps what was said last; numbers without a unit are hours.
 */
export const patternFrom = (text: string): PatternReading => {
  const perWeek = weekly.exec(text.trim());
  if (perWeek !== null) {
    const hours = numberFrom((perWeek[1] ?? '').replace(',', '.'), '.');
    const spread = hours === null ? null : weeklyPattern(Math.round(hours * 60));
    return spread === null ? { unread: text.trim(), because: 'tooLong' } : { pattern: spread };
  }
  const minutes: Minutes[] = [0, 0, 0, 0, 0, 0, 0];
  let rest = text.trim();
  while (rest !== '') {
    const match = group.exec(rest);
    const days = match === null ? null : weekdaysFrom(match[1] ?? '');
    const worked = match === null ? null : effortFrom((match[2] ?? '').replace(/[,.]$/u, ''), 'hours', decimalMarkOf(match[2] ?? ''));
    if (match === null || days === null || worked === null) return { unread: rest, because: 'words' };
    if (worked > minutesInDay) return { unread: match[0].trim(), because: 'tooLong' };
    for (const day of days) minutes[day - 1] = worked;
    rest = rest.slice(match[0].length).replace(/^[\s,&+/]+/u, '');
  }
  return { pattern: asPattern(minutes) };
};

const decimalMarkOf = (text: string): DecimalMark => (/\d,\d/u.test(text) ? ',' : '.');

const weekdaysFrom = (text: string): readonly Weekday[] | null => {
  const days: Weekday[] = [];
  for (const [, from = '', to = from] of text.replace(/\band\b/giu, ' ').matchAll(/([A-Za-z]{2,9})\.?(?:\s*[-–]\s*([A-Za-z]{2,9})\.?)?/gu)) {
    const first = weekdayNamed(from);
    const last = weekdayNamed(to);
    if (first === null || last === null) return null;
    for (let day = first; ; day = ((day % 7) + 1) as Weekday) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days.length === 0 ? null : days;
};

const asPattern = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0]: readonly Minutes[]): WorkingPattern => [a, b, c, d, e, f, g];

/**
 * Minutes a week as a pattern: five equal days, Monday to Friday, minutes left over on the first days.
 * Null above 24 hours a day.
 */
export const weeklyPattern = (minutes: Minutes): WorkingPattern | null => {
  if (minutes < 0 || minutes > 5 * minutesInDay) return null;
  const each = Math.floor(minutes / 5);
  const left = minutes - each * 5;
  return asPattern([0, 1, 2, 3, 4].map((day) => each + (day < left ? 1 : 0)));
};

/** Minutes as people write them: `8h`, `7h 30m`, `45m`. */
export const minutesText = (minutes: Minutes): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0 && rest !== 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
};

/** A pattern in the words `patternFrom` reads: neighbouring days of equal length joined, free days left out. */
export const patternText = (pattern: WorkingPattern): string => {
  const groups: { first: number; last: number; minutes: Minutes }[] = [];
  pattern.forEach((minutes, day) => {
    const open = groups.at(-1);
    if (minutes === 0) return;
    if (open !== undefined && open.last === day - 1 && open.minutes === minutes) open.last = day;
    else groups.push({ first: day, last: day, minutes });
  });
  if (groups.length === 0) return 'Mo-Su 0h';
  return groups.map(({ first, last, minutes }) => `${shortNames[first] ?? ''}${last > first ? `-${shortNames[last] ?? ''}` : ''} ${minutesText(minutes)}`).join(', ');
};

/** Whether two patterns are the same week. */
export const samePattern = (a: WorkingPattern | null, b: WorkingPattern | null): boolean =>
  a === b || (a !== null && b !== null && a.every((minutes, day) => minutes === b[day]));
