import { describe, expect, it } from 'vitest';
import { alertsOf, defaultThresholds, noForecast, type CostAlert, type CostForecast } from '../../../src/shared/costing';
import { materialId, projectId, taskId, type WorkspaceRows } from '../../../src/shared/model';
import { aBaseline, aBudget, aMaterial, aMaterialUse, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

const inProject = { projectId: projectId('p') };
const crane = aProject('p', { name: 'Harbour crane' });

const alerts = (rows: Partial<WorkspaceRows>, forecast: CostForecast = noForecast): readonly CostAlert[] => alertsOf(aWorkspace({ projects: [crane], ...rows }), { statusDay: monday, forecast });
const told = (rows: Partial<WorkspaceRows>): readonly (readonly [kind: string, severity: string, sentence: string])[] => alerts(rows).map(({ kind, severity, sentence }) => [kind, severity, sentence]);
const budget = (labour: number, over: Partial<typeof defaultThresholds> = {}) => [aBudget('b', 'p', { labour, thresholds: { ...defaultThresholds, ...over } })];

describe('shares of the budget', () => {
  it('CST-14 warns from the share spent on, and not before', () => {
    expect(told({ budgets: budget(100_000), expenses: [anExpense('e', 'p', 79_999)] })).toEqual([]);
    expect(told({ budgets: budget(100_000), expenses: [anExpense('e', 'p', 80_000)] })).toEqual([['spent', 'warning', '“Harbour crane” has spent 800.00 EUR, 80 % of its budget of 1,000.00 EUR.']]);
    expect(told({ budgets: budget(100_000, { spentPercent: 75 }), expenses: [anExpense('e', 'p', 75_000)] })).toHaveLength(1);
  });

  it('CST-15 is serious beyond the budget, not at it', () => {
    expect([100_000, 100_001].map((amount) => told({ budgets: budget(100_000), expenses: [anExpense('e', 'p', amount)] }).map(([kind, severity]) => `${kind} ${severity}`))).toEqual([['spent warning'], ['spent serious', 'overrun warning']]);
  });

  it('CST-14 warns of what is spent and committed, and CST-15 is serious beyond the budget', () => {
    const ordered = (amount: number) => [anExpense('a', 'p', 50_000), anExpense('b', 'p', amount, { state: 'committed' })];
    expect(told({ budgets: budget(100_000), expenses: ordered(40_000) })).toEqual([['committed', 'warning', '“Harbour crane” has 500.00 EUR spent and 400.00 EUR committed: 90 % of its budget of 1,000.00 EUR.']]);
    expect(told({ budgets: budget(100_000), expenses: ordered(50_001) }).map(([kind, severity]) => [kind, severity])).toEqual([['committed', 'serious'], ['overrun', 'warning']]);
  });

  it('CST-14 does not say twice that the budget is gone', () => {
    const expenses = [anExpense('a', 'p', 100_001), anExpense('b', 'p', 5, { state: 'committed' })];
    expect(told({ budgets: budget(100_000), expenses }).map(([kind]) => kind)).toEqual(['spent', 'overrun']);
  });

  it('CST-14 and CST-15 tell a budget of 0 from none at all', () => {
    expect(told({ budgets: budget(0), expenses: [anExpense('e', 'p', 100)] })).toEqual([
      ['overrun', 'serious', '“Harbour crane” will cost 1.00 EUR, 1.00 EUR more than its budget of 0.00 EUR.'],
      ['spent', 'serious', '“Harbour crane” has spent 1.00 EUR, and its budget is 0.'],
    ]);
    expect(told({ expenses: [anExpense('e', 'p', 100)] })).toEqual([]);
    expect(told({ budgets: budget(0) })).toEqual([]);
  });

  it('CST-14 leaves archived projects alone', () => {
    expect(told({ projects: [{ ...crane, archived: true }], budgets: budget(1), expenses: [anExpense('e', 'p', 100)] })).toEqual([]);
  });
});

describe('overrun', () => {
  const tasks = [aTask('weld', { ...inProject, title: 'Weld frame' }), aTask('paint', { ...inProject, title: 'Paint' })];
  const expenses = [anExpense('a', 'p', 70_000, { taskId: taskId('weld'), state: 'planned' }), anExpense('b', 'p', 50_000, { taskId: taskId('paint'), state: 'planned' })];
  const line = (id: string, cost: number) => ({ taskId: taskId(id), projectId: projectId('p'), start: monday + 5, finish: monday + 6, effort: 0, cost });
  const baselines = [aBaseline('b', { tasks: [line('weld', 60_000), line('paint', 20_000)] })];
  const plan = { tasks: tasks.map((task) => ({ ...task, effort: 0, remaining: 0 })), expenses, baselines };

  it('CST-15 is serious from 10 points beyond the threshold, and CST-16 names the tasks that drive it, the worst first', () => {
    const [overrun, ...others] = alerts({ ...plan, budgets: budget(110_000) });
    expect(others).toEqual([]);
    expect(overrun).toEqual({
      id: 'overrun p', projectId: 'p', kind: 'overrun', severity: 'warning', materialId: null, taskIds: ['paint', 'weld'], drivers: [{ taskId: 'paint', amount: 30_000 }, { taskId: 'weld', amount: 10_000 }],
      sentence: '“Harbour crane” will cost 1,200.00 EUR, 100.00 EUR more than its budget of 1,100.00 EUR. Furthest over: “Paint” (300.00 EUR) and “Weld frame” (100.00 EUR).',
    });
    expect(alerts({ ...plan, budgets: budget(109_000) }).map(({ severity }) => severity)).toEqual(['serious']);
    expect(alerts({ ...plan, budgets: budget(109_000, { overrunPercent: 10 }) }).map(({ severity }) => severity)).toEqual(['warning']);
    expect(alerts({ ...plan, budgets: budget(120_000) })).toEqual([]);
  });

  it('CST-16 names what still costs most where the plan itself is above the budget', () => {
    const approved = [aBaseline('b', { tasks: [line('weld', 70_000), line('paint', 40_000)] })];
    const [overrun] = alerts({ ...plan, baselines: approved, budgets: budget(90_000) });
    expect([overrun?.drivers, overrun?.sentence]).toEqual([
      [{ taskId: 'weld', amount: 70_000 }, { taskId: 'paint', amount: 50_000 }],
      '“Harbour crane” will cost 1,200.00 EUR, 300.00 EUR more than its budget of 900.00 EUR. Most still to come for: “Weld frame” (700.00 EUR) and “Paint” (500.00 EUR).',
    ]);
    expect(alerts({ ...plan, baselines: approved, budgets: budget(100_000) })[0]?.drivers).toEqual([{ taskId: 'paint', amount: 10_000 }]);
  });

  it('CST-16 compares with the plan where there is no baseline, and names at most five tasks', () => {
    const many = Array.from({ length: 7 }, (_, index) => aTask(`t${String(index)}`, { ...inProject, effort: 60 }));
    const rows = { resources: [aPerson('ana', { costPerHour: 6_000 })], tasks: many.map((task) => ({ ...task, remaining: 0 })), timeEntries: many.map(({ id }, index) => aTimeEntry(id, id, 'ana', monday - index, 60 + 60 * index)), budgets: budget(100_000) };
    expect(alerts(rows).map(({ kind, drivers }) => [kind, drivers.map(({ taskId: id, amount }) => `${id} ${String(amount)}`)])).toEqual([
      ['overrun', ['t6 36000', 't5 30000', 't4 24000', 't3 18000', 't2 12000']], ['spent', ['t6 36000', 't5 30000', 't4 24000', 't3 18000', 't2 12000']],
    ]);
  });
});

describe('indexes', () => {
  const task = (id: string, percentByHand: number) => aTask(id, { ...inProject, effort: 0, percentFrom: 'hand', percentByHand });
  const line = (id: string, cost: number) => ({ taskId: taskId(id), projectId: projectId('p'), start: monday, finish: monday, effort: 0, cost });
  const plan = (spent: number) => ({ tasks: [task('weld', 90), task('paint', 100)], baselines: [aBaseline('b', { tasks: [line('weld', 50_000), line('paint', 50_000)] })], expenses: [anExpense('e', 'p', spent, { taskId: taskId('weld') })] });

  it('CST-14 warns below the threshold of CPI, CST-15 is serious 10 hundredths below, and CST-16 names what cost more than it earned', () => {
    expect(told(plan(105_555))).toEqual([]);
    expect(told(plan(106_000))).toEqual([['costIndex', 'warning', '“Harbour crane” has a CPI of 0.89: work worth 950.00 EUR has cost 1,060.00 EUR. Furthest over: “weld” (610.00 EUR).']]);
    expect(told(plan(119_000)).map(([kind, severity]) => [kind, severity])).toEqual([['costIndex', 'serious']]);
  });

  it('CST-16 says indexes exactly, cut off and never rounded up', () => {
    const sentenceAt = (percent: number, spent: number): string | undefined => told({ ...plan(spent), tasks: [task('weld', percent), task('paint', 0)] }).find(([kind]) => kind === 'costIndex')?.[2].slice(0, 36);
    expect([sentenceAt(58, 100_000), sentenceAt(100, 55_556)]).toEqual(['“Harbour crane” has a CPI of 0.29: w', '“Harbour crane” has a CPI of 0.89: w']);
  });

  it('CST-16 names what most was spent on where nothing overruns', () => {
    const expenses = [anExpense('a', 'p', 85_000, { taskId: taskId('weld') })];
    expect(told({ tasks: [aTask('weld', { ...inProject, effort: 0 })], expenses, budgets: budget(100_000) })).toEqual([['spent', 'warning', '“Harbour crane” has spent 850.00 EUR, 85 % of its budget of 1,000.00 EUR. Most spent on: “weld” (850.00 EUR).']]);
    const baselines = [aBaseline('b', { tasks: [{ ...line('weld', 84_000), start: monday + 1, finish: monday + 1 }] })];
    const slightly = { tasks: [aTask('weld', { ...inProject, effort: 0, status: 'done' })], expenses, baselines, budgets: budget(100_000) };
    expect(alerts(slightly)[0]?.drivers).toEqual([{ taskId: 'weld', amount: 85_000 }]);
  });

  it('CST-14 warns below the threshold of SPI, and CST-16 names what is behind', () => {
    const late = { ...plan(0), tasks: [task('weld', 60), task('paint', 100)] };
    expect(alerts(late).map(({ kind, severity, sentence, drivers }) => ({ kind, severity, sentence, drivers }))).toEqual([{
      kind: 'scheduleIndex', severity: 'warning', drivers: [{ taskId: 'weld', amount: 20_000 }],
      sentence: '“Harbour crane” has an SPI of 0.80: work worth 800.00 EUR is done of 1,000.00 EUR planned by now. Furthest behind: “weld” (200.00 EUR).',
    }]);
  });

  it('CST-14 does not warn at the threshold itself', () => {
    expect(told({ ...plan(100_000), tasks: [task('weld', 80), task('paint', 100)] })).toEqual([]);
  });

  it('CST-14 says nothing of indexes where the baseline has no cost in it', () => {
    expect(told({ tasks: [task('weld', 0)], baselines: [aBaseline('b', { tasks: [line('weld', 0)] })], expenses: [anExpense('e', 'p', 100)] })).toEqual([]);
  });
});

describe('material', () => {
  it('CST-15 puts serious ones first, and CST-17 warns of material that runs out or low', () => {
    const rows: Partial<WorkspaceRows> = {
      tasks: [aTask('weld', { ...inProject, effort: 0, title: 'Weld frame' }), aTask('loose', { effort: 0, title: 'Fence' })],
      materials: [aMaterial('a', { name: 'Bolts', unit: 'piece', stock: 10_000, leastStock: 8_000 }), aMaterial('w', { name: 'Wire', stock: 5_000, vendor: 'Nordstahl' }), aMaterial('x', { name: 'Old', stock: 0, archived: true }), aMaterial('y', { name: 'Enough', stock: 9_000 })],
      materialUses: [aMaterialUse('1', 'a', 'loose', 3_000), aMaterialUse('2', 'w', 'weld', 6_500, { day: monday + 3 }), aMaterialUse('3', 'x', 'weld', 1), aMaterialUse('4', 'y', 'weld', 9_000)],
    };
    expect(alerts(rows)).toEqual([
      { id: 'material w', projectId: 'p', kind: 'material', severity: 'serious', sentence: '“Wire” runs out on 26 Nov 2026 with “Weld frame”, short by 1.5 m. Order more from Nordstahl before then.', taskIds: ['weld'], drivers: [], materialId: materialId('w') },
      { id: 'material a', projectId: null, kind: 'material', severity: 'warning', sentence: '“Bolts” falls below its least stock of 8 pieces. Order more.', taskIds: ['loose'], drivers: [], materialId: materialId('a') },
    ]);
  });

  it('CST-14 leaves material for archived projects alone', () => {
    const rows: Partial<WorkspaceRows> = { projects: [{ ...crane, archived: true }], tasks: [aTask('weld', { ...inProject, effort: 0 })], materials: [aMaterial('w')], materialUses: [aMaterialUse('1', 'w', 'weld', 500)] };
    expect(told(rows)).toEqual([]);
    expect(told({ ...rows, projects: [crane] })).toHaveLength(1);
  });
});
