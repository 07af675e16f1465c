import { compareNames, nameOrderKey, type DayNumber, type Milestone, type MilestoneId, type Project, type ProjectId, type Task, type TaskId, type Workspace } from '../../model';
import type { Forecast, TaskForecast } from '../../scheduling';

/** A task in its place, with what sorting and filtering ask of it. */
export interface PlacedTask {
  readonly task: Task;
  /** Undefined: the forecast does not know it yet. */
  readonly forecast: TaskForecast | undefined;
}

export interface PlacedMilestone {
  readonly milestone: Milestone;
  /** Tasks of its project that no milestone before it waits for; the others stand there. */
  readonly tasks: readonly PlacedTask[];
}

/** A project with its milestones by due day, and the tasks that no milestone waits for. */
export interface TimelineGroup {
  /** null: what belongs to no project. */
  readonly project: Project | null;
  readonly milestones: readonly PlacedMilestone[];
  readonly tasks: readonly PlacedTask[];
  /** From the first start to the last finish of its tasks; null: no day is known. */
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
}

const kept = new WeakMap<Forecast, { readonly of: readonly unknown[]; readonly groups: readonly TimelineGroup[] }>();

/**
 * Projects by name with their milestones and tasks, archived ones left out. A task stands once: under the first milestone of
 * its own project that waits for it, by due day; tasks by start. Kept for as long as plan and forecast are the same.
 */
export const timelineTree = (workspace: Workspace, forecast: Forecast): readonly TimelineGroup[] => {
  const of = [workspace.projects, workspace.milestones, workspace.tasks];
  const known = kept.get(forecast);
  if (known?.of.every((table, index) => table === of[index]) === true) return known.groups;
  const groups = treeFrom(workspace, forecast);
  kept.set(forecast, { of, groups });
  return groups;
};

const treeFrom = (workspace: Workspace, forecast: Forecast): readonly TimelineGroup[] => {
  const tasks = new Map<ProjectId | null, PlacedTask[]>();
  for (const task of workspace.tasks.values()) {
    if (task.archived) continue;
    const placed = { task, forecast: forecast.tasks.get(task.id) };
    const own = tasks.get(task.projectId);
    if (own === undefined) tasks.set(task.projectId, [placed]);
    else own.push(placed);
  }
  const milestones = new Map<ProjectId | null, Milestone[]>();
  for (const milestone of workspace.milestones.values()) if (!milestone.archived) milestones.set(milestone.projectId, [...milestones.get(milestone.projectId) ?? [], milestone]);
  const projects = [...workspace.projects.values()].filter(({ id, archived }) => !archived || tasks.has(id)).sort((one, other) => compareNames(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const groups = projects.map((project) => groupOf(project, milestones.get(project.id) ?? [], tasks.get(project.id) ?? []));
  const loose = groupOf(null, milestones.get(null) ?? [], tasks.get(null) ?? []);
  return loose.tasks.length === 0 && loose.milestones.length === 0 ? groups : [...groups, loose];
};

const groupOf = (project: Project | null, milestones: readonly Milestone[], tasks: readonly PlacedTask[]): TimelineGroup => {
  const sorted = byStart(tasks);
  const placeOf = new Map<TaskId, MilestoneId>();
  const inOrder = [...milestones].sort(byDueDay);
  for (const { id, taskIds } of inOrder) for (const taskId of taskIds) if (!placeOf.has(taskId)) placeOf.set(taskId, id);
  const under = new Map<MilestoneId | undefined, PlacedTask[]>();
  let [start, finish]: [DayNumber | null, DayNumber | null] = [null, null];
  for (const placed of sorted) {
    const milestone = placeOf.get(placed.task.id);
    const own = under.get(milestone);
    if (own === undefined) under.set(milestone, [placed]);
    else own.push(placed);
    const { forecast } = placed;
    if (forecast === undefined || forecast.start === null || forecast.finish === null) continue;
    if (start === null || forecast.start < start) start = forecast.start;
    if (finish === null || forecast.finish > finish) finish = forecast.finish;
  }
  return { project, milestones: inOrder.map((milestone) => ({ milestone, tasks: under.get(milestone.id) ?? [] })), tasks: under.get(undefined) ?? [], start, finish };
};

const never = Number.MAX_SAFE_INTEGER;

const byDueDay = (one: Milestone, other: Milestone): number => (one.dueDay ?? never) - (other.dueDay ?? never) || compareNames(one.name, other.name) || (one.id < other.id ? -1 : 1);

const byStart = (tasks: readonly PlacedTask[]): readonly PlacedTask[] => {
  const keyed = tasks.map((placed) => ({ placed, start: placed.forecast?.start ?? never, finish: placed.forecast?.finish ?? never, title: nameOrderKey(placed.task.title) }));
  keyed.sort((one, other) => one.start - other.start || one.finish - other.finish || (one.title < other.title ? -1 : one.title > other.title ? 1 : one.placed.task.id < other.placed.task.id ? -1 : 1));
  return keyed.map(({ placed }) => placed);
};
