import { weekdayOf } from '../../calendar';
import type { DayNumber, Minutes, Workspace } from '../../model';
import type { AxisArrays } from './model';

/** Days known before the first and after the last day of a plan: as far as fixed work and lags may reach. */
const daysAround = 750;
/** What a day counts where the default calendar says nothing. */
const usualDay: Minutes = 480;

/** The working days of the default calendar around a plan of so many days. Where there is none, every day counts. */
export const axisOf = (workspace: Workspace, from: DayNumber, days: number): AxisArrays => {
  const calendar = workspace.calendars.get(workspace.settings.defaultCalendarId);
  const holidays = new Map(calendar?.holidays.map(({ day, workingMinutes }) => [day, workingMinutes]));
  const works = (day: DayNumber): boolean => Math.min(calendar?.pattern[weekdayOf(day) - 1] ?? 0, holidays.get(day) ?? Number.POSITIVE_INFINITY) > 0;
  const axis = counted(from, days, works, lengthsOf(workspace, from));
  return axis.days.length > 0 ? axis : counted(from, days, () => true, lengthsOf(workspace, from));
};

const counted = (from: DayNumber, days: number, works: (day: DayNumber) => boolean, lengths: Int32Array): AxisArrays => {
  const length = days + 2 * daysAround;
  const before = new Int32Array(length + 1);
  const worked = new Int32Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    before[index] = count;
    if (!works(from + index - daysAround)) continue;
    worked[count] = index - daysAround;
    count += 1;
  }
  before[length] = count;
  return { offset: daysAround, before, days: worked.slice(0, count), lengths };
};

const lengthsOf = (workspace: Workspace, from: DayNumber): Int32Array => {
  const pattern = workspace.calendars.get(workspace.settings.defaultCalendarId)?.pattern;
  return Int32Array.from([0, 1, 2, 3, 4, 5, 6], (index) => {
    const minutes = pattern?.[weekdayOf(from + index) - 1] ?? 0;
    return minutes > 0 ? minutes : usualDay;
  });
};

/** Minutes that tasks which follow each other share on a day. */
export const lengthOn = ({ lengths }: AxisArrays, day: number): Minutes => lengths[((day % 7) + 7) % 7] ?? usualDay;

/** Working days before a day. Outside of the axis every day counts as worked. */
export const workedBefore = ({ before, offset, days }: AxisArrays, day: number): number => {
  const index = day + offset;
  return before[index] ?? (index < 0 ? index : days.length + index - before.length + 1);
};

const dayAt = ({ days, before, offset }: AxisArrays, index: number): number => days[index] ?? (index < 0 ? index - offset : before.length - 1 - offset + index - days.length);

/** Where a lag points from a day: the day itself for none, else the working day so many further. */
export const lagged = (axis: AxisArrays, day: number, lag: number): number => (lag === 0 ? day : dayAt(axis, workedBefore(axis, day) + lag));

/** The last day from which a lag points to `day` or before it. */
export const unlagged = (axis: AxisArrays, day: number, lag: number): number => (lag === 0 ? day : dayAt(axis, workedBefore(axis, day + 1) - 1 - lag));

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export const daysLate = (axis: AxisArrays, due: number, day: number): number => (day <= due ? 0 : workedBefore(axis, day + 1) - workedBefore(axis, due + 1));
