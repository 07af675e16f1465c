import { expectedCostOf, projectOfExpense } from '../../costing';
import { compareNames, type Baseline, type BaselineTask, type DayNumber, type ProjectId, type TaskId, type Workspace } from '../../model';
import { compareWithBaseline, type BaselineComparison, type BaselineDifference, type MilestoneComparison } from '../../scheduling';
import { costQuestionOn } from '../budget';
import { amountPair, nothingRemembered, rowDiffers, type AmountPair, type BaselineTable, type ComparisonGroup, type ComparisonRow, type DayPair, type Remembered } from './rows';
import { comparisonSentence } from './words';

/** Everything the rows are made from. */
interface Material {
  readonly workspace: Workspace;
  readonly comparison: BaselineComparison;
  readonly approved: ReadonlyMap<TaskId, BaselineTask>;
  readonly remembered: Remembered;
  /** Open tasks of which nobody can say when they will be done. */
  readonly endless: ReadonlySet<TaskId>;
  readonly unnamed: Set<string>;
}

/**
 * The plan as seen from `statusDay` against a baseline, row by row: projects with their milestones, tasks and expenses, and all
 * together. Worst first: by slip, then cost, then effort, then name; what belongs to no project comes last. A milestone's effort and
 * cost are those of the tasks it waits for now. Expenses of any state count for their project and the whole, in a row of their own,
 * never for a task or milestone. `remembered` names what was deleted. Effort in minutes, money in minor units.
 */
export const baselineTable = (workspace: Workspace, statusDay: DayNumber, baseline: Baseline, remembered: Remembered = nothingRemembered): BaselineTable => {
  const question = costQuestionOn(workspace, statusDay);
  const comparison = compareWithBaseline(workspace, statusDay, baseline, (id) => expectedCostOf(workspace, id, question));
  const material: Material = { workspace, comparison, approved: new Map(baseline.tasks.map((row) => [row.taskId, row])), remembered, endless: endlessOf(workspace, comparison), unnamed: new Set() };
  const tasks = tasksByProject(material);
  const milestones = milestonesByProject(material);
  const expenses = expensesByProject(workspace, baseline);
  const projectIds = new Set([...tasks.keys(), ...milestones.keys(), ...expenses.keys()]);
  const groups = [...projectIds].map((projectId) => groupOf(material, projectId, milestones.get(projectId) ?? [], tasks.get(projectId) ?? [], expenses.get(projectId)));
  const all = [...comparison.tasks.values()];
  const facts = {
    baselineId: baseline.id, name: baseline.name, day: baseline.day, statusDay, notes: baseline.notes, currency: workspace.settings.currency,
    groups: groups.sort((one, other) => Number(one.project.projectId === null) - Number(other.project.projectId === null) || worstFirst(one.project, other.project)),
    total: totalRow(comparison, [...tasks.values()].flat(), [...expenses.values()]),
    tasks: {
      later: all.filter(({ finishSlip }) => finishSlip !== null && finishSlip > 0).length,
      earlier: all.filter(({ finishSlip }) => finishSlip !== null && finishSlip < 0).length,
      withoutDay: all.filter(({ taskId, baselineFinish }) => baselineFinish !== null && material.endless.has(taskId)).length,
      added: comparison.added.length, removed: comparison.removed.length,
    },
    milestonesLater: [...comparison.milestones.values()].filter(({ slip }) => slip !== null && slip > 0).length,
    differs: groups.some(({ project, differing }) => project.differs || differing > 0),
    unnamed: [...material.unnamed].sort(),
  };
  return { ...facts, sentence: comparisonSentence(facts) };
};

const endlessOf = ({ tasks }: Workspace, comparison: BaselineComparison): ReadonlySet<TaskId> =>
  new Set([...comparison.tasks.values()].flatMap(({ taskId, presence, finish }) => (finish === null && presence !== 'removed' && tasks.get(taskId)?.status !== 'done' ? [taskId] : [])));

/** The rows that a table shows: all, or what differs with the projects it is in; nothing of projects that are folded away. */
export const comparisonRows = (table: BaselineTable, which: 'differing' | 'all', folded: ReadonlySet<string>): readonly ComparisonRow[] =>
  table.groups.flatMap(({ project, rows, differing }) => {
    if (which === 'differing' && !project.differs && differing === 0) return [];
    if (folded.has(project.key)) return [project];
    return [project, ...(which === 'all' ? rows : rows.filter(({ differs }) => differs))];
  });

/** A day that got lost is worse than any slip. */
const slipRank = ({ finish }: ComparisonRow): number => (finish === null ? 0 : finish.end === 'lost' ? Number.POSITIVE_INFINITY : finish.slip ?? 0);

const descending = (one: number, other: number): number => (one === other ? 0 : other > one ? 1 : -1);

const worstFirst = (one: ComparisonRow, other: ComparisonRow): number =>
  descending(slipRank(one), slipRank(other)) || descending(one.cost?.difference ?? 0, other.cost?.difference ?? 0) || descending(one.effort?.difference ?? 0, other.effort?.difference ?? 0)
  || compareNames(one.name, other.name) || (one.key < other.key ? -1 : 1);

const nobody = { projectId: null, milestoneId: null, taskId: null, hue: null, due: null, gone: null } as const;

const completed = (row: Omit<ComparisonRow, 'differs'>): ComparisonRow => ({ ...row, differs: rowDiffers(row) });

const daysOf = (row: BaselineDifference, end: DayPair['end']): Pick<ComparisonRow, 'start' | 'finish'> => ({
  start: { before: row.baselineStart, now: row.start, slip: row.startSlip, end: 'known' },
  finish: end === 'unknown' ? { before: null, now: null, slip: null, end } : { before: row.baselineFinish, now: row.finish, slip: row.finishSlip, end },
});

/** The end of tasks together: lost with the first day that was lost, or with new work that has none. */
const endOf = (tasks: readonly ComparisonRow[]): DayPair['end'] =>
  tasks.some(({ finish }) => finish?.end === 'lost') ? 'lost' : tasks.some(({ finish }) => finish?.end === 'unknown') ? 'unknown' : 'known';

const sumOf = (pairs: readonly (AmountPair | null)[]): AmountPair =>
  pairs.reduce<AmountPair>((sum, pair) => (pair === null ? sum : amountPair(sum.before + pair.before, sum.difference + pair.difference)), amountPair(0, 0));

const push = (map: Map<ProjectId | null, ComparisonRow[]>, projectId: ProjectId | null, row: ComparisonRow): void => {
  const rows = map.get(projectId);
  if (rows === undefined) map.set(projectId, [row]);
  else rows.push(row);
};

const tasksByProject = ({ workspace, comparison, approved, remembered, endless, unnamed }: Material): ReadonlyMap<ProjectId | null, readonly ComparisonRow[]> => {
  const rows = new Map<ProjectId | null, ComparisonRow[]>();
  for (const row of comparison.tasks.values()) {
    const task = workspace.tasks.get(row.taskId);
    const before = approved.get(row.taskId);
    const projectId = task === undefined || task.archived ? before?.projectId ?? null : task.projectId;
    const known = task ?? remembered.tasks.get(row.taskId);
    if (known === undefined) unnamed.add(row.taskId);
    push(rows, projectId, completed({
      ...nobody, key: `task ${row.taskId}`, kind: 'task', projectId, taskId: row.taskId, name: known?.title ?? 'A task that was deleted', presence: row.presence,
      gone: task === undefined ? 'deleted' : task.archived ? 'archived' : null, ...daysOf(row, !endless.has(row.taskId) ? 'known' : row.presence === 'both' && row.baselineFinish === null ? 'unknown' : 'lost'),
      effort: amountPair(before?.effort ?? 0, row.effortDifference), cost: amountPair(before?.cost ?? 0, row.costDifference ?? 0),
    }));
  }
  return rows;
};

const milestonesByProject = (material: Material): ReadonlyMap<ProjectId | null, readonly ComparisonRow[]> => {
  const rows = new Map<ProjectId | null, ComparisonRow[]>();
  for (const row of material.comparison.milestones.values()) {
    const made = milestoneRow(material, row);
    push(rows, made.projectId, made);
  }
  return rows;
};

const milestoneRow = ({ workspace, comparison, approved, remembered, unnamed }: Material, { milestoneId, presence, day, slip, baselineDay, baselineDueDay }: MilestoneComparison): ComparisonRow => {
  const milestone = workspace.milestones.get(milestoneId);
  const known = milestone ?? remembered.milestones.get(milestoneId);
  if (known === undefined) unnamed.add(milestoneId);
  const awaited = (milestone?.taskIds ?? []).flatMap((id) => comparison.tasks.get(id) ?? []);
  const pairOf = (before: 'effort' | 'cost', difference: 'effortDifference' | 'costDifference'): AmountPair | null =>
    (awaited.length === 0 ? null : sumOf(awaited.map((task) => amountPair(approved.get(task.taskId)?.[before] ?? 0, task[difference] ?? 0))));
  return completed({
    ...nobody, key: `milestone ${milestoneId}`, kind: 'milestone', projectId: known?.projectId ?? null, milestoneId, name: known?.name ?? 'A milestone that was deleted', presence,
    gone: milestone === undefined ? 'deleted' : milestone.archived ? 'archived' : null,
    start: null, finish: { before: baselineDay, now: day, slip, end: day !== null || presence === 'removed' ? 'known' : presence === 'both' && baselineDay === null ? 'unknown' : 'lost' }, due: { before: baselineDueDay, now: presence === 'removed' ? null : milestone?.dueDay ?? null },
    effort: pairOf('effort', 'effortDifference'), cost: pairOf('cost', 'costDifference'),
  });
};

interface ExpenseSum {
  readonly cost: AmountPair;
  readonly presence: ComparisonRow['presence'];
}

/** What expenses came to then and come to now, by the project they count for: their task's, wherever that was moved, else their own. */
const expensesByProject = (workspace: Workspace, baseline: Baseline): ReadonlyMap<ProjectId | null, ExpenseSum> => {
  const sums = new Map<ProjectId | null, ExpenseSum>();
  const add = (projectId: ProjectId | null, side: 'added' | 'removed', before: number, difference: number): void => {
    const sum = sums.get(projectId);
    sums.set(projectId, { cost: sumOf([sum?.cost ?? null, amountPair(before, difference)]), presence: sum === undefined || sum.presence === side ? side : 'both' });
  };
  for (const row of baseline.expenses) add(projectOfExpense(workspace, workspace.expenses.get(row.expenseId) ?? row), 'removed', row.amount, -row.amount);
  for (const expense of workspace.expenses.values()) add(projectOfExpense(workspace, expense), 'added', 0, expense.amount);
  return sums;
};

const groupOf = ({ workspace, comparison, remembered, unnamed }: Material, projectId: ProjectId | null, milestones: readonly ComparisonRow[], tasks: readonly ComparisonRow[], expenses: ExpenseSum | undefined): ComparisonGroup => {
  const project = projectId === null ? undefined : workspace.projects.get(projectId);
  const known = project ?? (projectId === null ? undefined : remembered.projects.get(projectId));
  if (projectId !== null && known === undefined) unnamed.add(projectId);
  const key = `project ${projectId ?? 'none'}`;
  const own = [...[...milestones].sort(worstFirst), ...[...tasks].sort(worstFirst), ...(expenses === undefined ? [] : [expensesRow(`expenses ${key}`, projectId, expenses)])];
  const compared = comparison.projects.get(projectId);
  const none = { before: null, now: null, slip: null, end: 'known' as const };
  const row = completed({
    ...nobody, key, kind: 'project', projectId, name: projectId === null ? 'Without project' : known?.name ?? 'A project that was deleted', hue: known?.hue ?? null,
    presence: projectId === null ? 'both' : presenceOf(own), gone: projectId === null || project !== undefined ? (project?.archived === true ? 'archived' : null) : 'deleted',
    ...(compared === undefined ? { start: none, finish: none } : daysOf(compared, endOf(tasks))),
    effort: sumOf(tasks.map(({ effort }) => effort)), cost: sumOf([...tasks.map(({ cost }) => cost), expenses?.cost ?? null]),
  });
  return { project: row, rows: own, differing: own.filter(({ differs }) => differs).length };
};

const presenceOf = (rows: readonly ComparisonRow[]): ComparisonRow['presence'] => {
  const all = (presence: ComparisonRow['presence']): boolean => rows.every((row) => row.presence === presence);
  return all('added') ? 'added' : all('removed') ? 'removed' : 'both';
};

const expensesRow = (key: string, projectId: ProjectId | null, { cost, presence }: ExpenseSum): ComparisonRow =>
  completed({ ...nobody, key, kind: 'expenses', projectId, name: 'Expenses', presence, start: null, finish: null, effort: null, cost });

const totalRow = (comparison: BaselineComparison, tasks: readonly ComparisonRow[], expenses: readonly ExpenseSum[]): ComparisonRow =>
  completed({
    ...nobody, key: 'total', kind: 'total', name: 'All together', presence: 'both', ...daysOf(comparison.total, endOf(tasks)),
    effort: sumOf(tasks.map(({ effort }) => effort)), cost: sumOf([...tasks.map(({ cost }) => cost), ...expenses.map(({ cost }) => cost)]),
  });
