import { startOfWeek } from '../../calendar';
import type { DayNumber, Workspace } from '../../model';
import type { Forecast, MilestoneForecast } from '../../scheduling';
import { timelineTree } from './tree';

export interface DayRange {
  readonly from: DayNumber;
  /** Excluded. */
  readonly to: DayNumber;
}

const before = 21;
const after = 63;

/**
 * The days that a timeline can be scrolled over, whole weeks: from three weeks before anything happens to two months after
 * it, with today, what is due, and what the baseline said.
 */
export const timelineRange = (workspace: Workspace, forecast: Forecast, milestones: readonly MilestoneForecast[], today: DayNumber): DayRange => {
  let [from, to] = [Math.min(today, forecast.statusDay), Math.max(today, forecast.statusDay)];
  const reach = (day: DayNumber | null): void => {
    if (day === null) return;
    if (day < from) from = day;
    if (day > to) to = day;
  };
  for (const { start, finish, project } of timelineTree(workspace, forecast)) for (const day of [start, finish, project?.dueDay ?? null]) reach(day);
  for (const { day, dueDay } of milestones) for (const one of [day, dueDay]) reach(one);
  const weekStart = workspace.settings.weekStart;
  return { from: startOfWeek(from - before, weekStart), to: startOfWeek(to + after, weekStart) + 7 };
};
