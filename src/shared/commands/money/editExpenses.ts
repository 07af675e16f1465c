import { quotedTitle, type Expense, type ExpenseId, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { gone } from '../support/words';
import { ownerOf } from './newExpense';

export interface EditExpensesInput {
  readonly ids: readonly ExpenseId[];
  readonly patch: Partial<Omit<Expense, 'id'>>;
}

const fieldWords: Partial<Record<keyof Expense, string>> = {
  projectId: 'project', taskId: 'task', category: 'category', state: 'state', day: 'day', amount: 'amount', vendor: 'vendor', reference: 'reference', notes: 'notes',
};

/**
 * Changes fields of one or many expenses. The project follows the task; an expense that goes to another project leaves its task unless
 * one is given. Refuses `nothing-changed`, `gone`, what `problemsOf` finds, and projects and tasks that are not there.
 */
export const editExpenses: Command<EditExpensesInput> = (workspace, { ids, patch }) => {
  const expenses = rowsThere(workspace, 'expenses', ids);
  if (expenses.length === 0) return gone('This expense');
  const pairs = expenses.map((before) => ({ name: `expense ${quotedTitle(before.title)}`, before, after: expenseAfter(workspace, before, patch) }));
  return checkedDraft(workspace, editLabel(pairs, fieldWords, 'expense'), pairs.flatMap(({ before, after }) => edited('expenses', before, after)));
};

const expenseAfter = (workspace: Workspace, before: Expense, patch: EditExpensesInput['patch']): Expense => {
  const wanted: { -readonly [Field in keyof Expense]?: Expense[Field] } = { ...patch };
  for (const field of ['title', 'category', 'vendor', 'reference'] as const) {
    const given = patch[field];
    if (given !== undefined) wanted[field] = given.trim();
  }
  if (patch.taskId === undefined && patch.projectId !== undefined && before.taskId !== null && ownerOf(workspace, before.taskId, patch.projectId) !== patch.projectId) wanted.taskId = null;
  const owner = ownerOf(workspace, wanted.taskId === undefined ? before.taskId : wanted.taskId, patch.projectId);
  if (patch.taskId !== undefined && owner !== undefined) wanted.projectId = owner;
  return patched(before, wanted);
};
