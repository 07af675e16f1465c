import { describe, expect, it } from 'vitest';
import { addExpenses, deleteExpenses, editExpenses, type EditExpensesInput } from '../../../../src/shared/commands';
import { expenseId, projectId, taskId, type Expense } from '../../../../src/shared/model';
import { anExpense, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { refusalOf, valueOf } from '../../../support/results';

const [p, q] = [projectId('p'), projectId('q')];
const one = anExpense('one', 'p', 100, { taskId: taskId('weld') });
const two = anExpense('two', 'p', 200);
const plan = aWorkspace({ projects: [aProject('p'), aProject('q')], tasks: [aTask('weld', { projectId: p }), aTask('paint', { projectId: q }), aTask('loose')], expenses: [one, two] });
const edit = (before: Expense, over: Partial<Expense>) => ({ table: 'expenses', id: before.id, before, after: { ...before, ...over } });
const after = (input: EditExpensesInput['patch']): Partial<Expense> | null => valueOf(editExpenses(plan, { ids: [one.id], patch: input }, countingContext())).ops[0]?.after as Partial<Expense> | null;

describe('expenses', () => {
  it('MON-5 fill in what was not given', () => {
    expect(valueOf(addExpenses(plan, { expenses: [{ title: ' Hotel ', amount: 12_000, projectId: p }, { title: 'Refund', amount: -2_000, taskId: taskId('paint'), state: 'actual', vendor: ' Nord ', category: ' Travel ', reference: 'R 1', day: monday - 2 }] }, countingContext()))).toEqual({
      label: 'Add 2 expenses, 100.00 EUR',
      ops: [
        { table: 'expenses', id: 'new-1', before: null, after: anExpense('new-1', 'p', 12_000, { title: 'Hotel', category: 'Other', state: 'planned' }) },
        { table: 'expenses', id: 'new-2', before: null, after: anExpense('new-2', 'q', -2_000, { title: 'Refund', taskId: taskId('paint'), vendor: 'Nord', reference: 'R 1', day: monday - 2 }) },
      ],
    });
    expect(valueOf(addExpenses(plan, { expenses: [{ title: 'Hotel', amount: 1, projectId: p }] }, countingContext())).label).toBe('Add expense “Hotel”, 0.01 EUR');
  });

  it.each<readonly [Partial<Expense>, string, string]>([
    [{}, 'project-missing', 'The expense “Hotel” belongs to no project.'],
    [{ taskId: taskId('loose') }, 'project-missing', 'The expense “Hotel” belongs to no project.'],
    [{ projectId: projectId('gone') }, 'unknown-reference', 'Hotel: The project it names is not in the plan.'],
    [{ projectId: p, taskId: taskId('gone') }, 'unknown-reference', 'Hotel: The task it names is not in the plan.'],
    [{ projectId: p, amount: 0.5 }, 'invalid', 'Hotel: The amount must be a whole number from -1,000,000,000,000 to 1,000,000,000,000.'],
    [{ projectId: p, category: ' ' }, 'invalid', 'Hotel: The category must not be empty.'],
  ])('MON-5 refuse %j', (over, code, sentence) => {
    expect(refusalOf(addExpenses(plan, { expenses: [{ title: 'Hotel', amount: 1, ...over }] }, countingContext()))).toMatchObject({ code, sentence });
  });

  it('MON-6 belong to the project of their task, and leave it for another project', () => {
    expect(after({ taskId: taskId('paint') })).toMatchObject({ taskId: 'paint', projectId: 'q' });
    expect(after({ projectId: q })).toMatchObject({ taskId: null, projectId: 'q' });
    expect(after({ projectId: q, taskId: taskId('paint') })).toMatchObject({ taskId: 'paint', projectId: 'q' });
    expect(after({ taskId: null })).toMatchObject({ taskId: null, projectId: 'p' });
    expect(after({ taskId: taskId('loose') })).toMatchObject({ taskId: 'loose', projectId: 'p' });
    expect(valueOf(addExpenses(plan, { expenses: [{ title: 'Rod', amount: 1, projectId: q, taskId: taskId('weld') }] }, countingContext())).ops[0]?.after).toMatchObject({ projectId: 'p' });
  });

  it('MON-7 change many at once, and only what differs', () => {
    expect(valueOf(editExpenses(plan, { ids: [one.id, two.id, one.id], patch: { state: 'committed' } }, countingContext()))).toEqual({ label: 'Change state of 2 expenses', ops: [edit(one, { state: 'committed' }), edit(two, { state: 'committed' })] });
    expect(valueOf(editExpenses(plan, { ids: [one.id, two.id], patch: { amount: 200, vendor: ' ' } }, countingContext()))).toEqual({ label: 'Change amount of expense “one”', ops: [edit(one, { amount: 200 })] });
    expect(refusalOf(editExpenses(plan, { ids: [one.id], patch: { title: ' one ' } }, countingContext())).code).toBe('nothing-changed');
    expect(refusalOf(editExpenses(plan, { ids: [expenseId('x')], patch: { amount: 1 } }, countingContext())).code).toBe('gone');
  });

  it('MON-7 are deleted in one step', () => {
    expect(valueOf(deleteExpenses(plan, { ids: [one.id, expenseId('x'), two.id] }, countingContext()))).toEqual({ label: 'Delete 2 expenses', ops: [one, two].map((before) => ({ table: 'expenses', id: before.id, before, after: null })) });
    expect(refusalOf(deleteExpenses(plan, { ids: [expenseId('x')] }, countingContext())).code).toBe('gone');
  });
});
