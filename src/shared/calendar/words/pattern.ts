import type { Minutes, Weekday, WorkingPattern } from '../../model';
import { weekdayNamed } from './days';
import { effortFrom, minutesPerDay } from './effort';
import { decimalMarkIn, numberFrom } from './number';

export const minutesInDay = 1440;
/** Monday first, as patterns name them. */
export const shortWeekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dayWord = String.raw`[A-Za-z]{2,9}\.?`;
const dayRange = String.raw`${dayWord}(?:\s*[-–]\s*${dayWord})?`;
const amount = String.raw`\d[\d.,]*\s*(?:h|hrs?|hours?|m|min|minutes?)?(?:\s*\d+\s*m(?:in)?)?`;
const group = new RegExp(String.raw`^(${dayRange}(?:(?:\s*[,&+/]\s*|\s+)${dayRange})*)(?:\s*:?\s*(${amount})(?=$|[\s,;&+/])|(?=\s*(?:$|[,;])))`, 'iu');

/** What was read of a working pattern, or the part of the text that was not understood. */
export type PatternReading = { readonly pattern: WorkingPattern; /** The first weekday named again, which keeps what was said last. */ readonly twice: Weekday | null } | { readonly unread: string; readonly because: 'words' | 'tooLong' };

/** Whether a text begins like a working pattern: with a weekday and an amount, or an amount a week. */
export const looksLikePattern = (text: string): boolean => {
  const trimmed = text.trim();
  const first = /^[A-Za-z]{2,9}/u.exec(trimmed)?.[0];
  return (first !== undefined && weekdayNamed(first) !== null && /^[A-Za-z.\s,&+/–-]*\d/u.test(trimmed)) || weekly.test(trimmed);
};

const weekly = /^(\d[\d.,]*)\s*h?(?:ours)?\s*(?:\/|per|a)\s*(?:w|wk|week)$/iu;

/**
 * A working pattern from `Mo-Th 8h`, `Mo,We,Fr 6h`, `Mo-Th 8h, Fr 4h`, `Mo-Fr 7h 30m`, `Mo-Fr` (eight hours), `32h/week` or `none`.
 * Days not named are free; numbers without a unit are hours.
 */
export const patternFrom = (text: string): PatternReading => {
  const perWeek = weekly.exec(text.trim());
  if (perWeek !== null) {
    const hours = numberFrom((perWeek[1] ?? '').replace(',', '.'), '.');
    const spread = hours === null ? null : weeklyPattern(Math.round(hours * 60));
    return spread === null ? { unread: text.trim(), because: 'tooLong' } : { pattern: spread, twice: null };
  }
  const minutes: Minutes[] = [0, 0, 0, 0, 0, 0, 0];
  const seen = new Set<Weekday>();
  let twice: Weekday | null = null;
  let rest = text.trim();
  if (rest.toLowerCase() === 'none') rest = '';
  while (rest !== '') {
    const match = group.exec(rest);
    const days = match === null ? null : weekdaysFrom(match[1] ?? '');
    const typed = match?.[2]?.replace(/[,.]$/u, '');
    const worked = typed === undefined ? minutesPerDay : effortFrom(typed, 'hours', decimalMarkIn(typed));
    if (match === null || days === null || worked === null) return { unread: rest, because: 'words' };
    if (worked > minutesInDay) return { unread: match[0].trim(), because: 'tooLong' };
    for (const day of days) {
      if (seen.has(day)) twice ??= day;
      seen.add(day);
      minutes[day - 1] = worked;
    }
    rest = rest.slice(match[0].length).replace(/^[\s,;&+/]+/u, '');
  }
  return { pattern: asPattern(minutes), twice };
};

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

/** A pattern in words that `patternFrom` reads, its hours as `write` says them: neighbouring days of equal length joined, free days left out; empty for a week without work. */
export const patternText = (pattern: WorkingPattern, write: (minutes: Minutes) => string): string => {
  const groups: { first: number; last: number; minutes: Minutes }[] = [];
  pattern.forEach((minutes, day) => {
    const open = groups.at(-1);
    if (minutes === 0) return;
    if (open !== undefined && open.last === day - 1 && open.minutes === minutes) open.last = day;
    else groups.push({ first: day, last: day, minutes });
  });
  return groups.map(({ first, last, minutes }) => `${shortWeekdays[first] ?? ''}${last > first ? `-${shortWeekdays[last] ?? ''}` : ''} ${write(minutes)}`).join(', ');
};

/** Whether two patterns are the same week. */
export const samePattern = (a: WorkingPattern | null, b: WorkingPattern | null): boolean =>
  a === b || (a !== null && b !== null && a.every((minutes, day) => minutes === b[day]));
