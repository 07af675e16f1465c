import type { Expense } from '../../../shared/model';
import type { ExpenseRow } from '../../../shared/queries/budget';
import { sortedBy, type SortValue, type TableSort } from '../../../shared/queries/tables';
import type { ExpenseSortKey } from './expenseColumns';

export type ShownState = 'any' | Expense['state'] | 'overdue';

export interface ExpenseFilter {
  readonly text: string;
  readonly state: ShownState;
}

export const everyExpense: ExpenseFilter = { text: '', state: 'any' };

const isOverdue = ({ expense, note }: ExpenseRow): boolean => expense.state !== 'actual' && note !== '';

/** Expenses with the text in any of their words, in the state asked for. */
export const filteredExpenses = (rows: readonly ExpenseRow[], { text, state }: ExpenseFilter): readonly ExpenseRow[] => {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    const { expense: { title, category, vendor, reference, notes, ...expense }, projectName, taskTitle } = row;
    if (state === 'overdue' ? !isOverdue(row) : state !== 'any' && expense.state !== state) return false;
    return wanted === '' || [title, category, vendor, reference, notes, projectName, taskTitle].some((word) => word.toLowerCase().includes(wanted));
  });
};

const stateOrder = { planned: 0, committed: 1, actual: 2 } as const;

const valueOf = ({ expense, projectName, taskTitle }: ExpenseRow, key: ExpenseSortKey): SortValue => {
  switch (key) {
    case 'state': return stateOrder[expense.state];
    case 'project': return projectName;
    case 'task': return taskTitle;
    default: return expense[key];
  }
};

export const sortedExpenses = (rows: readonly ExpenseRow[], { key, direction }: TableSort<ExpenseSortKey>): readonly ExpenseRow[] => sortedBy(rows, (row) => valueOf(row, key), direction, ({ expense }) => expense.title);

/** Sums of the rows on show. */
export const sumsOf = (rows: readonly ExpenseRow[]): Readonly<Record<Expense['state'] | 'total', number>> => {
  const sums = { planned: 0, committed: 0, actual: 0, total: 0 };
  for (const { expense } of rows) {
    sums[expense.state] += expense.amount;
    sums.total += expense.amount;
  }
  return sums;
};
