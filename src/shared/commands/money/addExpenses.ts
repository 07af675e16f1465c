import { formatMoney, type Expense } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';
import { expenseRow, type NewExpense } from './newExpense';

export interface AddExpensesInput {
  readonly expenses: readonly NewExpense[];
}

/** Adds expenses. One for a task in a project belongs to that project. Refuses `project-missing`, what `problemsOf` finds, and projects and tasks that are not there. */
export const addExpenses: Command<AddExpensesInput> = (workspace, { expenses }, { newId, today }) => {
  const rows: Expense[] = [];
  for (const given of expenses) {
    const row = expenseRow(given, workspace, newId, today);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  const sum = rows.reduce((total, { amount }) => total + amount, 0);
  const label = `Add ${kindOrCounted(rows.map(({ title }) => title), 'expense')}, ${formatMoney(sum, workspace.settings.currency)}`;
  return checkedDraft(workspace, label, rows.map((row) => created('expenses', row)));
};
