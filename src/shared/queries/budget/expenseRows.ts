import { formatDay } from '../../calendar';
import { isCounted, projectOfExpense } from '../../costing';
import { compareNames, type DayNumber, type Expense, type MinorUnits, type ProjectId, type Workspace } from '../../model';

export const expenseStateNames: Readonly<Record<Expense['state'], string>> = { planned: 'Planned', committed: 'Committed', actual: 'Actual' };
export const expenseStates: readonly Expense['state'][] = ['planned', 'committed', 'actual'];

/** One line of the table of expenses. */
export interface ExpenseRow {
  readonly id: Expense['id'];
  readonly expense: Expense;
  readonly projectName: string;
  /** Empty: the project as a whole, or a task that is gone. */
  readonly taskTitle: string;
  /** What does not fit its day; empty: nothing. */
  readonly note: string;
}

export interface ExpenseTable {
  /** By day, then title. */
  readonly rows: readonly ExpenseRow[];
  readonly totals: Readonly<Record<Expense['state'], MinorUnits>>;
  /** The sum of the rows. */
  readonly total: MinorUnits;
  /** Categories and vendors in use, for suggestions; by name. */
  readonly categories: readonly string[];
  readonly vendors: readonly string[];
}

/** Expenses of one project, or of every project that is not archived (null). */
export const expenseTable = (workspace: Workspace, projectId: ProjectId | null, statusDay: DayNumber): ExpenseTable => {
  const rows = [...workspace.expenses.values()]
    .filter((expense) => {
      const owner = projectOfExpense(workspace, expense);
      return projectId === null ? isCounted(workspace, owner) : owner === projectId;
    })
    .map((expense): ExpenseRow => ({
      id: expense.id, expense, projectName: nameOf(workspace, projectOfExpense(workspace, expense)),
      taskTitle: expense.taskId === null ? '' : workspace.tasks.get(expense.taskId)?.title ?? '', note: noteOf(expense, statusDay),
    }))
    .sort((a, b) => a.expense.day - b.expense.day || compareNames(a.expense.title, b.expense.title) || (a.id < b.id ? -1 : 1));
  const totals = { planned: 0, committed: 0, actual: 0 };
  for (const { expense } of rows) totals[expense.state] += expense.amount;
  const all = [...workspace.expenses.values()];
  return { rows, totals, total: totals.planned + totals.committed + totals.actual, categories: namesIn(all.map(({ category }) => category)), vendors: namesIn(all.map(({ vendor }) => vendor)) };
};

const nameOf = (workspace: Workspace, id: ProjectId | null): string => (id === null ? '' : workspace.projects.get(id)?.name ?? '');

const noteOf = ({ state, day }: Expense, statusDay: DayNumber): string => {
  if (state === 'planned' && day < statusDay) return `Planned for ${formatDay(day, 'dayMonth')}, and neither ordered nor paid yet`;
  if (state === 'committed' && day < statusDay) return `Expected on ${formatDay(day, 'dayMonth')}, and not paid yet`;
  return state === 'actual' && day > statusDay ? `Counts as committed until ${formatDay(day, 'dayMonth')}` : '';
};

const namesIn = (names: readonly string[]): readonly string[] => [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].sort(compareNames);
