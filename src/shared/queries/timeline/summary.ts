import { counted, formatDayNear } from '../../calendar';
import type { DayNumber, MilestoneId, Workspace } from '../../model';
import { endsLate, type Forecast, type MilestoneForecast } from '../../scheduling';

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
    if (endsLate(task, finish)) lateTasks += 1;
  }
  const late = milestones.flatMap(({ milestoneId, status, slipFromDue }) => (status === 'late' ? [{ milestoneId, name: workspace.milestones.get(milestoneId)?.name ?? '', workingDays: slipFromDue ?? 0 }] : []));
  return { finish: forecast.finish, criticalTasks, late: late.sort((one, other) => other.workingDays - one.workingDays), atRisk: milestones.filter(({ status }) => status === 'atRisk').length, withoutDay, lateTasks };
};

/** A part of the status line, and the lines it is about. */
export interface SummaryPart {
  readonly text: string;
  /** What the timeline can be narrowed to, to see what is meant; null: nothing in particular. */
  readonly only: 'critical' | 'late' | null;
  readonly tone: 'plain' | 'bad';
}

/** "Ends Fri 18 Dec", "Critical path: 6 tasks", "1 milestone late by 3 working days, 2 at risk": the status line. */
export const summaryParts = ({ finish, criticalTasks, late, atRisk, withoutDay, lateTasks }: TimelineSummary, today: DayNumber): readonly SummaryPart[] => {
  const most = late[0]?.workingDays ?? 0;
  const by = most > 0 ? ` by ${late.length > 1 ? 'up to ' : ''}${counted(most, 'working day')}` : '';
  const milestones = late.length === 0 ? (atRisk === 0 ? '' : `${counted(atRisk, 'milestone')} at risk`) : `${counted(late.length, 'milestone')} late${by}${atRisk === 0 ? '' : `, ${String(atRisk)} at risk`}`;
  const tasks = lateTasks === 0 ? (withoutDay === 0 ? '' : `${counted(withoutDay, 'task')} without a possible day`) : `${counted(lateTasks, 'task')} late${withoutDay === 0 ? '' : `, ${String(withoutDay)} without a possible day`}`;
  const parts: readonly SummaryPart[] = [
    { text: finish === null ? 'No task has a day yet' : `Ends ${formatDayNear(finish, today)}`, only: null, tone: 'plain' },
    { text: finish === null ? '' : criticalTasks === 0 ? 'Nothing is critical' : `Critical path: ${counted(criticalTasks, 'task')}`, only: criticalTasks === 0 ? null : 'critical', tone: 'plain' },
    { text: milestones, only: 'late', tone: late.length > 0 ? 'bad' : 'plain' },
    { text: tasks, only: 'late', tone: 'bad' },
  ];
  return parts.filter(({ text }) => text !== '');
};
