import { alertsOf, costsOf, type CostAlert, type CostFigures, type CostQuestion, type CostScope } from '../../costing';
import { compareNames, progressOf, type DayNumber, type Milestone, type MilestoneId, type Minutes, type Progress, type ProjectId, type Resource, type ResourceId, type Task, type TaskId, type Workspace } from '../../model';
import { baselineInUse, compareWithBaseline, conflictsOf, forecastOf, milestoneForecasts, type BaselineComparison, type Conflict, type Forecast, type MilestoneForecast, type TaskForecast } from '../../scheduling';
import type { ReportRequest } from './request';

/** How far ahead a report looks for conflicts, days: four weeks. */
export const daysAhead = 28;

/** A task with all that a report says about it. */
export interface TaskFacts {
  readonly task: Task;
  readonly progress: Progress;
  readonly forecast: TaskForecast | null;
  /** Working days later than in the baseline; null: not comparable. */
  readonly slip: number | null;
}

/** Where a milestone stands. */
export interface MilestoneFacts {
  readonly milestone: Milestone;
  readonly forecast: MilestoneForecast;
  /** Whole percent; null: without a due day, or the simulation has not run. */
  readonly onTimePercent: number | null;
}

/** The plan as one report sees it: worked out once, asked by all its parts. Nothing here is limited to the subject. */
export interface PlanFacts {
  readonly workspace: Workspace;
  readonly request: ReportRequest;
  readonly forecast: Forecast;
  readonly comparison: BaselineComparison | null;
  readonly milestones: readonly MilestoneFacts[];
  /** Of the next four weeks. */
  readonly conflicts: readonly Conflict[];
  readonly alerts: readonly CostAlert[];
  readonly question: CostQuestion;
  readonly costs: (scope: CostScope) => CostFigures;
  readonly taskFacts: (task: Task) => TaskFacts;
  /** Tasks of each project, archived ones left out; null: those without a project. */
  readonly tasksByProject: ReadonlyMap<ProjectId | null, readonly Task[]>;
}

/** All that a report asks of the plan. Forecasts and costs are kept by their makers for the same workspace and day. */
export const planFacts = (workspace: Workspace, request: ReportRequest): PlanFacts => {
  const { statusDay, odds } = request;
  const forecast = forecastOf(workspace, statusDay);
  const baseline = baselineInUse(workspace);
  const comparison = baseline === null ? null : compareWithBaseline(workspace, statusDay, baseline);
  const question: CostQuestion = { statusDay, forecast: forecast.tasks };
  const known = new Map<TaskId, TaskFacts>();
  return {
    workspace, request, forecast, comparison, question,
    milestones: milestoneForecasts(workspace, statusDay).flatMap((each) => milestoneFacts(workspace, each, odds?.get(each.milestoneId)?.onTimePercent ?? null)),
    conflicts: conflictsOf(workspace, statusDay, statusDay + daysAhead),
    alerts: alertsOf(workspace, question),
    costs: (scope) => costsOf(workspace, scope, question),
    taskFacts: (task) => {
      const present = known.get(task.id);
      if (present !== undefined) return present;
      const made: TaskFacts = { task, progress: progressOf(workspace, task), forecast: forecast.tasks.get(task.id) ?? null, slip: comparison?.tasks.get(task.id)?.finishSlip ?? null };
      known.set(task.id, made);
      return made;
    },
    tasksByProject: groupedTasks(workspace),
  };
};

const milestoneFacts = (workspace: Workspace, forecast: MilestoneForecast, onTimePercent: number | null): readonly MilestoneFacts[] => {
  const milestone = workspace.milestones.get(forecast.milestoneId);
  return milestone === undefined ? [] : [{ milestone, forecast, onTimePercent: forecast.status === 'reached' ? null : onTimePercent }];
};

const groupedTasks = (workspace: Workspace): ReadonlyMap<ProjectId | null, readonly Task[]> => {
  const groups = new Map<ProjectId | null, Task[]>();
  for (const task of workspace.tasks.values()) {
    if (task.archived) continue;
    const group = groups.get(task.projectId);
    if (group === undefined) groups.set(task.projectId, [task]);
    else group.push(task);
  }
  return groups;
};

/** What of the plan a part of a report is about. */
export interface ReportScope {
  readonly tasks: readonly Task[];
  readonly milestones: readonly MilestoneFacts[];
  readonly conflicts: readonly Conflict[];
  readonly alerts: readonly CostAlert[];
  readonly cost: CostScope;
}

/** The whole plan, but for archived projects. */
export const wholePlan = (facts: PlanFacts): ReportScope => {
  const { workspace, tasksByProject } = facts;
  const isOpen = (id: ProjectId | null): boolean => id === null || workspace.projects.get(id)?.archived === false;
  return {
    tasks: [...tasksByProject].flatMap(([id, tasks]) => (isOpen(id) ? tasks : [])), milestones: facts.milestones.filter(({ milestone }) => isOpen(milestone.projectId)),
    conflicts: facts.conflicts, alerts: facts.alerts, cost: { kind: 'workspace' },
  };
};

/** One project: its tasks and milestones, conflicts in which its tasks take part, its money. */
export const projectScope = (facts: PlanFacts, id: ProjectId): ReportScope => ({
  tasks: facts.tasksByProject.get(id) ?? [],
  milestones: facts.milestones.filter(({ milestone }) => milestone.projectId === id),
  conflicts: conflictsByProject(facts).get(id) ?? [],
  alerts: facts.alerts.filter(({ projectId }) => projectId === id),
  cost: { kind: 'project', projectId: id },
});

const grouped = new WeakMap<PlanFacts, ReadonlyMap<ProjectId | null, readonly Conflict[]>>();

/** A conflict belongs to every project whose task or booking takes part. */
const conflictsByProject = (facts: PlanFacts): ReadonlyMap<ProjectId | null, readonly Conflict[]> => {
  const present = grouped.get(facts);
  if (present !== undefined) return present;
  const { workspace } = facts;
  const groups = new Map<ProjectId | null, Conflict[]>();
  for (const conflict of facts.conflicts) {
    const taskIds = [...(conflict.taskId === null ? [] : [conflict.taskId]), ...conflict.bookingIds.flatMap((bookingId) => workspace.bookings.get(bookingId)?.taskId ?? [])];
    for (const projectId of new Set(taskIds.map((taskId) => workspace.tasks.get(taskId)?.projectId ?? null))) {
      const group = groups.get(projectId);
      if (group === undefined) groups.set(projectId, [conflict]);
      else group.push(conflict);
    }
  }
  grouped.set(facts, groups);
  return groups;
};

/** Tasks with bookings of these resources, or forecast for them: what a team or a person has to do. */
export const peopleScope = (facts: PlanFacts, resources: readonly Resource[]): ReportScope => {
  const ids = new Set<ResourceId>(resources.map(({ id }) => id));
  const taskIds = new Set<TaskId>();
  for (const id of ids) for (const bookingId of facts.workspace.index.bookingsByResource.get(id) ?? []) {
    const booking = facts.workspace.bookings.get(bookingId);
    if (booking !== undefined) taskIds.add(booking.taskId);
  }
  for (const { taskId, resourceIds } of facts.forecast.tasks.values()) if (resourceIds.some((id) => ids.has(id))) taskIds.add(taskId);
  const tasks = [...taskIds].flatMap((id) => facts.workspace.tasks.get(id) ?? []).filter(({ archived }) => !archived);
  const waitedFor = new Set<MilestoneId>(tasks.flatMap(({ id }) => facts.workspace.index.milestonesByTask.get(id) ?? []));
  return {
    tasks, milestones: facts.milestones.filter(({ milestone }) => waitedFor.has(milestone.id)),
    conflicts: facts.conflicts.filter(({ resourceId, taskId }) => (resourceId !== null ? ids.has(resourceId) : taskId !== null && taskIds.has(taskId))), alerts: [], cost: { kind: 'workspace' },
  };
};

/** How much of some work is done. */
export interface WorkFigures {
  readonly tasks: number;
  readonly done: number;
  readonly doing: number;
  readonly blocked: number;
  /** Not done, with a deadline before the status day. */
  readonly overdue: number;
  readonly effort: Minutes;
  readonly actual: Minutes;
  readonly remaining: Minutes;
  /** Whole percent, tasks weighed by their effort; null: there is no effort. 100 only where nothing is left. */
  readonly percent: number | null;
  /** Last forecast finish; null: none is known. */
  readonly finish: DayNumber | null;
  /** Tasks that nobody can do, or that nobody has room for. */
  readonly nobody: readonly TaskFacts[];
}

/** Sums over tasks, in one pass. Percent complete is each task's own (by effort, checklist or hand), weighed by its effort. */
export const workOf = (facts: PlanFacts, tasks: readonly Task[]): WorkFigures => {
  const counts = { todo: 0, doing: 0, blocked: 0, done: 0 };
  let effort = 0;
  let actual = 0;
  let remaining = 0;
  let earned = 0;
  let overdue = 0;
  let finish: DayNumber | null = null;
  const nobody: TaskFacts[] = [];
  for (const task of tasks) {
    const each = facts.taskFacts(task);
    counts[task.status] += 1;
    if (task.status !== 'done' && task.deadline !== null && task.deadline < facts.request.statusDay) overdue += 1;
    effort += task.effort;
    actual += each.progress.actual;
    remaining += each.progress.remaining;
    earned += (task.effort * Math.min(each.progress.done, each.progress.of)) / each.progress.of;
    const end = each.forecast?.finish ?? null;
    if (end !== null && (finish === null || end > finish)) finish = end;
    if (each.forecast?.basis === 'nobody') nobody.push(each);
  }
  const percent = effort === 0 ? null : Math.floor((100 * earned) / effort + 1e-9);
  return { tasks: tasks.length, done: counts.done, doing: counts.doing, blocked: counts.blocked, overdue, effort, actual, remaining, percent: percent === 100 && counts.done < tasks.length && remaining > 0 ? 99 : percent, finish, nobody };
};

/** Names in the order people expect; ids decide between equal ones. */
export const byName = (a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);
