import { isoDayOf, startOfWeek, weekdayOf } from '../../calendar';
import type { DayNumber } from '../../model';
import { dayFrom, dayOf, monthOf, weekdayNamed } from '../values';
import type { Token } from './tokens';

/** A day read from the first words of a list, and how many words it took. */
export interface DayReading {
  readonly day: DayNumber;
  readonly words: number;
}

/**
 * The day that the next words name, or null: `today`, `tomorrow`, `Thu` (today or later), `next Fri` (in the coming week),
 * `next week` (its Monday), `in 3 days`, `in 2 weeks`, `26 Nov` and `Nov 26` (today or later), `26 Nov 2026`, `26.11.`, `2026-11-26`.
 * `5/6` is not read: it means two days.
 */
export const dayWords = (tokens: readonly Token[], today: DayNumber): DayReading | null => {
  const words = tokens.slice(0, 3).map(({ text }) => text.replace(/,$/u, ''));
  for (const count of [3, 2, 1]) {
    if (words.length < count) continue;
    const text = words.slice(0, count).join(' ').toLowerCase();
    const day = relativeDay(text, today) ?? comingDay(text, today) ?? dayFrom(text, null);
    if (day !== null) return { day, words: count };
  }
  return null;
};

const relativeDay = (text: string, today: DayNumber): DayNumber | null => {
  if (text === 'today') return today;
  if (text === 'tomorrow' || text === 'tmrw') return today + 1;
  const ahead = /^in (\d{1,3}) (day|week)s?$/u.exec(text);
  if (ahead !== null) return today + Number(ahead[1]) * (ahead[2] === 'week' ? 7 : 1);
  if (text === 'next week') return startOfWeek(today, 1) + 7;
  const next = /^next ([a-z]+)$/u.exec(text)?.[1];
  const nextDay = next === undefined ? null : weekdayNamed(next);
  if (nextDay !== null) return startOfWeek(today, 1) + 7 + nextDay - 1;
  const weekday = /^(?:this )?([a-z]+)$/u.exec(text)?.[1];
  const named = weekday === undefined ? null : weekdayNamed(weekday);
  return named === null ? null : today + ((named - weekdayOf(today) + 7) % 7);
};

/** A day without its year: this year's, or next year's once it is past. */
const comingDay = (text: string, today: DayNumber): DayNumber | null => {
  const year = Number(isoDayOf(today).slice(0, 4));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?$/u.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/u.exec(text);
  const month = dotted?.[2] !== undefined ? Number(dotted[2]) : monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  const day = Number(dotted?.[1] ?? dayFirst?.[1] ?? monthFirst?.[2]);
  if (month === null || !Number.isInteger(day)) return null;
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : dayOf(year + 1, month, day);
};
