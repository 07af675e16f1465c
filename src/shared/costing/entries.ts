import type { DayNumber, Expense, MaterialId, MinorUnits, Minutes, ProjectId, ResourceId, Task, TaskId, Workspace } from '../model';
import { costIndexesOf } from './indexes';
import { aheadLabour, plannedLabour, workedLabour } from './labourEntries';
import { materialEntries } from './materialEntries';
import type { CostQuestion } from './question';
import { taskMoneyOf } from './taskMoney';

/**
 * Where an amount stands: `planned` is the plan as it is now, whatever became of it; `actual` was spent up to the status day;
 * `committed` is ordered and not spent yet; `ahead` is expected besides. Actual, committed and ahead are the estimate at completion.
 */
export type CostColumn = 'planned' | 'actual' | 'committed' | 'ahead';

/** One amount of money with all that it can be grouped by. Every figure of costing is a sum of these. */
export interface CostEntry {
  readonly column: CostColumn;
  readonly kind: 'labour' | 'expense' | 'material';
  readonly projectId: ProjectId | null;
  readonly taskId: TaskId | null;
  /** Who works; null: not labour, or nobody is there to do it. */
  readonly resourceId: ResourceId | null;
  readonly materialId: MaterialId | null;
  readonly expense: Expense | null;
  /** null: no day is known. */
  readonly day: DayNumber | null;
  /** Last day over whose working days it is spread from `day` on; null: all of it on `day`. */
  readonly until: DayNumber | null;
  readonly amount: MinorUnits;
  /** Labour only. */
  readonly minutes: Minutes;
  /** Minutes of it whose rate is not known; they are not in `amount`. */
  readonly unrated: Minutes;
  /** What the client pays for it; actual labour only. */
  readonly billed: MinorUnits;
}

export type CostVisitor = (entry: CostEntry) => void;

/** Shows every amount of one task: labour, material, expenses. */
export const visitTask = (workspace: Workspace, task: Task, question: CostQuestion, visit: CostVisitor): void => {
  const money = taskMoneyOf(workspace, task, question);
  plannedLabour(money, visit);
  workedLabour(money, visit);
  aheadLabour(money, visit);
  for (const use of money.uses) materialEntries(money, use, visit);
  for (const expense of costIndexesOf(workspace).expensesByTask.get(task.id) ?? []) expenseEntries(expense, task.id, task.projectId, question, visit);
};

/** Shows every amount of a project that belongs to none of its tasks. */
export const visitOther = (workspace: Workspace, projectId: ProjectId, question: CostQuestion, visit: CostVisitor): void => {
  for (const expense of costIndexesOf(workspace).otherExpenses.get(projectId) ?? []) expenseEntries(expense, null, projectId, question, visit);
};

const expenseEntries = (expense: Expense, taskId: TaskId | null, projectId: ProjectId | null, { statusDay }: CostQuestion, visit: CostVisitor): void => {
  const show = (column: CostColumn, day: DayNumber): void => {
    visit({ column, kind: 'expense', projectId, taskId, resourceId: null, materialId: null, expense, day, until: null, amount: expense.amount, minutes: 0, unrated: 0, billed: 0 });
  };
  show('planned', expense.day);
  if (expense.state === 'planned') show('ahead', Math.max(expense.day, statusDay + 1));
  else if (expense.state === 'actual' && expense.day <= statusDay) show('actual', expense.day);
  else show('committed', Math.max(expense.day, statusDay + 1));
};
