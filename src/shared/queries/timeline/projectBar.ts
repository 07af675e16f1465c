import { workingDaysBetween } from '../../calendar';
import { progressOf, type Baseline, type DayNumber, type Workspace } from '../../model';
import { daysAfter } from '../../scheduling';
import { baselineIndexOf } from './baselineIndex';
import type { DaySpan } from './bars';
import type { PlacedTask, TimelineGroup } from './tree';

/** A project as the timeline draws it: what its tasks come to. */
export interface ProjectBar {
  readonly name: string;
  readonly hue: number | null;
  readonly span: DaySpan | null;
  readonly dueDay: DayNumber | null;
  /** Working days after its due day; 0: in time, or without one. */
  readonly lateBy: number;
  /** Done of all effort, whole percent; 100 only where nothing is left. */
  readonly percent: number;
  readonly tasks: number;
  readonly openTasks: number;
  readonly lead: string;
  readonly baseline: DaySpan | null;
  /** null: nothing to compare with, or a task has no day. */
  readonly slip: number | null;
}

const progressKept = new WeakMap<TimelineGroup, { readonly of: unknown; readonly percent: number }>();

const allTasks = ({ tasks, milestones }: TimelineGroup): readonly PlacedTask[] => [...milestones.flatMap((one) => one.tasks), ...tasks];

const percentOf = (workspace: Workspace, group: TimelineGroup): number => {
  const known = progressKept.get(group);
  if (known !== undefined && known.of === workspace.timeEntries) return known.percent;
  let [done, all] = [0, 0];
  for (const { task } of allTasks(group)) {
    const progress = progressOf(workspace, task);
    all += task.effort;
    done += (task.effort * progress.done) / progress.of;
  }
  const percent = all === 0 ? 0 : Math.floor((100 * done) / all);
  progressKept.set(group, { of: workspace.timeEntries, percent });
  return percent;
};

/** How a project is drawn. Its progress counts each task by its effort. */
export const projectBar = (workspace: Workspace, baseline: Baseline | null, group: TimelineGroup): ProjectBar => {
  const { project, start, finish } = group;
  const tasks = allTasks(group);
  const span = start === null || finish === null ? null : { start, finish };
  const was = baseline === null ? null : baselineSpan(baseline, tasks);
  const dueDay = project?.dueDay ?? null;
  const openTasks = tasks.filter(({ task }) => task.status !== 'done').length;
  // Without the day of every task the end is not known, and cannot be compared.
  const isWhole = tasks.every(({ task, forecast }) => task.status === 'done' || (forecast !== undefined && forecast.finish !== null));
  const late = dueDay !== null && span !== null && span.finish > dueDay && openTasks > 0;
  return {
    name: project?.name ?? 'No project', hue: project?.hue ?? null, span, dueDay, lateBy: late ? daysAfter(workspace, dueDay, span.finish) : 0, percent: percentOf(workspace, group),
    tasks: tasks.length, openTasks, lead: project === null || project.leadId === null ? '' : workspace.resources.get(project.leadId)?.name ?? '',
    baseline: was, slip: was === null || span === null || !isWhole ? null : workingDaysBetween(workspace, null, was.finish, span.finish),
  };
};

const baselineSpan = (baseline: Baseline, tasks: readonly PlacedTask[]): DaySpan | null => {
  const rows = baselineIndexOf(baseline).tasks;
  let span: DaySpan | null = null;
  for (const { task } of tasks) {
    const row = rows.get(task.id);
    if (row === undefined || row.start === null || row.finish === null) continue;
    span = span === null ? { start: row.start, finish: row.finish } : { start: Math.min(span.start, row.start), finish: Math.max(span.finish, row.finish) };
  }
  return span;
};
