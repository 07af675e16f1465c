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

/** How far back a day without a year may lie. */
const longPast = 120;

/** "Thu 26 Nov", with the year where it is not this one or the day is long past: then it would be read as next year's. */
export const shortDay = (number: number, today: number): string => {
  const { year, month, day } = civilOf(number);
  const words = `${(weekdayNames[weekdayOfNumber(number) - 1] ?? '').slice(0, 3)} ${String(day)} ${(monthNames[month - 1] ?? '').slice(0, 3)}`;
  return year === civilOf(today).year && number >= today - longPast ? words : `${words} ${String(year)}`;
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

const realDay = (year: number, month: number, day: number): number | null => {
  const number = numberOfDay({ year, month, day });
  const civil = civilOf(number);
  return civil.month === month && civil.day === day && civil.year === year ? number : null;
};

const fullYear = (text: string | undefined, today: number): number => (text === undefined ? civilOf(today).year : text.length === 2 ? 2000 + Number(text) : Number(text));

/** The next such day that is not far past: a bare "3 Jan" typed in November means next January. */
const nearest = (number: number | null, yearText: string | undefined, today: number): number | null => {
  if (number === null || yearText !== undefined || number >= today - longPast) return number;
  return addMonths(number, 12);
};

/**
 * Reads a day as people type it: `2026-11-26`, `26.11.2026`, `26/11`, `26 Nov`, `Nov 26`, `Thu` (the next one),
 * `today`, `tomorrow`, `+3` (days), `+2w`. null when it is none.
 */
export const parseTypedDay = (text: string, today: number): number | null => {
  const bare = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\d|[a-z]{3})/, '');
  if (bare === 'today') return today;
  if (bare === 'tomorrow') return today + 1;
  if (bare === 'yesterday') return today - 1;
  const shift = /^([+-]\d{1,3}) ?(d|w|days?|weeks?)?$/.exec(bare);
  if (shift !== null) return today + Number(shift[1]) * (shift[2]?.startsWith('w') === true ? 7 : 1);
  const weekday = bare.length >= 2 ? weekdayNames.findIndex((name) => name.toLowerCase().startsWith(bare)) : -1;
  if (weekday >= 0) return today + ((weekday + 1 - weekdayOfNumber(today) + 7) % 7);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?$/.exec(bare);
  if (numeric !== null) return nearest(realDay(fullYear(numeric[3], today), Number(numeric[2]), Number(numeric[1])), numeric[3], today);
  return namedMonth(bare, today);
};

const namedMonth = (bare: string, today: number): number | null => {
  const words = /^(\d{1,2})\.? ?([a-z]{3,})\.?,? ?(\d{4})?$/.exec(bare) ?? swapped(/^([a-z]{3,})\.? ?(\d{1,2}),? ?(\d{4})?$/.exec(bare));
  if (words === null) return null;
  const name = words[2] ?? '';
  const month = monthNames.findIndex((full) => full.toLowerCase().startsWith(name)) + 1;
  return month === 0 ? null : nearest(realDay(fullYear(words[3], today), month, Number(words[1])), words[3], today);
};

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] | null => (match === null ? null : [match[0], match[2], match[1], match[3]]);
