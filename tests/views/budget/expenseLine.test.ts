import { describe, expect, it } from 'vitest';
import { expensePreview, parseExpenseLine, parseExpenseLines, type LineContext } from '../../../src/renderer/views/budget/expenseLine';
import { expensePatchOf, newExpensesOf, parseExpenseState } from '../../../src/renderer/views/budget/expensePatch';
import { everyExpense, filteredExpenses, sortedExpenses, sumsOf } from '../../../src/renderer/views/budget/expenseFilter';
import { expenseId, projectId, taskId } from '../../../src/shared/model';
import { expenseTable } from '../../../src/shared/queries/budget';
import { aProject, aTask, aWorkspace, anExpense, monday } from '../../support/builders';
import { refusalOf, valueOf } from '../../support/results';

const workspace = aWorkspace({
  projects: [aProject('Gate'), aProject('Quay', { code: 'QL' }), aProject('Old', { archived: true })],
  tasks: [aTask('Paint', { projectId: projectId('Gate') }), aTask('paint2', { title: 'Paint', projectId: projectId('Quay') }), aTask('Twice', { projectId: projectId('Gate') }), aTask('Twice2', { title: 'Twice', projectId: projectId('Gate') })],
  expenses: [
    anExpense('Steel', 'Gate', 10_000, { category: 'Steel', vendor: 'Nordstahl', state: 'committed', day: monday - 3 }),
    anExpense('Lamps', 'Quay', 2_500, { category: 'Lamps', state: 'planned', day: monday + 3, reference: 'PO-1' }),
    anExpense('Taxi', 'Gate', 50, { day: monday - 7 }),
  ],
});
const gate: LineContext = { workspace, owner: projectId('Gate'), today: monday };
const nobody: LineContext = { ...gate, owner: null };

describe('a line that adds an expense', () => {
  it('BUD-13 tells its parts apart in any order', () => {
    const expected = { projectId: 'Quay', title: 'Crane hire', amount: 125_050, state: 'committed', day: monday + 19, category: 'Equipment hire', vendor: 'Northern Cranes', reference: 'PO-4711', taskId: 'paint2' };
    expect(valueOf(parseExpenseLine('Crane hire; 1,250.50; committed; 12 Dec; Equipment hire; Northern Cranes; PO-4711; QL; Paint', nobody))).toEqual(expected);
    expect(valueOf(parseExpenseLine('Crane hire\tQuay\tequipment HIRE\tPaint\tordered\tPO-4711\tNorthern Cranes\t12.12.\t€ 1.250,50', gate))).toEqual(expected);
  });

  it.each([
    ['Taxi 42', { title: 'Taxi', amount: 4_200 }], ['Refund of bolts -12,5 EUR', { title: 'Refund of bolts', amount: -1_250 }], ['Bolts M12; 30', { title: 'Bolts M12', amount: 3_000 }],
    ['Hire; 12 Dec; 250', { title: 'Hire', amount: 25_000, day: monday + 19 }], ['Hire; 12 DEC; 250', { title: 'Hire', amount: 25_000, day: monday + 19 }], ['Paint; 5; nordstahl', { title: 'Paint', amount: 500, vendor: 'Nordstahl' }], ['Survey; 99; Baltic Survey; INV 7', { title: 'Survey', amount: 9_900, vendor: 'Baltic Survey', reference: 'INV 7' }],
  ])('BUD-13 reads %j', (line, read) => {
    expect(valueOf(parseExpenseLine(line, gate))).toEqual({ projectId: 'Gate', ...read });
  });

  it('BUD-13 leaves the project open where none is shown, and refuses what says nothing', () => {
    expect(valueOf(parseExpenseLine('Taxi 42', nobody))).toEqual({ title: 'Taxi', amount: 4_200 });
    expect(refusalOf(parseExpenseLine('Taxi', gate))).toEqual({ code: 'no-amount', sentence: '“Taxi” has no amount.', nextStep: 'Write it behind the title, such as Taxi 1250.' });
    expect(refusalOf(parseExpenseLine('Taxi; 4; Ben; Ana', gate)).code).toBe('piece-unread');
  });

  it('BUD-13 takes several lines together or not at all', () => {
    expect(valueOf(parseExpenseLines('Taxi 42\n\n  Bolts 3.10\n', gate)).map(({ title, amount }) => [title, amount])).toEqual([['Taxi', 4_200], ['Bolts', 310]]);
    expect(refusalOf(parseExpenseLines('Taxi 42\nBolts', gate)).code).toBe('no-amount');
  });

  it('BUD-13 says how it understands it while it is typed', () => {
    expect(['Taxi', 'Taxi 42', 'Taxi 42\nBolts 3.10', 'Taxi; 4; Ben; Ana'].map((text) => expensePreview(text, gate))).toEqual([
      null, 'Taxi · 42.00 EUR · Planned · Mon 23 Nov · Other · Gate', '2 expenses, 45.10 EUR', 'It is not clear what “Ana” says about “Taxi”. Write title; amount; state; day; category; vendor; reference.',
    ]);
  });
});

describe('the cells of an expense', () => {
  const read = (columnId: string, text: string, row = 'Steel') => expensePatchOf(workspace, row, columnId, text, monday);

  it.each([
    ['title', 'Plates', { title: 'Plates' }], ['amount', '1,000', { amount: 100_000 }], ['amount', '-20', { amount: -2_000 }], ['state', 'paid', { state: 'actual' }], ['state', 'com', { state: 'committed' }], ['day', '+3', { day: monday + 3 }],
    ['category', 'Glass', { category: 'Glass' }], ['vendor', '', { vendor: '' }], ['reference', 'PO', { reference: 'PO' }], ['notes', 'late', { notes: 'late' }], ['project', 'ql', { projectId: projectId('Quay') }], ['task', 'paint', { taskId: taskId('Paint') }], ['task', '', { taskId: null }],
  ])('BUD-14 %s reads %j', (columnId, text, patch) => {
    expect(valueOf(read(columnId, text))).toEqual(patch);
  });

  it.each([
    ['title', ' ', 'no-title'], ['amount', 'much', 'money-unread'], ['state', 'perhaps', 'state-unread'], ['day', '', 'day-missing'], ['day', 'soon', 'day-unread'], ['category', '', 'no-category'],
    ['project', '', 'project-missing'], ['project', 'Old', 'project-unknown'], ['task', 'Weld', 'task-unknown'], ['task', 'Twice', 'task-ambiguous'], ['none', 'x', 'read-only'],
  ])('BUD-14 %s refuses %j', (columnId, text, code) => {
    expect(refusalOf(read(columnId, text)).code).toBe(code);
  });

  it('BUD-14 finds the task of its own project first, and says when the expense is gone', () => {
    expect([valueOf(read('task', 'Paint', 'Lamps')), refusalOf(read('title', 'x', 'Nothing')).code, refusalOf(parseExpenseState('')).code]).toEqual([{ taskId: taskId('paint2') }, 'gone', 'state-unread']);
  });

  it('BUD-14 pasted rows are new expenses, all or none', () => {
    const title = { columnId: 'title', text: 'Bolts' };
    const amount = { columnId: 'amount', text: '3,10' };
    expect(valueOf(newExpensesOf(workspace, [[title, amount, { columnId: 'vendor', text: '' }], [title, amount, { columnId: 'project', text: 'Quay' }]], projectId('Gate'), monday))).toEqual([
      { title: 'Bolts', amount: 310, projectId: 'Gate' }, { title: 'Bolts', amount: 310, projectId: 'Quay' },
    ]);
    const refusals = [[[title, amount], [title]], [[amount]], [[title, { columnId: 'amount', text: 'much' }]]].map((rows) => refusalOf(newExpensesOf(workspace, rows, null, monday)).sentence);
    expect(refusals).toEqual(['New row 2 has no amount.', 'New row 1 has no title.', 'New row 1: “much” is not an amount.']);
  });
});

describe('expenses on show', () => {
  const { rows } = expenseTable(workspace, null, monday);
  const titles = (filter: Partial<typeof everyExpense>): readonly string[] => filteredExpenses(rows, { ...everyExpense, ...filter }).map(({ id }) => id);

  it('BUD-15 are found by any of their words and by state', () => {
    expect([titles({}), titles({ text: 'nord' }), titles({ text: 'QUAY' }), titles({ text: 'po-1' }), titles({ state: 'actual' }), titles({ state: 'overdue' }), titles({ state: 'planned', text: 'steel' })]).toEqual([
      ['Taxi', 'Steel', 'Lamps'], ['Steel'], ['Lamps'], ['Lamps'], ['Taxi'], ['Steel'], [],
    ]);
  });

  it('BUD-15 have sums of the lines that are shown', () => {
    expect([sumsOf(rows), sumsOf(filteredExpenses(rows, { text: 'steel', state: 'any' })), sumsOf([])]).toEqual([
      { planned: 2_500, committed: 10_000, actual: 50, total: 12_550 }, { planned: 0, committed: 10_000, actual: 0, total: 10_000 }, { planned: 0, committed: 0, actual: 0, total: 0 },
    ]);
  });

  it('sort by state in the order in which money goes, by project, task and amount', () => {
    const sorted = (key: 'state' | 'project' | 'task' | 'amount', direction: 'ascending' | 'descending') => sortedExpenses(rows, { key, direction }).map(({ id }) => id);
    expect([sorted('state', 'ascending'), sorted('project', 'descending'), sorted('task', 'ascending'), sorted('amount', 'descending')]).toEqual([
      [expenseId('Lamps'), 'Steel', 'Taxi'], ['Lamps', 'Steel', 'Taxi'], ['Lamps', 'Steel', 'Taxi'], ['Steel', 'Lamps', 'Taxi'],
    ]);
  });
});
