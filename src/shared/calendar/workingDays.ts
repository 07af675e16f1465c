import type { DayNumber, ResourceId, Workspace } from '../model';
import { windowOf, windowOfCalendar, type CapacityWindow } from './capacityWindow';

/** No working day within this many days: somebody who does not work, so calendar days are counted instead. */
const longestPause = 400;

const daysOf = (workspace: Workspace, resourceId: ResourceId | null, from: DayNumber, to: DayNumber): CapacityWindow =>
  resourceId === null ? windowOfCalendar(workspace, workspace.settings.defaultCalendarId, from, to) : windowOf(workspace, resourceId, from, to);

/** Whether the resource has capacity on that day; null asks the workspace's default calendar. */
export const isWorkingDay = (workspace: Workspace, resourceId: ResourceId | null, day: DayNumber): boolean => {
  const { from, values } = daysOf(workspace, resourceId, day, day + 1);
  return (values[day - from] ?? 0) > 0;
};

/**
 * The working day `count` working days after `day` (before it, if negative). A `day` that is not worked counts as the next
 * one that is, so 0 answers the first working day on or after `day`. Null asks the workspace's default calendar.
 * Where more than a year passes without work, calendar days are counted.
 */
export const addWorkingDays = (workspace: Workspace, resourceId: ResourceId | null, day: DayNumber, count: number): DayNumber => {
  const start = nextWorkingDay(workspace, resourceId, day, 1);
  if (start === null) return day + count;
  const step = count < 0 ? -1 : 1;
  let present = start;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nextWorkingDay(workspace, resourceId, present + step, step);
    if (next === null) return present + step * left;
    present = next;
  }
  return present;
};

const nextWorkingDay = (workspace: Workspace, resourceId: ResourceId | null, day: DayNumber, step: 1 | -1): DayNumber | null => {
  const end = day + step * longestPause;
  const { from, values } = daysOf(workspace, resourceId, Math.min(day, end), Math.max(day, end) + 1);
  for (let present = day; present !== end; present += step) if ((values[present - from] ?? 0) > 0) return present;
  return null;
};

/**
 * Working days after `from` up to and including `to`; negative if `to` lies before. For a working day it undoes
 * `addWorkingDays`: the days between `day` and `addWorkingDays(day, n)` are n.
 */
export const workingDaysBetween = (workspace: Workspace, resourceId: ResourceId | null, from: DayNumber, to: DayNumber): number => {
  const first = from <= to ? from + 1 : to;
  const end = from <= to ? to + 1 : from;
  const window = daysOf(workspace, resourceId, first, end);
  let count = 0;
  for (let day = first; day < end; day += 1) if ((window.values[day - window.from] ?? 0) > 0) count += 1;
  return from <= to ? count : -count;
};
