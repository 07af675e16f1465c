import { counted, formatDay } from '../../calendar';
import type { DayNumber, MilestoneId, Workspace } from '../../model';
import type { Forecast, MilestoneForecast } from '../../scheduling';

/** The plan in one line. */
export interface TimelineSummary {
  readonly finish: DayNumber | null;
  readonly criticalTasks: number;
  /** Latest first. */
  readonly late: readonly { readonly milestoneId: MilestoneId; readonly name: string; readonly workingDays: number }[];
  readonly atRisk: number;
  /** Open tasks nobody can say a day for. */
  readonly withoutDay: number;
  /** Open tasks that end after their due day. */
  readonly lateTasks: number;
}

/** What the forecast comes to for the whole plan. */
export const timelineSummary = (workspace: Workspace, forecast: Forecast, milestones: readonly MilestoneForecast[]): TimelineSummary => {
  let [criticalTasks, withoutDay, lateTasks] = [0, 0, 0];
  for (const { taskId, critical, basis, finish } of forecast.tasks.values()) {
    const task = workspace.tasks.get(taskId);
    if (task === undefined || task.status === 'done') continue;
    if (critical) criticalTasks += 1;
    if (basis === 'nobody') withoutDay += 1;
    if (task.deadline !== null && finish !== null && finish > task.deadline) lateTasks += 1;
  }
  const late = milestones.flatMap(({ milestoneId, status, slipFromDue }) => (status === 'late' ? [{ milestoneId, name: workspace.milestones.get(milestoneId)?.name ?? '', workingDays: slipFromDue ?? 0 }] : []));
  return { finish: forecast.finish, criticalTasks, late: late.sort((one, other) => other.workingDays - one.workingDays), atRisk: milestones.filter(({ status }) => status === 'atRisk').length, withoutDay, lateTasks };
};

const year = (day: DayNumber, today: DayNumber): string => {
  const [own, present] = [formatDay(day, 'dayMonthYear').slice(-4), formatDay(today, 'dayMonthYear').slice(-4)];
  return own === present ? '' : ` ${own}`;
};

/** "Ends Fri 18 Dec", "Critical path: 6 tasks", "1 milestone late by 3 working days, 2 at risk": each a part of the status line. */
export const summaryParts = ({ finish, criticalTasks, late, atRisk, withoutDay, lateTasks }: TimelineSummary, today: DayNumber): readonly string[] => {
  const most = late[0]?.workingDays ?? 0;
  const by = most > 0 ? ` by ${late.length > 1 ? 'up to ' : ''}${counted(most, 'working day')}` : '';
  const milestones = late.length === 0 ? (atRisk === 0 ? '' : `${counted(atRisk, 'milestone')} at risk`) : `${counted(late.length, 'milestone')} late${by}${atRisk === 0 ? '' : `, ${String(atRisk)} at risk`}`;
  const tasks = lateTasks === 0 ? (withoutDay === 0 ? '' : `${counted(withoutDay, 'task')} without a possible day`) : `${counted(lateTasks, 'task')} late${withoutDay === 0 ? '' : `, ${String(withoutDay)} without a possible day`}`;
  return [
    finish === null ? 'No task has a day yet' : `Ends ${formatDay(finish, 'shortWeekdayDayMonth')}${year(finish, today)}`,
    finish === null ? '' : criticalTasks === 0 ? 'Nothing is critical' : `Critical path: ${counted(criticalTasks, 'task')}`,
    milestones, tasks,
  ].filter((part) => part !== '');
};
