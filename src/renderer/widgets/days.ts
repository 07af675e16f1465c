import { createContext } from 'react';

/** Days as numbers since 1970-01-01, as the fields of this folder take them. */

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;

export const numberOfDay = ({ year, month, day }: CivilDay): number => Math.floor(Date.UTC(year, month - 1, day) / dayLength);

export const civilOf = (number: number): CivilDay => {
  const date = new Date(number * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** 1 Monday to 7 Sunday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** ISO week number. */
export const isoWeekNumber = (number: number): number => {
  const thursday = number - weekdayOfNumber(number) + 4;
  return Math.floor((thursday - numberOfDay({ year: civilOf(thursday).year, month: 1, day: 1 })) / 7) + 1;
};

/** How a typed day was understood: the day, or why it is none, in words for below the field. */
export type DayReading = { readonly day: number } | { readonly problem: string };

/** Reads a day as people type it. Given from outside: these fields know no language of their own. */
export type ReadDay = (text: string, today: number) => DayReading;

export const ReadDayContext = createContext<ReadDay>(() => ({ problem: 'Choose a day from the calendar.' }));

/** "Thu 26 Nov", with the year where the words without it would be read as another day. */
export const shortDay = (number: number, today: number, read: ReadDay): string => {
  const { year, month, day } = civilOf(number);
  const words = `${(weekdayNames[weekdayOfNumber(number) - 1] ?? '').slice(0, 3)} ${String(day)} ${(monthNames[month - 1] ?? '').slice(0, 3)}`;
  const reading = read(words, today);
  return 'day' in reading && reading.day === number ? words : `${words} ${String(year)}`;
};

/** "Thursday 26 November 2026", for assistive technology. */
export const longDay = (number: number): string => {
  const { year, month, day } = civilOf(number);
  return `${weekdayNames[weekdayOfNumber(number) - 1] ?? ''} ${String(day)} ${monthNames[month - 1] ?? ''} ${String(year)}`;
};

/** First day of the month, moved by `months`. */
export const monthStart = (number: number, months = 0): number => {
  const { year, month } = civilOf(number);
  return Math.floor(Date.UTC(year, month - 1 + months, 1) / dayLength);
};

/** The same day of the month, `months` later; the last of the month where it has no such day. */
export const addMonths = (number: number, months: number): number => {
  const start = monthStart(number, months);
  return Math.min(start + civilOf(number).day, monthStart(start, 1)) - 1;
};
