import { isoWeekOf, startOfWeek } from '../../calendar';
import type { DayNumber } from '../../model';

/** A column of the capacity screen. */
export interface CapacityWeek {
  readonly from: DayNumber;
  /** First day after it. */
  readonly to: DayNumber;
  /** ISO week number. */
  readonly number: number;
}

/** How far the screen looks. */
export const weeksShown = 26;

/** The weeks from the one that holds `day` on. Weeks that begin on Sunday bear the number of their Monday. */
export const capacityWeeks = (day: DayNumber, weekStart: 1 | 7, count: number = weeksShown): readonly CapacityWeek[] => {
  const first = startOfWeek(day, weekStart);
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * 7;
    return { from, to: from + 7, number: isoWeekOf(weekStart === 1 ? from : from + 1).week };
  });
};
