import { formatDay, isoWeekOf, startOfWeek, weekdayOf } from '../../calendar';
import type { DayNumber, Weekday, WorkingPattern } from '../../model';

export type BoardScale = 'day' | 'week' | 'month';
export const boardScales: readonly BoardScale[] = ['day', 'week', 'month'];

export interface BoardColumn {
  readonly day: DayNumber;
  readonly weekday: Weekday;
  /** Share of the width; days nobody normally works are narrow. */
  readonly weight: number;
}

/** The days a board shows. */
export interface BoardWindow {
  readonly scale: BoardScale;
  readonly from: DayNumber;
  /** Excluded. */
  readonly to: DayNumber;
  readonly columns: readonly BoardColumn[];
}

const daysOf: Readonly<Record<BoardScale, number>> = { day: 1, week: 7, month: 35 };
/** Periods step by their own length, but a month keeps one week in sight. */
const stepOf: Readonly<Record<BoardScale, number>> = { day: 1, week: 7, month: 28 };
const narrow: Readonly<Record<BoardScale, number>> = { day: 1, week: 0.42, month: 0.8 };

/** The window of a scale that shows `anchor`: that day, its week, or five weeks from its week on. */
export const boardWindow = (scale: BoardScale, anchor: DayNumber, weekStart: 1 | 7, pattern: WorkingPattern): BoardWindow => {
  const from = scale === 'day' ? anchor : startOfWeek(anchor, weekStart);
  const columns = Array.from({ length: daysOf[scale] }, (_, index): BoardColumn => {
    const weekday = weekdayOf(from + index);
    return { day: from + index, weekday, weight: pattern[weekday - 1] === 0 ? narrow[scale] : 1 };
  });
  return { scale, from, to: from + daysOf[scale], columns };
};

/** The anchor of the window `steps` periods later (negative: earlier). */
export const anchorAfter = (window: BoardWindow, steps: number): DayNumber => window.from + steps * stepOf[window.scale];

/** "Week 48, 23-29 Nov", "Tuesday 24 November", "Weeks 48-52, 23 Nov-27 Dec"; with the year where it is not that of `today`. */
export const windowTitle = (window: BoardWindow, today: DayNumber): string => {
  const last = window.to - 1;
  const year = isoWeekOf(window.from).year === isoWeekOf(today).year ? '' : ` ${String(isoWeekOf(window.from).year)}`;
  if (window.scale === 'day') return formatDay(window.from, 'weekdayDayMonth') + year;
  const span = spanWords(window.from, last) + year;
  const first = isoWeekOf(window.from + 3).week;
  return window.scale === 'week' ? `Week ${String(first)}, ${span}` : `Weeks ${String(first)}-${String(isoWeekOf(last - 3).week)}, ${span}`;
};

const spanWords = (from: DayNumber, last: DayNumber): string => {
  const [fromDay = '', fromMonth = ''] = formatDay(from, 'dayMonth').split(' ');
  const end = formatDay(last, 'dayMonth');
  return end.endsWith(` ${fromMonth}`) ? `${fromDay}-${end}` : `${fromDay} ${fromMonth}-${end}`;
};
