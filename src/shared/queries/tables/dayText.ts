import { formatDay, parseIsoDay, startOfWeek, weekdayOf, isoDayOf } from '../../calendar';
import { refuseWith, succeed, type DayNumber, type Result } from '../../model';

/** A day as a cell shows and takes it: `26 Nov 2026`; empty for none. `parseDayText` reads the same day back. */
export const formatDayText = (day: DayNumber | null): string => (day === null ? '' : formatDay(day, 'dayMonthYear'));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const weekdayWord = /^(mo|mon|monday|tu|tue|tues|tuesday|we|wed|wednesday|th|thu|thur|thurs|thursday|fr|fri|friday|sa|sat|saturday|su|sun|sunday)$/;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): DayNumber | null => parseIsoDay(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`);

const yearOf = (typed: string | undefined): number | null => (typed === undefined || typed === '' ? null : Number(typed) + (typed.length === 2 ? 2000 : 0));

/** Without a year the day nearest to today is meant. */
const nearest = (month: number, day: number, today: DayNumber): DayNumber | null => {
  const thisYear = Number(isoDayOf(today).slice(0, 4));
  const found = [thisYear - 1, thisYear, thisYear + 1].map((year) => dayOf(year, month, day)).filter((value) => value !== null);
  return found.reduce<DayNumber | null>((best, value) => (best === null || Math.abs(value - today) < Math.abs(best - today) ? value : best), null);
};

const inYear = (year: number | null, month: number, day: number, today: DayNumber): DayNumber | null =>
  year === null ? nearest(month, day, today) : dayOf(year, month, day);

const relative = (text: string, today: DayNumber): DayNumber | null => {
  if (text === 'today') return today;
  if (text === 'tomorrow') return today + 1;
  if (text === 'yesterday') return today - 1;
  const offset = /^([+-]\d{1,4})\s*(d|w)?$/.exec(text);
  if (offset !== null) return today + Number(offset[1]) * (offset[2] === 'w' ? 7 : 1);
  const [first = '', second] = text.split(/\s+/);
  const next = first === 'next' && second !== undefined;
  const word = next ? second : text;
  if (!weekdayWord.test(word)) return null;
  const wanted = weekdays.indexOf(word.slice(0, 2)) + 1;
  if (next) return startOfWeek(today, 1) + 7 + wanted - 1;
  return today + ((wanted - weekdayOf(today) + 7) % 7);
};

const named = (text: string, today: DayNumber): DayNumber | null => {
  const dayFirst = /^(\d{1,2})\.?\s*([a-z]{3,9})\.?\s*,?\s*(\d{4}|\d{2})?$/.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})\s*,?\s*(\d{4})?$/.exec(text);
  const word = dayFirst?.[2] ?? monthFirst?.[1];
  const figure = dayFirst?.[1] ?? monthFirst?.[2];
  if (word === undefined || figure === undefined) return null;
  const month = months.indexOf(word.slice(0, 3)) + 1;
  return month === 0 ? null : inYear(yearOf(dayFirst?.[3] ?? monthFirst?.[3]), month, Number(figure), today);
};

const dotted = (text: string, today: DayNumber): DayNumber | null => {
  const match = /^(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d{2})?$/.exec(text);
  return match === null ? null : inYear(yearOf(match[3]), Number(match[2]), Number(match[1]), today);
};

const slashed = (text: string, today: DayNumber): DayNumber | null | 'ambiguous' => {
  const match = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12 && first !== second) return 'ambiguous';
  return first > 12 ? inYear(yearOf(match[3]), second, first, today) : inYear(yearOf(match[3]), first, second, today);
};

/**
 * Reads a typed day: `26 Nov`, `26 Nov 2026`, `2026-11-26`, `26.11.`, `Thu`, `next Mon`, `today`, `+3`, `+2w`; empty text is no day.
 * Without a year the nearest such day is meant, a weekday is the next one from today on.
 * Refuses what is no day, and `3/4`, which could be two.
 */
export const parseDayText = (text: string, today: DayNumber): Result<DayNumber | null> => {
  const typed = text.trim().toLowerCase();
  if (typed === '') return succeed(null);
  const words = typed.split(/[\s,]+/);
  const bare = words.length > 1 && weekdayWord.test(words[0] ?? '') ? typed.replace(/^[a-z]+[\s,]+/, '') : typed;
  const slash = slashed(bare, today);
  if (slash === 'ambiguous') return refuseWith('day-ambiguous', `“${text.trim()}” could be two different days.`, 'Write the month as a word, such as 3 Apr.');
  const day = parseIsoDay(bare) ?? relative(typed, today) ?? named(bare, today) ?? dotted(bare, today) ?? slash;
  return day === null ? refuseWith('day-unread', `“${text.trim()}” is not a day.`, 'Write 26 Nov, Thu or 2026-11-26.') : succeed(day);
};
