import { isWorkingDay, weekdayOf } from '../../calendar';
import type { DayNumber, Minutes, Workspace } from '../../model';
import { dayLength } from '../dependencies';

/**
 * The working days of the default calendar in a row, so that counting and moving by working days are array reads. Beyond its
 * years every day counts as worked: nothing is planned there, and no figure may fail.
 */
export interface WorkAxis {
  readonly from: DayNumber;
  /** Working days before each day; one entry more than there are days. */
  readonly before: Int32Array;
  /** The working days themselves. */
  readonly days: Int32Array;
  /** Minutes that tasks share on a Monday to Sunday. */
  readonly lengths: Int32Array;
}

/** About four years back and eleven ahead. */
const daysBehind = 1500;
const daysAhead = 4000;

/** The axis around a status day. Where the default calendar knows no working day at all, every day counts. */
export const axisAround = (workspace: Workspace, statusDay: DayNumber): WorkAxis => {
  const axis = axisOf(workspace, statusDay, (day) => isWorkingDay(workspace, null, day));
  return axis.days.length > 0 ? axis : axisOf(workspace, statusDay, () => true);
};

const axisOf = (workspace: Workspace, statusDay: DayNumber, works: (day: DayNumber) => boolean): WorkAxis => {
  const from = statusDay - daysBehind;
  const length = daysBehind + daysAhead;
  const before = new Int32Array(length + 1);
  const days = new Int32Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    before[index] = count;
    if (works(from + index)) {
      days[count] = from + index;
      count += 1;
    }
  }
  before[length] = count;
  // Day 4 was a Monday.
  return { from, before, days: days.slice(0, count), lengths: Int32Array.from([4, 5, 6, 7, 8, 9, 10], (day) => dayLength(workspace, day)) };
};

/** Minutes that tasks which follow each other share on a day. */
export const lengthOf = (axis: WorkAxis, day: DayNumber): Minutes => axis.lengths[weekdayOf(day) - 1] ?? 0;

/** Working days before `day`. Outside of the axis every day counts as worked. */
const countBefore = ({ from, before, days }: WorkAxis, day: DayNumber): number => before[day - from] ?? (day < from ? day - from : days.length + day - from - before.length + 1);

/** The working day with that many before it. */
const dayAt = ({ from, before, days }: WorkAxis, index: number): DayNumber => days[index] ?? (index < 0 ? from + index : from + before.length - 1 + index - days.length);

/** Where a dependency with a lag points from `day`: the day itself for no lag, else the working day so many further. */
export const lagged = (axis: WorkAxis, day: DayNumber, lag: number): DayNumber => (lag === 0 ? day : dayAt(axis, countBefore(axis, day) + lag));

/** The last day from which a lag points to `day` or before it. */
export const unlagged = (axis: WorkAxis, day: DayNumber, lag: number): DayNumber => (lag === 0 ? day : dayAt(axis, countBefore(axis, day + 1) - 1 - lag));

/** Working days after `from` up to and including `to`; negative if `to` lies before. */
export const between = (axis: WorkAxis, from: DayNumber, to: DayNumber): number =>
  from <= to ? countBefore(axis, to + 1) - countBefore(axis, from + 1) : countBefore(axis, to) - countBefore(axis, from);

/** The day so many working days after `day` (before it, if negative); `day` itself for 0. Undone by `between`. */
export const shifted = (axis: WorkAxis, day: DayNumber, count: number): DayNumber => {
  if (count === 0) return day;
  return dayAt(axis, count > 0 ? countBefore(axis, day + 1) - 1 + count : countBefore(axis, day) + count);
};

/** The first working day on or after `day`. */
export const workingFrom = (axis: WorkAxis, day: DayNumber): DayNumber => dayAt(axis, countBefore(axis, day));

/** By how many working days something on `day` may move and still be on `limit` or before it; negative: it is after it. */
export const slack = (axis: WorkAxis, day: DayNumber, limit: DayNumber): number => between(axis, day, limit < day ? dayAt(axis, countBefore(axis, limit + 1) - 1) : limit);

/** Working days from what was meant to what is: positive, later; the same both ways round. */
export const slip = (axis: WorkAxis, from: DayNumber, to: DayNumber): number => (to < from ? -between(axis, to, from) || 0 : between(axis, from, to));
