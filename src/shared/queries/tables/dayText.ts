import { dayWithoutYear, formatDay, isTwoDays, relativeDay, weekdayNamed, writtenDay } from '../../calendar';
import { refuseWith, succeed, type DayNumber, type Result } from '../../model';

/** A day as a cell shows and takes it: `26 Nov 2026`; empty for none. `parseDayText` reads the same day back. */
export const formatDayText = (day: DayNumber | null): string => (day === null ? '' : formatDay(day, 'dayMonthYear'));

/** The text without a weekday in front of a day: `Thu 26 Nov` is 26 Nov. */
const withoutWeekday = (text: string): string => {
  const [, word = '', rest = ''] = /^([a-z]+)[\s,]+(.+)$/iu.exec(text) ?? [];
  return weekdayNamed(word) === null ? text : rest;
};

/**
 * Reads a typed day: `26 Nov`, `26 Nov 2026`, `2026-11-26`, `26.11.`, `Thu`, `next Mon`, `today`, `+3`, `+2w`; empty text is no day.
 * Without a year the nearest such day is meant, a weekday is the next one from today on.
 * Refuses what is no day, and `3/4`, which could be two.
 */
export const parseDayText = (text: string, today: DayNumber): Result<DayNumber | null> => {
  const typed = text.trim();
  if (typed === '') return succeed(null);
  const bare = withoutWeekday(typed);
  if (isTwoDays(bare)) return refuseWith('day-ambiguous', `“${typed}” could be two different days.`, 'Write the month as a word, such as 3 Apr.');
  const day = relativeDay(typed, today) ?? writtenDay(bare, null) ?? dayWithoutYear(bare, today, 'nearest');
  return day === null ? refuseWith('day-unread', `“${typed}” is not a day.`, 'Write 26 Nov, Thu or 2026-11-26.') : succeed(day);
};
