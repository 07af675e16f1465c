import type { ExpenseId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface DeleteExpensesInput {
  readonly ids: readonly ExpenseId[];
}

/** Deletes expenses in any state; baselines keep what they said of them. Refuses `gone`. */
export const deleteExpenses: Command<DeleteExpensesInput> = (workspace, { ids }) => {
  const expenses = rowsThere(workspace, 'expenses', ids);
  if (expenses.length === 0) return gone('This expense');
  return checkedDraft(workspace, `Delete ${kindOrCounted(expenses.map(({ title }) => title), 'expense')}`, expenses.map((expense) => removed('expenses', expense)));
};
