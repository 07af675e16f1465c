import { baselineInUse, type Baseline, type DayNumber, type MaterialId, type MinorUnits, type Minutes, type ProjectId, type ResourceId, type TaskId, type Workspace } from '../model';
import { baselineDays, earnedOf, linesOf, plannedUpTo, type BaselineLine } from './baselineValue';
import { visitOther, visitTask, type CostColumn, type CostEntry } from './entries';
import { costIndexesOf } from './indexes';
import type { CostQuestion } from './question';

/** Minutes of one resource that have no cost because no rate is known. */
export interface Unrated {
  /** null: nobody is there to do it. */
  readonly resourceId: ResourceId | null;
  readonly minutes: Minutes;
  /** The first day of it; null: no day is known. */
  readonly day: DayNumber | null;
}

type Kinds = Record<CostEntry['kind'], MinorUnits>;

/** Sums of one task, project or of everything; filled while entries are visited, read only afterwards. */
export interface Sums {
  readonly money: Record<CostColumn, Kinds>;
  readonly minutes: Record<CostColumn, Minutes>;
  billed: MinorUnits;
  /** Of what was worked and of what is ahead; null: nothing is missing. */
  unrated: Map<ResourceId | null, Unrated> | null;
  /** Of the plan. */
  unratedPlan: Map<ResourceId | null, Unrated> | null;
  unpriced: Set<MaterialId> | null;
  bac: MinorUnits;
  pv: MinorUnits;
  ev: MinorUnits;
  /** Tasks and expenses of the baseline. */
  lines: number;
  /** Tasks of the baseline without days, and their cost. */
  undated: number;
  undatedCost: MinorUnits;
  /** What of the baseline is no longer in the plan, and its cost. */
  gone: number;
  goneCost: MinorUnits;
  tasks: number;
  /** Tasks that are not in the baseline. */
  added: number;
}

/** All sums of a workspace. Projects are the sum of their tasks and of what belongs to none of them. */
export interface Accounts {
  readonly baseline: Baseline | null;
  readonly lines: readonly BaselineLine[];
  readonly byTask: ReadonlyMap<TaskId, Sums>;
  readonly byProject: ReadonlyMap<ProjectId | null, Sums>;
  /** What belongs to no task. */
  readonly other: ReadonlyMap<ProjectId | null, Sums>;
}

const noMoney = (): Kinds => ({ labour: 0, expense: 0, material: 0 });

export const noSums = (): Sums => ({
  money: { planned: noMoney(), actual: noMoney(), committed: noMoney(), ahead: noMoney() }, minutes: { planned: 0, actual: 0, committed: 0, ahead: 0 }, billed: 0,
  unrated: null, unratedPlan: null, unpriced: null, bac: 0, pv: 0, ev: 0, lines: 0, undated: 0, undatedCost: 0, gone: 0, goneCost: 0, tasks: 0, added: 0,
});

const columns: readonly CostColumn[] = ['planned', 'actual', 'committed', 'ahead'];

/** Adds `part` to `whole`. */
export const addSums = (whole: Sums, part: Sums): void => {
  for (const column of columns) {
    whole.money[column].labour += part.money[column].labour;
    whole.money[column].expense += part.money[column].expense;
    whole.money[column].material += part.money[column].material;
    whole.minutes[column] += part.minutes[column];
  }
  for (const unrated of part.unrated?.values() ?? []) addUnrated((whole.unrated ??= new Map()), unrated);
  for (const unrated of part.unratedPlan?.values() ?? []) addUnrated((whole.unratedPlan ??= new Map()), unrated);
  for (const id of part.unpriced ?? []) (whole.unpriced ??= new Set()).add(id);
  for (const field of ['billed', 'bac', 'pv', 'ev', 'lines', 'undated', 'undatedCost', 'gone', 'goneCost', 'tasks', 'added'] as const) whole[field] += part[field];
};

const addUnrated = (into: Map<ResourceId | null, Unrated>, { resourceId, minutes, day }: Unrated): void => {
  const present = into.get(resourceId);
  const first = present === undefined || present.day === null ? day : day === null ? present.day : Math.min(present.day, day);
  into.set(resourceId, { resourceId, minutes: (present?.minutes ?? 0) + minutes, day: first });
};

const addEntry = (workspace: Workspace, sums: Sums, { column, kind, amount, minutes, unrated, billed, resourceId, day, materialId }: CostEntry): void => {
  sums.money[column][kind] += amount;
  sums.minutes[column] += minutes;
  sums.billed += billed;
  if (unrated > 0) addUnrated(column === 'planned' ? (sums.unratedPlan ??= new Map()) : (sums.unrated ??= new Map()), { resourceId, minutes: unrated, day });
  if (materialId !== null && amount === 0 && workspace.materials.get(materialId)?.unitCost === null) (sums.unpriced ??= new Set()).add(materialId);
};

interface Kept {
  readonly statusDay: DayNumber;
  readonly forecast: unknown;
  readonly accounts: Accounts;
}

const kept = new WeakMap<Workspace, Kept>();

/** All sums of a workspace for a question, in one pass over time, bookings, expenses and material; made once for both. */
export const accountsOf = (workspace: Workspace, question: CostQuestion): Accounts => {
  const present = kept.get(workspace);
  if (present !== undefined && present.statusDay === question.statusDay && present.forecast === question.forecast) return present.accounts;
  const accounts = accountsFromScratch(workspace, question);
  kept.set(workspace, { statusDay: question.statusDay, forecast: question.forecast, accounts });
  return accounts;
};

const accountsFromScratch = (workspace: Workspace, question: CostQuestion): Accounts => {
  const byTask = new Map<TaskId, Sums>();
  const other = new Map<ProjectId | null, Sums>();
  for (const task of workspace.tasks.values()) {
    const sums = noSums();
    sums.tasks = 1;
    byTask.set(task.id, sums);
    visitTask(workspace, task, question, (entry) => { addEntry(workspace, sums, entry); });
  }
  for (const projectId of costIndexesOf(workspace).otherExpenses.keys()) {
    const sums = noSums();
    other.set(projectId, sums);
    visitOther(workspace, projectId, question, (entry) => { addEntry(workspace, sums, entry); });
  }
  const baseline = baselineInUse(workspace);
  const lines = baseline === null ? [] : linesOf(workspace, baseline);
  if (baseline !== null) addBaseline(workspace, baseline, lines, question, { byTask, other });
  return { baseline, lines, byTask, other, byProject: projectSums(workspace, byTask, other) };
};

const addBaseline = (workspace: Workspace, baseline: Baseline, lines: readonly BaselineLine[], { statusDay }: CostQuestion, { byTask, other }: { readonly byTask: ReadonlyMap<TaskId, Sums>; readonly other: Map<ProjectId | null, Sums> }): void => {
  const { count, lastDay } = baselineDays(workspace, baseline);
  const known = new Set<TaskId>(baseline.tasks.map(({ taskId }) => taskId));
  for (const [id, sums] of byTask) if (!known.has(id)) sums.added = 1;
  for (const line of lines) {
    let sums = line.taskId === null ? other.get(line.projectId) : byTask.get(line.taskId);
    if (sums === undefined) other.set(line.projectId, (sums = noSums()));
    sums.lines += 1;
    sums.bac += line.cost;
    sums.pv += plannedUpTo(line, lastDay, statusDay, count);
    sums.ev += earnedOf(workspace, line, statusDay);
    if (line.start === null || line.finish === null) {
      sums.undated += 1;
      sums.undatedCost += line.cost;
    }
    if (line.earns.kind === 'gone') {
      sums.gone += 1;
      sums.goneCost += line.cost;
    }
  }
};

const projectSums = (workspace: Workspace, byTask: ReadonlyMap<TaskId, Sums>, other: ReadonlyMap<ProjectId | null, Sums>): ReadonlyMap<ProjectId | null, Sums> => {
  const byProject = new Map<ProjectId | null, Sums>();
  const add = (projectId: ProjectId | null, part: Sums): void => {
    let sums = byProject.get(projectId);
    if (sums === undefined) byProject.set(projectId, (sums = noSums()));
    addSums(sums, part);
  };
  for (const [id, sums] of byTask) add(workspace.tasks.get(id)?.projectId ?? null, sums);
  for (const [projectId, sums] of other) add(projectId, sums);
  return byProject;
};
