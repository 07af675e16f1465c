import { describe, expect, it } from 'vitest';
import { noForecast, type CostQuestion } from '../../../../src/shared/costing';
import { projectId, resourceId, taskId, type WorkspaceRows } from '../../../../src/shared/model';
import { breakdownOf, milestoneOfTask, projectMoney, type BreakdownBy } from '../../../../src/shared/queries/budget';
import { aBaseline, aBudget, aMaterial, aMaterialUse, aMilestone, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../../support/builders';

const question: CostQuestion = { statusDay: monday + 1, forecast: noForecast };
const scope = { kind: 'project', projectId: projectId('p') } as const;
const inProject = { projectId: projectId('p') };

const rows: Partial<WorkspaceRows> = {
  projects: [aProject('p', { name: 'Harbour crane' }), aProject('q', { name: 'Attic' }), aProject('old', { archived: true })],
  resources: [aPerson('ana', { name: 'Ana', costPerHour: 6_000 }), aPerson('ben', { name: 'Ben', costPerHour: 3_000, vendor: 'Nordstahl' })],
  tasks: [{ ...aTask('weld', { ...inProject, title: 'Weld' }), remaining: 120 }, aTask('paint', { ...inProject, title: 'Paint', effort: 60 }), aTask('loose', { effort: 0 })],
  timeEntries: [aTimeEntry('1', 'weld', 'ana', monday, 60), aTimeEntry('2', 'weld', 'ben', monday - 7, 60)],
  expenses: [
    anExpense('a', 'p', 500, { category: 'Travel', vendor: 'Nordstahl ' }), anExpense('b', 'p', 700, { category: 'travel', state: 'committed', day: monday + 9, vendor: 'nordstahl', taskId: taskId('paint') }),
    anExpense('c', 'p', 90, { category: 'Fees', state: 'planned', day: monday + 9 }),
  ],
  materials: [aMaterial('wire', { unitCost: 1_000, vendor: 'Wires' })], materialUses: [aMaterialUse('u', 'wire', 'weld', 2_000, { used: 500, day: monday })],
  milestones: [aMilestone('late', ['weld'], { name: 'Handed over', dueDay: monday + 30 }), aMilestone('soon', ['weld'], { name: 'Welded', dueDay: monday + 5 }), aMilestone('gone', ['paint'], { archived: true })],
  budgets: [aBudget('b', 'p', { labour: 40_000, lines: [{ category: 'Travel', amount: 2_000 }, { category: 'Permits', amount: 300 }], reserve: 1_000 })],
  baselines: [aBaseline('base', { day: monday, tasks: [{ taskId: taskId('weld'), projectId: projectId('p'), start: monday, finish: monday + 7, effort: 0, cost: 6_000 }] })],
};
const plan = aWorkspace(rows);

/** One line a row: name, budget, planned, actual, committed, ahead. */
const lines = (by: BreakdownBy): readonly string[] => breakdownOf(plan, scope, by, question).rows.map(({ name, budget, planned, actual, committed, ahead }) => [name, budget ?? '-', planned, actual, committed, ahead].join(' | '));

describe('taken apart', () => {
  it('CST-20 by task, with what belongs to none behind', () => {
    expect(lines('task')).toEqual(['Paint | - | 700 | 0 | 700 | 0', 'Weld | - | 38000 | 9500 | 0 | 10500', 'Project as a whole | - | 590 | 500 | 0 | 90']);
    const { rows: [paint, weld], total, hasEarnedValue } = breakdownOf(plan, scope, 'task', question);
    expect([paint?.unratedMinutes, weld?.taskId, weld?.actualMinutes, weld?.aheadMinutes]).toEqual([60, 'weld', 120, 120]);
    expect([weld?.baseline, weld?.plannedValue, weld?.earnedValue, hasEarnedValue]).toEqual([6_000, 2_000, 3_000, true]);
    expect(total).toMatchObject({ planned: 39_290, actual: 10_000, committed: 700, ahead: 10_590, estimate: 21_290, budget: null });
  });

  it('CST-20 and CST-21 by milestone: the one due first', () => {
    expect(lines('milestone')).toEqual(['Welded | - | 38000 | 9500 | 0 | 10500', 'No milestone | - | 1290 | 500 | 700 | 90']);
    expect([milestoneOfTask(plan, taskId('weld')), milestoneOfTask(plan, taskId('paint')), milestoneOfTask(plan, taskId('x'))]).toEqual(['soon', null, null]);
  });

  it('CST-20 by person, with what is no work behind', () => {
    expect(lines('person')).toEqual(['Ana | - | 24000 | 6000 | 0 | 6000', 'Ben | - | 12000 | 3000 | 0 | 3000', 'Nobody yet | - | 0 | 0 | 0 | 0', 'Expenses | - | 1290 | 500 | 700 | 90', 'Material | - | 2000 | 500 | 0 | 1500']);
    expect(breakdownOf(plan, scope, 'person', question).rows.map(({ resourceId: id }) => id)).toEqual([resourceId('ana'), resourceId('ben'), null, null, null]);
  });

  it('CST-20 and CST-21 by vendor, in whatever letter case', () => {
    expect(lines('vendor')).toEqual(['Nordstahl | - | 13200 | 3500 | 700 | 3000', 'Wires | - | 2000 | 500 | 0 | 1500', 'No vendor | - | 24090 | 6000 | 0 | 6090']);
  });

  it('CST-20 and CST-21 by category, against the budget: labour first, the reserve last', () => {
    expect(lines('category')).toEqual(['Labour | 40000 | 36000 | 9000 | 0 | 9000', 'Fees | 0 | 90 | 0 | 0 | 90', 'Materials | 0 | 2000 | 500 | 0 | 1500', 'Permits | 300 | 0 | 0 | 0 | 0', 'Travel | 2000 | 1200 | 500 | 700 | 0', 'Reserve | 1000 | 0 | 0 | 0 | 0']);
    expect(breakdownOf(plan, scope, 'category', question).total.budget).toBe(43_300);
    expect(breakdownOf(plan, { kind: 'workspace' }, 'category', question).total.budget).toBe(43_300);
    expect(breakdownOf(aWorkspace({ ...rows, budgets: [] }), scope, 'category', question).total.budget).toBeNull();
  });

  it('CST-20 by week, what has no day last', () => {
    expect(lines('week')).toEqual([
      'Week 47, 16 Nov 2026 | - | 0 | 3000 | 0 | 0', 'Week 48, 23 Nov 2026 | - | 2500 | 7000 | 0 | 1500', 'Week 49, 30 Nov 2026 | - | 790 | 0 | 700 | 90', 'No day yet | - | 36000 | 0 | 0 | 9000',
    ]);
    const { rows: weeks, total } = breakdownOf(plan, scope, 'week', question);
    expect(weeks.map(({ baseline, earnedValue }) => [baseline, earnedValue])).toEqual([[0, 1_500], [5_000, 1_500], [1_000, 0], [0, 0]]);
    expect([total.baseline, total.earnedValue, total.estimate]).toEqual([6_000, 3_000, 21_290]);
  });

  it('CST-20 spreads what spans weeks over their working days', () => {
    const spread = aWorkspace({ projects: [aProject('p')], resources: [aPerson('ana', { costPerHour: 6_000 })], tasks: [aTask('t', { ...inProject, effort: 600 })] });
    const forecast = { get: () => ({ start: monday + 3, finish: monday + 9, resourceIds: [resourceId('ana')] }) };
    expect(breakdownOf(spread, scope, 'week', { statusDay: monday, forecast }).rows.map(({ week, planned, ahead }) => [week, planned, ahead])).toEqual([[monday, 24_000, 24_000], [monday + 7, 36_000, 36_000]]);
  });

  it('CST-20 expects what is overdue after the status day', () => {
    const overdue = aWorkspace({ projects: [aProject('p')], expenses: [anExpense('a', 'p', 5, { state: 'planned', day: monday - 7 }), anExpense('b', 'p', 7, { state: 'committed', day: monday - 7 })] });
    expect(breakdownOf(overdue, scope, 'week', { statusDay: monday + 6, forecast: noForecast }).rows.map(({ week, planned, committed, ahead }) => [week, planned, committed, ahead])).toEqual([[monday - 7, 12, 0, 0], [monday + 7, 0, 7, 5]]);
  });

  it('CST-20 is empty for a project without anything', () => {
    for (const by of ['milestone', 'task', 'person', 'vendor', 'category', 'week'] as const) expect(breakdownOf(plan, { kind: 'project', projectId: projectId('q') }, by, question).rows).toEqual([]);
  });
});

describe('the table of projects', () => {
  it('CST-19 has the projects in use by name, and what belongs to none where there is anything', () => {
    const { rows: projects, total, alerts } = projectMoney(plan, question);
    expect(projects.map(({ name, projectId: id, severity }) => [name, id, severity])).toEqual([['Attic', 'q', null], ['Harbour crane', 'p', alerts[0]?.severity ?? null]]);
    expect(total.estimateAtCompletion).toBe(21_290);
    const loose = projectMoney(aWorkspace({ ...rows, timeEntries: [aTimeEntry('1', 'loose', 'ana', monday, 60)] }), question).rows.at(-1);
    expect([loose?.id, loose?.name, loose?.figures.actual]).toEqual(['none', 'Without project', 6_000]);
  });
});
