import { alertsOf, costSeries, costsOf, type CostAlert, type CostFigures, type CostPoint, type CostQuestion, type CostScope } from '../../costing';
import { workingDaysBetween } from '../../calendar';
import { compareNames, progressOf, type Baseline, type DayNumber, type Milestone, type MilestoneId, type Minutes, type Progress, type Project, type ProjectId, type Resource, type ResourceId, type Task, type TaskId, type Workspace } from '../../model';
import { skillDemand, type DemandRow } from '../../queries/capacity';
import { baselineInUse, compareWithBaseline, conflictsOf, daysAfter, endsLate, forecastOf, milestoneForecasts, type BaselineComparison, type Conflict, type Forecast, type MilestoneForecast, type TaskForecast } from '../../scheduling';
import type { ReportRequest } from './request';
import { inWholeUnits } from './words';

/** How far ahead a report looks for conflicts, days: four weeks. */
export const daysAhead = 28;

/** A task with all that a report says about it. */
export interface TaskFacts {
  readonly task: Task;
  readonly progress: Progress;
  readonly forecast: TaskForecast | null;
  /** Working days later than in the baseline; null: not comparable. */
  readonly slip: number | null;
  /** Working days that open work ends after its due day; 0: in time, without a due day or without a possible day. The timeline counts the same. */
  readonly lateBy: number;
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
  /** null: there is no baseline. Worked out when first asked. */
  readonly comparison: () => BaselineComparison | null;
  readonly baseline: Baseline | null;
  readonly milestones: readonly MilestoneFacts[];
  /** Of the next four weeks. */
  readonly conflicts: readonly Conflict[];
  readonly alerts: readonly CostAlert[];
  readonly question: CostQuestion;
  readonly costs: (scope: CostScope) => CostFigures;
  /** Money over time of a project; null: of all. */
  readonly costSeries: (projectId: ProjectId | null) => readonly CostPoint[];
  /** Demand against supply of every skill, from the status day on. */
  readonly skillDemand: () => readonly DemandRow[];
  /** Sums over some tasks; the same list is summed once. */
  readonly work: (tasks: readonly Task[], facts: PlanFacts) => WorkFigures;
  readonly taskFacts: (task: Task) => TaskFacts;
  /** Tasks of each project, archived ones left out; null: those without a project. */
  readonly tasksByProject: ReadonlyMap<ProjectId | null, readonly Task[]>;
}

/** What does not depend on the report: kept for a plan and a status day, so that a text that is edited costs no forecast. */
type KnownFacts = Omit<PlanFacts, 'workspace' | 'request' | 'milestones'>;

const kept = new WeakMap<Workspace, { readonly statusDay: DayNumber; readonly facts: KnownFacts }>();

/** All that a report asks of the plan. What is the same for all reports of a plan and day is worked out once. */
export const planFacts = (workspace: Workspace, request: ReportRequest): PlanFacts => {
  const { statusDay, odds } = request;
  const present = kept.get(workspace);
  const facts = present?.statusDay === statusDay ? present.facts : knownFacts(workspace, statusDay);
  kept.set(workspace, { statusDay, facts });
  // The odds decide who is at risk, as they do on screen; without odds they are kept by their maker.
  const milestones = odds === null ? milestoneForecasts(workspace, statusDay) : milestoneForecasts(workspace, statusDay, odds);
  return { ...facts, workspace, request, milestones: milestones.flatMap((each) => milestoneFacts(workspace, each, odds?.get(each.milestoneId)?.onTimePercent ?? null)) };
};

const knownFacts = (workspace: Workspace, statusDay: DayNumber): KnownFacts => {
  const forecast = forecastOf(workspace, statusDay);
  const baseline = baselineInUse(workspace);
  const question: CostQuestion = { statusDay, forecast: forecast.tasks };
  const alerts = alertsOf(workspace, question).map((alert) => ({ ...alert, sentence: inWholeUnits(alert.sentence, workspace) }));
  const approved = new Map(baseline?.tasks.map(({ taskId, finish }) => [taskId, finish]));
  const series = once((projectId: ProjectId | null) => costSeries(workspace, projectId, question));
  const demand = once((day: DayNumber) => skillDemand(workspace, day, null));
  const comparison = once((id: Baseline | null) => (id === null ? null : compareWithBaseline(workspace, statusDay, id)));
  const costs = once((_key: string, scope: CostScope) => costsOf(workspace, scope, question));
  return {
    forecast, question, baseline, alerts, conflicts: conflictsOf(workspace, statusDay, statusDay + daysAhead), tasksByProject: groupedTasks(workspace),
    comparison: () => comparison(baseline), costSeries: series, skillDemand: () => demand(statusDay), costs: (scope) => costs(JSON.stringify(scope), scope), work: once((tasks: readonly Task[], facts: PlanFacts) => workFrom(facts, tasks)),
    taskFacts: once((task: Task) => {
      const expected = forecast.tasks.get(task.id) ?? null;
      const finish = expected?.finish ?? null;
      return {
        task, progress: progressOf(workspace, task), forecast: expected, slip: slipOf(workspace, approved.get(task.id) ?? null, finish),
        lateBy: task.deadline !== null && finish !== null && endsLate(task, finish) ? daysAfter(workspace, task.deadline, finish) : 0,
      };
    }),
  };
};

/** An answer that is worked out once for each key. */
const once = <Key, Rest extends readonly unknown[], Answer>(work: (key: Key, ...rest: Rest) => Answer): ((key: Key, ...rest: Rest) => Answer) => {
  const known = new Map<Key, Answer>();
  return (key, ...rest) => {
    const present = known.get(key);
    if (present !== undefined) return present;
    const made = work(key, ...rest);
    known.set(key, made);
    return made;
  };
};

/** Working days of the default calendar from one day to another; null where one is not known. */
const slipOf = (workspace: Workspace, from: DayNumber | null, to: DayNumber | null): number | null => (from === null || to === null ? null : from === to ? 0 : workingDaysBetween(workspace, null, from, to));

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
  /** Projects it is about as a whole, which may have a due day of their own. */
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
  readonly milestones: readonly MilestoneFacts[];
  readonly conflicts: readonly Conflict[];
  readonly alerts: readonly CostAlert[];
  readonly cost: CostScope;
}

/** Projects that are not archived. */
export const openProjects = ({ workspace }: Pick<PlanFacts, 'workspace'>): readonly Project[] => [...workspace.projects.values()].filter(({ archived }) => !archived);

/** The whole plan: all that is not archived, as the timeline shows it. */
export const wholePlan = (facts: PlanFacts): ReportScope => ({
  projects: openProjects(facts), tasks: presentTasks(facts), milestones: facts.milestones, conflicts: facts.conflicts, alerts: facts.alerts, cost: { kind: 'workspace' },
});

const allPresent = new WeakMap<PlanFacts['tasksByProject'], readonly Task[]>();

const presentTasks = ({ tasksByProject }: PlanFacts): readonly Task[] => {
  const present = allPresent.get(tasksByProject);
  if (present !== undefined) return present;
  const made = [...tasksByProject.values()].flat();
  allPresent.set(tasksByProject, made);
  return made;
};

/** One project: its tasks and milestones, conflicts in which its tasks take part, its money. */
export const projectScope = (facts: PlanFacts, id: ProjectId): ReportScope => {
  const project = facts.workspace.projects.get(id);
  return { ...scopeOf(facts, id), projects: project === undefined ? [] : [project], cost: { kind: 'project', projectId: id } };
};

/** What belongs to no project; it has no money of its own. */
export const looseScope = (facts: PlanFacts): ReportScope => ({ ...scopeOf(facts, null), projects: [], cost: { kind: 'workspace' } });

const scopeOf = (facts: PlanFacts, id: ProjectId | null): Pick<ReportScope, 'tasks' | 'milestones' | 'conflicts' | 'alerts'> => ({
  tasks: facts.tasksByProject.get(id) ?? [],
  milestones: facts.milestones.filter(({ milestone }) => milestone.projectId === id),
  conflicts: conflictsByProject(facts).get(id) ?? [],
  alerts: facts.alerts.filter(({ projectId }) => projectId === id),
});

const grouped = new WeakMap<PlanFacts['conflicts'], ReadonlyMap<ProjectId | null, readonly Conflict[]>>();

/** A conflict belongs to every project whose task or booking takes part. */
const conflictsByProject = (facts: PlanFacts): ReadonlyMap<ProjectId | null, readonly Conflict[]> => {
  const present = grouped.get(facts.conflicts);
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
  grouped.set(facts.conflicts, groups);
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
    projects: [], tasks, milestones: facts.milestones.filter(({ milestone }) => waitedFor.has(milestone.id)),
    conflicts: facts.conflicts.filter(({ resourceId, taskId }) => (resourceId !== null ? ids.has(resourceId) : taskId !== null && taskIds.has(taskId))), alerts: [], cost: { kind: 'workspace' },
  };
};

/** How much of some work is done. */
export interface WorkFigures {
  readonly tasks: number;
  readonly done: number;
  readonly doing: number;
  readonly blocked: number;
  /** Open ones that end after their due day, the latest first. */
  readonly late: readonly TaskFacts[];
  /** Of these, how many are past their due day already. */
  readonly latePast: number;
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
export const workOf = (facts: PlanFacts, tasks: readonly Task[]): WorkFigures => facts.work(tasks, facts);

const workFrom = (facts: PlanFacts, tasks: readonly Task[]): WorkFigures => {
  const { statusDay } = facts.request;
  const counts = { todo: 0, doing: 0, blocked: 0, done: 0 };
  let effort = 0;
  let actual = 0;
  let remaining = 0;
  let earned = 0;
  let latePast = 0;
  const late: TaskFacts[] = [];
  let finish: DayNumber | null = null;
  const nobody: TaskFacts[] = [];
  for (const task of tasks) {
    const each = facts.taskFacts(task);
    counts[task.status] += 1;
    if (each.lateBy > 0) late.push(each);
    if (each.lateBy > 0 && (task.deadline ?? statusDay) < statusDay) latePast += 1;
    effort += task.effort;
    actual += each.progress.actual;
    remaining += each.progress.remaining;
    earned += (task.effort * Math.min(each.progress.done, each.progress.of)) / each.progress.of;
    const end = each.forecast?.finish ?? null;
    if (end !== null && (finish === null || end > finish)) finish = end;
    if (each.forecast?.basis === 'nobody') nobody.push(each);
  }
  const percent = effort === 0 ? null : Math.floor((100 * earned) / effort + 1e-9);
  return {
    tasks: tasks.length, done: counts.done, doing: counts.doing, blocked: counts.blocked, late: late.sort(byLateness), latePast, effort, actual, remaining,
    percent: percent === 100 && counts.done < tasks.length && remaining > 0 ? 99 : percent, finish, nobody,
  };
};

const byLateness = (a: TaskFacts, b: TaskFacts): number => b.lateBy - a.lateBy || (a.task.title < b.task.title ? -1 : a.task.title > b.task.title ? 1 : a.task.id < b.task.id ? -1 : 1);

/** Names in the order people expect; ids decide between equal ones. */
export const byName = (a: { readonly name: string; readonly id: string }, b: { readonly name: string; readonly id: string }): number => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);
