import { formatDay, isoWeekOf } from '../../calendar';
import { budgetOf, groupCosts, weeklyCosts, type CostEntry, type CostGroup, type CostQuestion, type WholeScope } from '../../costing';
import { compareNames, nameKey, nameOrderKey, type Budget, type DayNumber, type MilestoneId, type MinorUnits, type ResourceId, type TaskId, type Workspace } from '../../model';
import { milestoneOfTask } from './milestoneOfTask';
import { spellings } from './spellings';

export type BreakdownBy = 'milestone' | 'task' | 'person' | 'vendor' | 'category' | 'week';

export const breakdownNames: Readonly<Record<BreakdownBy, string>> = { milestone: 'Milestone', task: 'Task', person: 'Person', vendor: 'Vendor', category: 'Category', week: 'Week' };

/** One line of a drill-down. */
export interface BreakdownRow extends CostGroup {
  readonly id: string;
  readonly name: string;
  /** What the budget allows for it; null where budgets are not kept by it. */
  readonly budget: MinorUnits | null;
  /** What it stands for, where that can be opened. */
  readonly milestoneId: MilestoneId | null;
  readonly taskId: TaskId | null;
  readonly resourceId: ResourceId | null;
  /** First day of the week. */
  readonly week: DayNumber | null;
}

export interface Breakdown {
  readonly by: BreakdownBy;
  readonly rows: readonly BreakdownRow[];
  /** The sum of the rows. */
  readonly total: CostGroup & { readonly budget: MinorUnits | null };
  /** Whether the rows have planned and earned value: by milestone, task and week, where there is a baseline. */
  readonly hasEarnedValue: boolean;
}

const nothing: CostGroup = { planned: 0, committed: 0, actual: 0, ahead: 0, estimate: 0, actualMinutes: 0, aheadMinutes: 0, unratedMinutes: 0, baseline: 0, plannedValue: 0, earnedValue: 0 };
const nobody = { budget: null, milestoneId: null, taskId: null, resourceId: null, week: null } as const;

/** Money of a project, or of all, taken apart: every amount is in exactly one row (CST-20, CST-21). */
export const breakdownOf = (workspace: Workspace, scope: WholeScope, by: BreakdownBy, question: CostQuestion): Breakdown => {
  const rows = rowsBy[by](workspace, scope, question);
  const budgets = rows.flatMap(({ budget }) => (budget === null ? [] : [budget]));
  return { by, rows, total: { ...summed(rows), budget: budgets.length === 0 ? null : budgets.reduce((sum, budget) => sum + budget, 0) }, hasEarnedValue: rows.some(({ baseline }) => baseline !== 0) };
};

const summed = (rows: readonly CostGroup[]): CostGroup => {
  const total = { ...nothing };
  for (const row of rows) for (const field of Object.keys(nothing) as (keyof CostGroup)[]) total[field] += row[field];
  return total;
};

type RowsBy = (workspace: Workspace, scope: WholeScope, question: CostQuestion) => readonly BreakdownRow[];

/** Asking the collator about more rows than this would take longer than counting their money. */
const mostCollated = 1_000;

/** Rows by name, those that gather the rest behind them in the order given. */
const inOrder = (rows: readonly BreakdownRow[], last: readonly string[]): readonly BreakdownRow[] => {
  const compare = rows.length > mostCollated ? comparePlainly : compareNames;
  const keyed = rows.map((row) => ({ row, place: last.indexOf(row.id), key: rows.length > mostCollated ? nameOrderKey(row.name) : row.name }));
  return keyed.sort((a, b) => a.place - b.place || compare(a.key, b.key) || (a.row.id < b.row.id ? -1 : 1)).map(({ row }) => row);
};

const comparePlainly = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTask: RowsBy = (workspace, scope, question) => {
  const groups = groupCosts<TaskId | null>(workspace, scope, question, { keyOf: ({ taskId }) => taskId, keyOfTask: (taskId) => taskId });
  return inOrder([...groups].map(([taskId, group]) => ({ ...nobody, ...group, id: taskId ?? 'none', name: taskId === null ? 'Project as a whole' : workspace.tasks.get(taskId)?.title ?? '', taskId })), ['none']);
};

const byMilestone: RowsBy = (workspace, scope, question) => {
  const keyOfTask = (taskId: TaskId | null): MilestoneId | null => (taskId === null ? null : milestoneOfTask(workspace, taskId));
  const groups = groupCosts<MilestoneId | null>(workspace, scope, question, { keyOf: ({ taskId }) => keyOfTask(taskId), keyOfTask });
  const dueOf = (id: MilestoneId | null): number => (id === null ? Infinity : workspace.milestones.get(id)?.dueDay ?? Number.MAX_SAFE_INTEGER);
  return inOrder([...groups].map(([milestoneId, group]) => ({ ...nobody, ...group, id: milestoneId ?? 'none', name: milestoneId === null ? 'No milestone' : workspace.milestones.get(milestoneId)?.name ?? '', milestoneId })), ['none'])
    .toSorted((a, b) => (dueOf(a.milestoneId) === dueOf(b.milestoneId) ? 0 : dueOf(a.milestoneId) - dueOf(b.milestoneId)));
};

/** Ids of rows that gather what has no name of its own; no row of a plan has such an id, for it holds a space. */
const gathered = { nobody: 'gathered nobody', expenses: 'gathered expenses', material: 'gathered material', none: 'gathered none', labour: 'gathered labour', reserve: 'gathered reserve' } as const;

const byPerson: RowsBy = (workspace, scope, question) => {
  const keyOf = ({ kind, resourceId }: CostEntry): string => (kind === 'expense' ? gathered.expenses : kind === 'material' ? gathered.material : resourceId ?? gathered.nobody);
  const groups = groupCosts(workspace, scope, question, { keyOf, keyOfTask: null });
  const words: Readonly<Record<string, string>> = { [gathered.nobody]: 'Nobody yet', [gathered.expenses]: 'Expenses', [gathered.material]: 'Material' };
  return inOrder([...groups].filter(([, group]) => hasAnything(group)).map(([id, group]) => {
    const resource = workspace.resources.get(id as ResourceId);
    return { ...nobody, ...group, id, name: words[id] ?? resource?.name ?? 'Somebody who is gone', resourceId: resource?.id ?? null };
  }), Object.keys(words));
};

const hasAnything = (group: CostGroup): boolean => Object.values(group).some((value) => value !== 0);

const byVendor: RowsBy = (workspace, scope, question) => {
  const names = spellings();
  const keyOf = ({ expense, resourceId, materialId }: CostEntry): string => {
    const vendor = expense?.vendor ?? (resourceId === null ? undefined : workspace.resources.get(resourceId)?.vendor) ?? (materialId === null ? undefined : workspace.materials.get(materialId)?.vendor) ?? '';
    return vendor.trim() === '' ? gathered.none : `vendor ${names.note(vendor)}`;
  };
  const groups = groupCosts(workspace, scope, question, { keyOf, keyOfTask: null });
  return inOrder([...groups].filter(([, group]) => hasAnything(group)).map(([id, group]) => ({ ...nobody, ...group, id, name: id === gathered.none ? 'No vendor' : names.shown(id.slice('vendor '.length)) })), [gathered.none]);
};

/** Material from stock counts with the expenses of the category that is called so. */
const materialCategory = 'Materials';

const byCategory: RowsBy = (workspace, scope, question) => {
  const budgets = budgetsIn(workspace, scope);
  const names = spellings();
  const budgeted = new Set(budgets.flatMap(({ lines }) => lines.map(({ category }) => names.note(category))));
  const ofMaterial = budgeted.has('material') ? 'Material' : materialCategory;
  const keyOf = ({ kind, expense }: CostEntry): string => {
    if (kind === 'labour') return gathered.labour;
    return `category ${names.note(kind === 'material' ? ofMaterial : expense?.category ?? '')}`;
  };
  const groups = new Map(groupCosts(workspace, scope, question, { keyOf, keyOfTask: null }));
  for (const key of budgeted) if (!groups.has(`category ${key}`)) groups.set(`category ${key}`, nothing);
  if (budgets.length > 0) for (const id of [gathered.labour, gathered.reserve]) groups.set(id, groups.get(id) ?? nothing);
  const budgetFor = (id: string): MinorUnits | null => (budgets.length === 0 ? null : budgets.reduce((sum, budget) => sum + allowedFor(budget, id), 0));
  const words: Readonly<Record<string, string>> = { [gathered.labour]: 'Labour', [gathered.reserve]: 'Reserve' };
  const rows = [...groups].map(([id, group]) => ({ ...nobody, ...group, id, name: words[id] ?? names.shown(id.slice('category '.length)), budget: budgetFor(id) })).filter((row) => hasAnything(row) || row.budget !== null);
  const sorted = inOrder(rows, [gathered.reserve]);
  return [...sorted.filter(({ id }) => id === gathered.labour), ...sorted.filter(({ id }) => id !== gathered.labour)];
};

const allowedFor = ({ labour, lines, reserve }: Budget, id: string): MinorUnits =>
  id === gathered.labour ? labour : id === gathered.reserve ? reserve : lines.find(({ category }) => `category ${nameKey(category)}` === id)?.amount ?? 0;

const budgetsIn = (workspace: Workspace, scope: WholeScope): readonly Budget[] => {
  if (scope.kind === 'withoutProject') return [];
  const ids = scope.kind === 'project' ? [scope.projectId] : [...workspace.projects.values()].filter(({ archived }) => !archived).map(({ id }) => id);
  return ids.flatMap((id) => budgetOf(workspace, id) ?? []);
};

const byWeek: RowsBy = (workspace, scope, question) =>
  [...weeklyCosts(workspace, scope, question)]
    .filter(([, group]) => hasAnything(group))
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([week, group]) => ({ ...nobody, ...group, id: week === null ? 'none' : String(week), name: week === null ? 'No day yet' : weekWords(week), week }));

/** "Week 48, 23 Nov 2026": the ISO week that holds the fourth day, so that weeks from Sunday have a number too. */
const weekWords = (week: DayNumber): string => `Week ${String(isoWeekOf(week + 3).week)}, ${formatDay(week, 'dayMonthYear')}`;

const rowsBy: Readonly<Record<BreakdownBy, RowsBy>> = { task: byTask, milestone: byMilestone, person: byPerson, vendor: byVendor, category: byCategory, week: byWeek };
