import type { DayNumber, Holiday } from '../../model';

/** Holidays by day, one a day; of two on the same day the one entered by hand stays. */
export const sortedHolidays = (holidays: readonly Holiday[]): readonly Holiday[] => {
  const byDay = new Map<DayNumber, Holiday>();
  for (const holiday of holidays) if (byDay.get(holiday.day)?.origin !== 'own' || holiday.origin === 'own') byDay.set(holiday.day, holiday);
  return [...byDay.values()].sort((one, other) => one.day - other.day);
};
