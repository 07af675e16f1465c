import { civilOf, dayFrom, formatDay, isoWeekOf, startOfMonth, startOfWeek, weekdayOf } from '../../calendar';
import type { DayNumber } from '../../model';

export type TimelineZoom = 'day' | 'week' | 'month' | 'quarter';
/** From near to far. */
export const timelineZooms: readonly TimelineZoom[] = ['day', 'week', 'month', 'quarter'];

/** Pixels a day takes at each zoom. */
export const dayWidths: Readonly<Record<TimelineZoom, number>> = { day: 40, week: 20, month: 8, quarter: 3 };

/** Days as a line of pixels: `from` begins at 0. */
export interface TimelineScale {
  readonly zoom: TimelineZoom;
  readonly from: DayNumber;
  /** Excluded. */
  readonly to: DayNumber;
  readonly dayWidth: number;
}

/** Where a day begins, in pixels. */
export const xOf = ({ from, dayWidth }: TimelineScale, day: DayNumber): number => (day - from) * dayWidth;

/** The day at a place in pixels. */
export const dayAtX = ({ from, dayWidth }: TimelineScale, x: number): DayNumber => from + Math.floor(x / dayWidth);

/** A piece of the head: a week, a month, a day, with its words and a longer form where there is room or somebody listens. */
export interface ScaleBand {
  readonly from: DayNumber;
  /** Excluded. */
  readonly to: DayNumber;
  readonly label: string;
}

export interface ScaleBands {
  readonly upper: readonly ScaleBand[];
  readonly lower: readonly ScaleBand[];
}

type Step = readonly [startOf: (day: DayNumber) => DayNumber, next: (start: DayNumber) => DayNumber, label: (start: DayNumber) => string];

const monthAfter = (day: DayNumber, months: number): DayNumber => {
  const { year, month } = civilOf(day);
  const index = year * 12 + month - 1 + months;
  return dayFrom({ year: Math.floor(index / 12), month: (index % 12) + 1, dayOfMonth: 1 });
};
const startOfQuarter = (day: DayNumber): DayNumber => monthAfter(startOfMonth(day), -((civilOf(day).month - 1) % 3));
const dayOfMonth = (day: DayNumber): string => String(civilOf(day).dayOfMonth);
const monthName = (day: DayNumber): string => formatDay(day, 'dayMonth').replace(/^\d+ /u, '');

const daily = (label: Step[2]): Step => [(day) => day, (day) => day + 1, label];
const weekly = (weekStart: 1 | 7, label: Step[2]): Step => [(day) => startOfWeek(day, weekStart), (day) => day + 7, label];
const monthly = (label: Step[2]): Step => [startOfMonth, (day) => monthAfter(day, 1), label];
const quarterly = (label: Step[2]): Step => [startOfQuarter, (day) => monthAfter(day, 3), label];

/** The ISO week of a week that begins on a Sunday is that of its Monday. */
const weekNumber = (start: DayNumber): string => String(isoWeekOf(weekdayOf(start) === 7 ? start + 1 : start).week);

const stepsOf = (zoom: TimelineZoom, weekStart: 1 | 7): readonly [upper: Step, lower: Step] => {
  switch (zoom) {
    case 'day': return [weekly(weekStart, (day) => `Week ${weekNumber(day)} · ${formatDay(day + 3, 'monthYear')}`), daily((day) => `${formatDay(day, 'weekdayShort').slice(0, 2)} ${dayOfMonth(day)}`)];
    case 'week': return [weekly(weekStart, (day) => `Week ${weekNumber(day)} · ${monthName(day + 3)}`), daily(dayOfMonth)];
    case 'month': return [monthly((day) => formatDay(day, 'monthYear')), weekly(weekStart, dayOfMonth)];
    case 'quarter': return [quarterly((day) => `Q${String(Math.ceil(civilOf(day).month / 3))} ${String(civilOf(day).year)}`), monthly(monthName)];
  }
};

const bandsFrom = ([startOf, next, label]: Step, from: DayNumber, to: DayNumber): readonly ScaleBand[] => {
  const bands: ScaleBand[] = [];
  for (let start = startOf(from); start < to; start = next(start)) bands.push({ from: start, to: next(start), label: label(start) });
  return bands;
};

/** The two lines of the head over the days from `from` to `to` (excluded); the first and last piece may reach beyond. */
export const scaleBands = (zoom: TimelineZoom, weekStart: 1 | 7, from: DayNumber, to: DayNumber): ScaleBands => {
  const [upper, lower] = stepsOf(zoom, weekStart);
  return { upper: bandsFrom(upper, from, to), lower: bandsFrom(lower, from, to) };
};
