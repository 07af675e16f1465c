import type { DayNumber, IsoDay, Weekday } from '../model';

/** A day of the proleptic Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

// Years are counted from March, so that the leap day is the last of its year, and in eras of 400 years, after which
// the calendar repeats. Pure integer arithmetic: a Date object would bring time zones and cost a hundred times as much.
const daysPerEra = 146_097;
const daysBeforeEpoch = 719_468;

/** The day number of a day that exists; `month` is 1 to 12. */
export const dayFrom = ({ year, month, dayOfMonth }: CivilDay): DayNumber => {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysBeforeEpoch;
};

/** Year, month and day of the month of a day number. */
export const civilOf = (day: DayNumber): CivilDay => {
  const shifted = day + daysBeforeEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
};

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day written `YYYY-MM-DD`; null for anything else, days that do not exist (2026-02-30) included. */
export const parseIsoDay = (text: IsoDay): DayNumber | null => {
  const parts = isoPattern.exec(text);
  if (parts === null) return null;
  const civil = { year: Number(parts[1]), month: Number(parts[2]), dayOfMonth: Number(parts[3]) };
  if (civil.month < 1 || civil.month > 12 || civil.dayOfMonth < 1) return null;
  const day = dayFrom(civil);
  const back = civilOf(day);
  return back.month === civil.month && back.dayOfMonth === civil.dayOfMonth ? day : null;
};

/** The day as `YYYY-MM-DD`, for years 0 to 9999. */
export const isoDayOf = (day: DayNumber): IsoDay => {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: DayNumber): Weekday => ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;

/** ISO 8601 week: week 1 holds the year's first Thursday, so early January may belong to the year before. */
export const isoWeekOf = (day: DayNumber): { readonly year: number; readonly week: number } => {
  const thursday = day + 4 - weekdayOf(day);
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayFrom({ year, month: 1, dayOfMonth: 1 })) / 7) + 1 };
};

/** First day of the week that holds `day`, where weeks begin on Monday (1) or Sunday (7). */
export const startOfWeek = (day: DayNumber, weekStart: 1 | 7): DayNumber => (weekStart === 1 ? day + 1 - weekdayOf(day) : day - (weekdayOf(day) % 7));

/** First day of the month that holds `day`. */
export const startOfMonth = (day: DayNumber): DayNumber => day + 1 - civilOf(day).dayOfMonth;
