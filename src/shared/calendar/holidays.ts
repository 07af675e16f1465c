import type HolidaysLibrary from 'date-holidays';
import { refuseWith, succeed, type DayNumber, type Holiday, type Minutes, type Result } from '../model';
import { parseIsoDay } from './days';

/** A region whose public holidays are known, as date-holidays names it: `ES`, `DE-BY`, `US-CA-LA`. */
export interface HolidayRegion {
  readonly code: string;
  /** "Germany, Bayern". */
  readonly name: string;
}

/** To be shown wherever these holidays are: their data is CC BY-SA 3.0. */
export const holidaysAttribution = 'Public holidays: date-holidays by commenthol and contributors, data licensed CC BY-SA 3.0.';

type Library = typeof HolidaysLibrary;

// A quarter of a megabyte that only those need who choose a region: a chunk of its own, fetched when asked for.
const library = async (): Promise<Library> => (await import('date-holidays')).default;

let regions: Promise<readonly HolidayRegion[]> | null = null;

/** Every region with known public holidays, sorted by name. */
export const listHolidayRegions = (): Promise<readonly HolidayRegion[]> => (regions ??= readRegions());

const readRegions = async (): Promise<readonly HolidayRegion[]> => {
  const Holidays = await library();
  const names = new Holidays();
  const found: HolidayRegion[] = [];
  const entries = (record: Record<string, string> | undefined): [string, string][] => Object.entries(record ?? {});
  for (const [country, countryName] of entries(names.getCountries('en'))) {
    found.push({ code: country, name: countryName });
    for (const [state, stateName] of entries(names.getStates(country, 'en'))) {
      found.push({ code: `${country}-${state}`, name: `${countryName}, ${stateName}` });
      for (const [region, regionName] of entries(names.getRegions(country, state, 'en'))) {
        found.push({ code: `${country}-${state}-${region}`, name: `${countryName}, ${stateName}, ${regionName}` });
      }
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};

/**
 * The public holidays of a region in the years given, sorted, one a day, in English where the library has it.
 * Refuses a region that it does not know with `unknown-region`, and `holidays-unavailable` if the data cannot be loaded.
 */
export const loadPublicHolidays = async (region: string, years: readonly number[]): Promise<Result<readonly Holiday[]>> => {
  try {
    const known = await listHolidayRegions();
    if (!known.some(({ code }) => code === region)) {
      return refuseWith('unknown-region', `There are no public holidays known for "${region}".`, 'Choose a region from the list, or enter the holidays by hand.');
    }
    return succeed(await readHolidays(region, years));
  } catch {
    return refuseWith('holidays-unavailable', 'The public holidays could not be loaded.', 'Try again, or enter the holidays by hand.');
  }
};

const readHolidays = async (region: string, years: readonly number[]): Promise<readonly Holiday[]> => {
  const Holidays = await library();
  const [country = '', state, ...rest] = region.split('-');
  const source = new Holidays();
  if (state === undefined) source.init(country);
  else if (rest.length === 0) source.init(country, state);
  else source.init(country, state, rest.join('-'));
  const byDay = new Map<DayNumber, Holiday>();
  for (const year of years) {
    for (const entry of source.getHolidays(year, 'en')) {
      if (entry.type !== 'public') continue;
      for (const holiday of holidaysOf(entry.name, entry.date, entry.end.getTime() - entry.start.getTime())) {
        const present = byDay.get(holiday.day);
        if (present === undefined || holiday.workingMinutes < present.workingMinutes) byDay.set(holiday.day, holiday);
      }
    }
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
};

/** The library writes the region's own calendar day first, so no time zone comes in: "2026-12-24 13:00:00". */
const holidaysOf = (name: string, date: string, milliseconds: number): readonly Holiday[] => {
  const first = parseIsoDay(date.slice(0, 10));
  if (first === null) return [];
  const startHour = Number(date.slice(11, 13));
  if (startHour > 0) return [{ day: first, name, workingMinutes: workedBefore(startHour), origin: 'library' }];
  // A day on which clocks change has 23 hours, and feasts that begin at sunset add some hours to their last day.
  const days = Math.max(1, Math.floor((milliseconds / 3_600_000 + 1.5) / 24));
  return Array.from({ length: days }, (_, index): Holiday => ({ day: first + index, name, workingMinutes: 0, origin: 'library' }));
};

/** A holiday that begins at 13:00 leaves the morning: work is taken to begin at 8:00. */
const workedBefore = (hour: number): Minutes => Math.max(0, hour - 8) * 60;

/** A calendar's holidays after its region's were loaded: those from the library are replaced, one's own stay and win on their day. */
export const mergeHolidays = (present: readonly Holiday[], loaded: readonly Holiday[]): readonly Holiday[] => {
  const own = present.filter(({ origin }) => origin === 'own');
  const taken = new Set(own.map(({ day }) => day));
  return [...own, ...loaded.filter(({ day }) => !taken.has(day))].sort((a, b) => a.day - b.day);
};
