import { actualEffort, type Baseline, type BaselineTask, type DayNumber, type MilestoneId, type Minutes, type ProjectId, type Task, type TaskId, type Workspace } from '../../model';
import { slip, type WorkAxis } from './axis';
import { forecastOf, forecastStateOf } from './forecastOf';
import { milestoneForecasts } from './milestones';
import type { BaselineComparison, BaselineDifference, BaselinePresence, MilestoneComparison, PlannedCost, ProjectComparison, TaskComparison } from './types';

/** The effort a task will have taken: what was worked and what is left; without time entries its estimate once it is done. */
export const expectedEffort = (workspace: Workspace, task: Task): Minutes => {
  const actual = actualEffort(workspace, task.id);
  if (task.status === 'done') return actual > 0 ? actual : task.effort;
  return actual + task.remaining;
};

const slipOf = (axis: WorkAxis, from: DayNumber | null, to: DayNumber | null): number | null => (from === null || to === null ? null : slip(axis, from, to));

/**
 * The plan as it is against a baseline: start, finish, effort and cost of each task and project, the day of each milestone.
 * Effort is what the task will have taken (`expectedEffort`). Cost is compared where `plannedCost` says what a task costs now.
 * Tasks that were archived count as removed.
 */
export const compareWithBaseline = (workspace: Workspace, statusDay: DayNumber, baseline: Baseline, plannedCost?: PlannedCost): BaselineComparison => {
  const { axis } = forecastStateOf(workspace, statusDay);
  const { tasks: forecast } = forecastOf(workspace, statusDay);
  const approved = new Map(baseline.tasks.map((row) => [row.taskId, row]));
  const tasks = new Map<TaskId, TaskComparison>();
  const projects = new Map<ProjectId | null, BaselineDifference[]>();
  const endless = new Set<ProjectId | null>();
  const add = (taskId: TaskId, projectId: ProjectId | null, row: BaselineDifference): void => {
    tasks.set(taskId, { taskId, ...row });
    const others = projects.get(projectId);
    if (others === undefined) projects.set(projectId, [row]);
    else others.push(row);
  };
  for (const task of workspace.tasks.values()) {
    if (task.archived) continue;
    const before = approved.get(task.id) ?? null;
    const present = { start: forecast.get(task.id)?.start ?? null, finish: forecast.get(task.id)?.finish ?? null, effort: expectedEffort(workspace, task), cost: plannedCost?.(task.id) ?? null };
    add(task.id, task.projectId, differenceOf(axis, before, present));
    if (present.finish === null && task.status !== 'done') endless.add(task.projectId);
  }
  for (const before of baseline.tasks) if (!tasks.has(before.taskId)) add(before.taskId, before.projectId, differenceOf(axis, before, null, plannedCost));
  const ofPresence = (wanted: BaselinePresence): readonly TaskId[] => [...tasks.values()].filter(({ presence }) => presence === wanted).map(({ taskId }) => taskId).sort();
  return {
    baselineId: baseline.id, tasks, milestones: milestonesAgainst(workspace, statusDay, baseline, axis),
    projects: new Map([...projects].map(([projectId, rows]): readonly [ProjectId | null, ProjectComparison] => [projectId, { projectId, ...sumOf(axis, rows, endless.has(projectId) ? 'unknown' : 'known') }])),
    total: sumOf(axis, [...tasks.values()], endless.size > 0 ? 'unknown' : 'known'),
    added: ofPresence('added'), removed: ofPresence('removed'),
  };
};

interface Present {
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  readonly effort: Minutes;
  readonly cost: number | null;
}

const differenceOf = (axis: WorkAxis, before: BaselineTask | null, present: Present | null, plannedCost?: PlannedCost): BaselineDifference => {
  const nothing = { start: null, finish: null, effort: 0, cost: plannedCost === undefined ? null : 0 };
  const { start, finish, effort, cost } = present ?? nothing;
  return {
    presence: before === null ? 'added' : present === null ? 'removed' : 'both',
    baselineStart: before?.start ?? null, baselineFinish: before?.finish ?? null, start, finish,
    startSlip: slipOf(axis, before?.start ?? null, start), finishSlip: slipOf(axis, before?.finish ?? null, finish),
    effortDifference: effort - (before?.effort ?? 0), costDifference: cost === null ? null : cost - (before?.cost ?? 0),
  };
};

const least = (days: readonly (DayNumber | null)[]): DayNumber | null => days.reduce<DayNumber | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
const most = (days: readonly (DayNumber | null)[]): DayNumber | null => days.reduce<DayNumber | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** All tasks of a project together. Its end is not known where that of an open task is not. */
const sumOf = (axis: WorkAxis, rows: readonly BaselineDifference[], end: 'known' | 'unknown'): BaselineDifference => {
  const baselineStart = least(rows.map((row) => row.baselineStart));
  const baselineFinish = most(rows.map((row) => row.baselineFinish));
  const start = least(rows.map((row) => row.start));
  const finish = end === 'unknown' ? null : most(rows.map((row) => row.finish));
  const all = (presence: BaselinePresence): boolean => rows.every((row) => row.presence === presence);
  return {
    presence: all('added') ? 'added' : all('removed') ? 'removed' : 'both',
    baselineStart, baselineFinish, start, finish, startSlip: slipOf(axis, baselineStart, start), finishSlip: slipOf(axis, baselineFinish, finish),
    effortDifference: rows.reduce((sum, row) => sum + row.effortDifference, 0),
    costDifference: rows.reduce<number | null>((sum, row) => (sum === null || row.costDifference === null ? null : sum + row.costDifference), 0),
  };
};

const milestonesAgainst = (workspace: Workspace, statusDay: DayNumber, baseline: Baseline, axis: WorkAxis): ReadonlyMap<MilestoneId, MilestoneComparison> => {
  const approved = new Map(baseline.milestones.map((row) => [row.milestoneId, row]));
  const rows = new Map<MilestoneId, MilestoneComparison>();
  for (const { milestoneId, day } of milestoneForecasts(workspace, statusDay)) {
    const before = approved.get(milestoneId);
    const baselineDay = before?.day ?? null;
    rows.set(milestoneId, { milestoneId, presence: before === undefined ? 'added' : 'both', baselineDay, baselineDueDay: before?.dueDay ?? null, day, slip: slipOf(axis, baselineDay, day) });
  }
  for (const { milestoneId, day, dueDay } of baseline.milestones) {
    if (!rows.has(milestoneId)) rows.set(milestoneId, { milestoneId, presence: 'removed', baselineDay: day, baselineDueDay: dueDay, day: null, slip: null });
  }
  return rows;
};
