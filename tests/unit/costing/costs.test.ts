import { describe, expect, it } from 'vitest';
import { billedFor, costGapsOf, costOfWork, costsOf, expectedCostOf, noForecast, type CostFigures, type CostForecast, type CostScope, type ForecastOfTask } from '../../../src/shared/costing';
import { milestoneId, projectId, resourceId, taskId, type MinorUnits, type Resource, type TaskId, type Workspace, type WorkspaceRows } from '../../../src/shared/model';
import { aBaseline, aBooking, aBudget, aMaterial, aMaterialUse, aMilestone, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

const [ana, ben] = [resourceId('ana'), resourceId('ben')];
const rated = (id: string, costPerHour: number, over: Partial<Resource> = {}): Resource => aPerson(id, { costPerHour, ...over });
const inProject = { projectId: projectId('p') };
const thisProject: CostScope = { kind: 'project', projectId: projectId('p') };

const figuresOf = (rows: Partial<WorkspaceRows>, scope: CostScope = thisProject, forecast: CostForecast = noForecast, statusDay = monday): CostFigures =>
  costsOf(aWorkspace({ projects: [aProject('p')], ...rows }), scope, { statusDay, forecast });

const forecastOf = (tasks: Readonly<Record<string, Partial<ForecastOfTask>>>): CostForecast => ({
  get: (id) => (tasks[id] === undefined ? undefined : { start: null, finish: null, resourceIds: [], ...tasks[id] }),
});

const plannedOf = (plan: Workspace, id: TaskId, forecast?: Partial<ForecastOfTask>): MinorUnits => {
  const { plannedLabour, plannedMaterial } = costsOf(plan, { kind: 'task', taskId: id }, { statusDay: monday, forecast: forecastOf(forecast === undefined ? {} : { [id]: forecast }) });
  return plannedLabour + plannedMaterial;
};

describe('labour', () => {
  const raised = rated('ana', 6_000, { overtimePerHour: 9_000, billingPerHour: 12_000, laterRates: [{ day: monday + 7, costPerHour: 6_600, overtimePerHour: null, billingPerHour: null }] });
  const plan = aWorkspace({ resources: [raised, aPerson('ben'), rated('free', 0), aPerson('late', { laterRates: [{ day: monday, costPerHour: 3_000, overtimePerHour: null, billingPerHour: null }] })] });

  it('CST-1 costs what the day says, and overtime what overtime costs', () => {
    expect(costOfWork(plan.resources.get(ana), 480, 0, monday + 6)).toEqual({ amount: 48_000, unrated: 0 });
    expect(costOfWork(plan.resources.get(ana), 480, 60, monday + 6)).toEqual({ amount: 42_000 + 9_000, unrated: 0 });
    expect(costOfWork(plan.resources.get(ana), 480, 60, monday + 7)).toEqual({ amount: 52_800, unrated: 0 });
  });

  it('CST-1 rounds an entry half up once, ordinary and overtime minutes together', () => {
    const odd = aWorkspace({ resources: [rated('odd', 1_001, { overtimePerHour: 1_501 })] });
    expect(costOfWork(odd.resources.get(resourceId('odd')), 30, 0, monday)).toEqual({ amount: 501, unrated: 0 });
    expect(costOfWork(odd.resources.get(resourceId('odd')), 60, 30, monday)).toEqual({ amount: 1_251, unrated: 0 });
  });

  it('CST-2 counts minutes that have no rate that day, and takes 0 for a rate', () => {
    expect(costOfWork(plan.resources.get(ben), 480, 0, monday)).toEqual({ amount: 0, unrated: 480 });
    expect(costOfWork(plan.resources.get(resourceId('gone')), 60, 0, monday)).toEqual({ amount: 0, unrated: 60 });
    expect(costOfWork(plan.resources.get(resourceId('free')), 480, 0, monday)).toEqual({ amount: 0, unrated: 0 });
    expect([costOfWork(plan.resources.get(resourceId('late')), 60, 0, monday - 1).unrated, costOfWork(plan.resources.get(resourceId('late')), 60, 0, monday).unrated]).toEqual([60, 0]);
    const onlyOvertime = aWorkspace({ resources: [aPerson('extra', { overtimePerHour: 6_000 })] });
    expect(costOfWork(onlyOvertime.resources.get(resourceId('extra')), 120, 60, monday)).toEqual({ amount: 6_000, unrated: 60 });
    expect(costOfWork(plan.resources.get(ben), 480, 60, monday)).toEqual({ amount: 0, unrated: 480 });
    expect(costOfWork(plan.resources.get(ana), 60, 90, monday)).toEqual({ amount: 9_000, unrated: 0 });
  });

  it('CST-12 bills hours at the billing rate of their day, or not at all', () => {
    expect([billedFor(raised, 90, monday), billedFor(raised, 90, monday + 7), billedFor(undefined, 90, monday)]).toEqual([18_000, 0, 0]);
    const { billed } = figuresOf({ resources: [raised], tasks: [aTask('t', inProject)], timeEntries: [aTimeEntry('1', 't', 'ana', monday, 60), aTimeEntry('2', 't', 'ana', monday + 1, 60)] });
    expect(billed).toBe(12_000);
  });
});

describe('planned cost', () => {
  const people = [rated('ana', 6_000, { laterRates: [{ day: monday + 1, costPerHour: 7_200, overtimePerHour: null, billingPerHour: null }] }), rated('ben', 3_000)];

  it('CST-4 takes bookings at the rates of their days, and the rest where the forecast lays it', () => {
    const plan = aWorkspace({ resources: people, tasks: [aTask('t', { effort: 600 })], bookings: [aBooking('b', 't', 'ana', [[monday, 120], [monday + 1, 60]])] });
    expect(plannedOf(plan, taskId('t'), { start: monday, days: [{ resourceId: ben, day: monday, minutes: 240 }, { resourceId: ana, day: monday, minutes: 480 }] })).toBe(12_000 + 7_200 + 12_000 + 18_000);
  });

  it('CST-4 gives the rest in equal parts to those forecast, else to those booked, else to those who worked on it', () => {
    const task = aTask('t', { effort: 121 });
    const plan = aWorkspace({ resources: people, tasks: [task] });
    expect(plannedOf(plan, task.id, { resourceIds: [ana, ben], start: monday })).toBe(6_100 + 3_000);
    const booked = aWorkspace({ resources: people, tasks: [task], bookings: [aBooking('b', 't', 'ben', [[monday, 61]])] });
    expect(plannedOf(booked, task.id)).toBe(3_050 + 3_000);
    const worked = aWorkspace({ resources: people, tasks: [task], timeEntries: [aTimeEntry('e', 't', 'ben', monday, 30)] });
    expect(plannedOf(worked, task.id)).toBe(6_050);
  });

  it('CST-4 takes the latest rates where no day is known, and nobody where there is nobody', () => {
    const plan = aWorkspace({ resources: people, tasks: [aTask('t', { effort: 60 })] });
    expect(plannedOf(plan, taskId('t'), { resourceIds: [ana] })).toBe(7_200);
    expect([plannedOf(plan, taskId('t')), plannedOf(plan, taskId('gone'))]).toEqual([0, 0]);
  });

  it('CST-4 does not take what accompanies the work for effort', () => {
    const crane: Resource = { ...rated('crane', 12_000), kind: 'equipment' };
    const plan = aWorkspace({ resources: [...people, crane], tasks: [aTask('t', { effort: 120 })], bookings: [aBooking('b', 't', 'ben', [[monday, 60]]), aBooking('c', 't', 'crane', [[monday, 60]])] });
    expect(plannedOf(plan, taskId('t'))).toBe(3_000 + 12_000 + 3_000);
  });

  it('CST-4 counts planned material and no expenses, and equipment beside the people', () => {
    const crane: Resource = { ...rated('crane', 12_000), kind: 'equipment' };
    const rows: Partial<WorkspaceRows> = {
      resources: [...people, crane], tasks: [aTask('t', { effort: 60, ...inProject })], bookings: [aBooking('b', 't', 'ben', [[monday, 60]]), aBooking('c', 't', 'crane', [[monday, 30]])],
      materials: [aMaterial('cable', { unitCost: 333 })], materialUses: [aMaterialUse('u', 'cable', 't', 1_500)], expenses: [anExpense('e', 'p', 9_900, { taskId: taskId('t'), state: 'planned' })],
    };
    expect(plannedOf(aWorkspace({ projects: [aProject('p')], ...rows }), taskId('t'))).toBe(3_000 + 6_000 + 500);
    // CST-5: the plan costs the same and the expense.
    expect(figuresOf(rows)).toMatchObject({ planned: 9_500 + 9_900, plannedLabour: 9_000, plannedMaterial: 500, plannedExpenses: 9_900, plannedMinutes: 90 });
  });
});

describe('what was spent and what is to come', () => {
  const tasks = [{ ...aTask('t', { ...inProject, effort: 960 }), remaining: 600 }];
  const resources = [rated('ana', 6_000), rated('ben', 3_000)];

  it('CST-6 counts time and expenses up to the status day, and material used', () => {
    const figures = figuresOf({
      resources, tasks: [{ ...aTask('t', inProject), remaining: 0 }],
      timeEntries: [aTimeEntry('1', 't', 'ana', monday, 120), aTimeEntry('2', 't', 'ana', monday + 1, 60)],
      expenses: [anExpense('a', 'p', 500), anExpense('b', 'p', 700, { day: monday + 1 }), anExpense('credit', 'p', -100)],
      materials: [aMaterial('cable', { unitCost: 1_000, stock: 9_000 })], materialUses: [aMaterialUse('u', 'cable', 't', 2_000, { used: 500 })],
    });
    expect(figures).toMatchObject({ actual: 12_000 + 400 + 500, actualLabour: 12_000, actualExpenses: 400, actualMaterial: 500, actualMinutes: 120 });
    // CST-7 and CST-8: what is dated later is committed or ahead, and nothing is lost.
    expect(figures).toMatchObject({ committed: 700, ahead: 6_000 + 1_500, aheadLabour: 6_000, aheadMaterial: 1_500, aheadMinutes: 60, estimateToComplete: 8_200, estimateAtCompletion: 12_900 + 8_200 });
  });

  it('CST-7 counts what is ordered as committed, and CST-8 what is planned as ahead', () => {
    expect(figuresOf({ expenses: [anExpense('a', 'p', 500, { state: 'committed' }), anExpense('b', 'p', 800, { state: 'planned', day: monday - 9 })] })).toMatchObject({ committed: 500, ahead: 800, aheadExpenses: 800, actual: 0, planned: 1_300, estimateAtCompletion: 1_300 });
  });

  it('CST-8 takes what remains by those booked from the status day on, in order of day, then by the forecast', () => {
    const bookings = [aBooking('a', 't', 'ana', [[monday - 1, 480], [monday + 1, 240]]), aBooking('b', 't', 'ben', [[monday, 120]])];
    const forecast = forecastOf({ t: { days: [{ resourceId: ben, day: monday + 3, minutes: 900 }] } });
    expect(figuresOf({ resources, tasks, bookings }, thisProject, forecast)).toMatchObject({ aheadLabour: 6_000 + 24_000 + 12_000, aheadMinutes: 600 });
  });

  it('CST-8 does not count what is booked and reported already', () => {
    const bookings = [aBooking('a', 't', 'ana', [[monday, 480]]), aBooking('b', 't', 'ben', [[monday + 1, 480]])];
    expect(figuresOf({ resources, tasks, bookings, timeEntries: [aTimeEntry('1', 't', 'ana', monday, 360)] })).toMatchObject({ actualLabour: 36_000, aheadLabour: 12_000 + 24_000, aheadMinutes: 600 });
  });

  it('CST-8 takes the earlier days first, whoever has them, and reported minutes once', () => {
    const few = [{ ...aTask('t', inProject), remaining: 300 }];
    expect(figuresOf({ resources, tasks: few, bookings: [aBooking('a', 't', 'ana', [[monday + 2, 480]]), aBooking('b', 't', 'ben', [[monday + 1, 240]])] })).toMatchObject({ aheadLabour: 12_000 + 6_000 });
    const twice = [aBooking('a', 't', 'ana', [[monday, 60]]), aBooking('b', 't', 'ana', [[monday, 60]])];
    expect(figuresOf({ resources, tasks: few, bookings: twice, timeEntries: [aTimeEntry('1', 't', 'ana', monday, 60)] }, thisProject, forecastOf({ t: { resourceIds: [ben] } }))).toMatchObject({ aheadLabour: 6_000 + 12_000 });
  });

  it('CST-8 does the rest from the status day on, at the rates of then, also where the task began before', () => {
    const raised = rated('ana', 6_000, { laterRates: [{ day: monday, costPerHour: 7_200, overtimePerHour: null, billingPerHour: null }] });
    expect(figuresOf({ resources: [raised], tasks }, thisProject, forecastOf({ t: { start: monday - 10, finish: monday + 3, resourceIds: [ana] } }))).toMatchObject({ aheadLabour: 72_000, plannedLabour: 96_000 });
  });

  it('CST-8 leaves out bookings beyond what remains, and keeps what accompanies the work', () => {
    const crane: Resource = { ...rated('crane', 12_000), kind: 'equipment' };
    const bookings = [aBooking('a', 't', 'ana', [[monday + 1, 480], [monday + 2, 480]]), aBooking('c', 't', 'crane', [[monday + 2, 60]])];
    expect(figuresOf({ resources: [...resources, crane], tasks, bookings })).toMatchObject({ aheadLabour: 60_000 + 12_000, aheadMinutes: 660 });
  });

  it('CST-8 has no work and no material ahead of tasks that are done or archived, whatever remains on paper', () => {
    const uses = { materials: [aMaterial('cable', { unitCost: 1_000 })], materialUses: [aMaterialUse('u', 'cable', 't', 2_000, { used: 500 })], bookings: [aBooking('a', 't', 'ana', [[monday + 1, 480]])] };
    const ended = [{ status: 'done' as const }, { archived: true }].map((over) => figuresOf({ resources, tasks: tasks.map((task) => ({ ...task, ...over })), ...uses }));
    for (const figures of ended) expect(figures).toMatchObject({ aheadLabour: 0, aheadMaterial: 0, actualMaterial: 500, estimateAtCompletion: 500 });
    // CST-4: what is archived is planned as far as it is booked.
    expect(ended.map(({ plannedLabour }) => plannedLabour)).toEqual([96_000, 48_000]);
  });

  it('CST-9 leads with actual, committed and ahead together, and says what is left of the budget', () => {
    const budgets = [aBudget('b', 'p', { labour: 10_000, lines: [{ category: 'Travel', amount: 5_000 }], reserve: 1_000 })];
    const expenses = [anExpense('a', 'p', 9_000), anExpense('b', 'p', 4_000, { state: 'committed' }), anExpense('c', 'p', 6_000, { state: 'planned' })];
    expect(figuresOf({ budgets, expenses })).toMatchObject({ budget: 16_000, reserve: 1_000, estimateAtCompletion: 19_000, leftAtCompletion: -3_000 });
    expect(figuresOf({ expenses })).toMatchObject({ budget: null, reserve: null, leftAtCompletion: null });
  });

  it('EVM-8 asks of the rest what this estimate needs, once the budget at completion is spent', () => {
    const half = aTask('t', { ...inProject, effort: 0, percentFrom: 'hand', percentByHand: 50 });
    const baselines = [aBaseline('b', { tasks: [{ taskId: half.id, projectId: projectId('p'), start: monday, finish: monday, effort: 0, cost: 10_000 }] })];
    const expenses = [anExpense('a', 'p', 12_000), anExpense('c', 'p', 2_500, { state: 'committed' })];
    expect(figuresOf({ tasks: [half], baselines, expenses }).earned).toMatchObject({ eacPerformance: 24_000, tcpi: 5_000 / 2_500, tcpiTo: 'estimate' });
  });
});

describe('expected cost of a task', () => {
  const resources = [rated('ana', 6_000)];
  const uses = { materials: [aMaterial('cable', { unitCost: 1_000 })], materialUses: [aMaterialUse('u', 'cable', 't', 2_000, { used: 500 })] };
  const expected = (rows: Partial<WorkspaceRows>): readonly number[] => {
    const plan = aWorkspace({ projects: [aProject('p')], resources, ...uses, expenses: [anExpense('e', 'p', 77, { taskId: taskId('t') })], bookings: [aBooking('b', 't', 'ana', [[monday, 240]])], ...rows });
    const question = { statusDay: monday, forecast: noForecast };
    return [expectedCostOf(plan, taskId('t'), question), plannedOf(plan, taskId('t'))];
  };

  it('CST-25 is the planned cost at first, and what it takes afterwards', () => {
    expect(expected({ tasks: [aTask('t', inProject)] })).toEqual([50_000, 50_000]);
    expect(expected({ tasks: [{ ...aTask('t', inProject), remaining: 600 }], timeEntries: [aTimeEntry('1', 't', 'ana', monday - 1, 120)] })).toEqual([74_000, 50_000]);
    expect(expected({ tasks: [aTask('t', { ...inProject, status: 'done' })], timeEntries: [aTimeEntry('1', 't', 'ana', monday - 1, 120)] })).toEqual([12_500, 50_000]);
    expect(expected({ tasks: [] })).toEqual([0, 0]);
  });
});

describe('scopes', () => {
  const plan: Workspace = aWorkspace({
    projects: [aProject('p'), aProject('q'), aProject('old', { archived: true })],
    tasks: [aTask('one', inProject), aTask('two', { projectId: projectId('q') }), aTask('loose')],
    milestones: [aMilestone('m', ['one', 'two'])],
    expenses: [
      anExpense('1', 'p', 1, { taskId: taskId('one') }), anExpense('2', 'p', 10, { taskId: taskId('two') }), anExpense('3', 'p', 100), anExpense('4', 'old', 1_000),
      anExpense('5', 'p', 10_000, { taskId: taskId('loose') }), anExpense('6', 'q', 100_000, { taskId: taskId('gone') }),
    ],
    budgets: [aBudget('b', 'p', { labour: 7 }), aBudget('c', 'old', { labour: 70 })],
  });
  const actual = (scope: CostScope): number => costsOf(plan, scope, { statusDay: monday, forecast: noForecast }).actual;

  it('CST-10 counts an expense where its task is, and CST-11 adds up', () => {
    expect([actual(thisProject), actual({ kind: 'project', projectId: projectId('q') }), actual({ kind: 'withoutProject' }), actual({ kind: 'workspace' })]).toEqual([101, 100_010, 10_000, 110_111]);
    expect([actual({ kind: 'milestone', milestoneId: milestoneId('m') }), actual({ kind: 'task', taskId: taskId('two') }), actual({ kind: 'task', taskId: taskId('gone') }), actual({ kind: 'milestone', milestoneId: milestoneId('x') })]).toEqual([11, 10, 0, 0]);
  });

  it('CST-10 leaves archived projects out of the workspace, and keeps their own figures', () => {
    expect(actual({ kind: 'project', projectId: projectId('old') })).toBe(1_000);
    expect(costsOf(plan, { kind: 'workspace' }, { statusDay: monday, forecast: noForecast }).budget).toBe(7);
  });
});

describe('what figures lack', () => {
  const sentences = (rows: Partial<WorkspaceRows>, scope?: CostScope): readonly string[] => figuresOf(rows, scope).sentences;
  const noBaseline = 'There is no baseline, so nothing can be earned. Capture one once the plan is approved.';
  const noBudget = 'No budget is set. Set one to be warned before it is spent.';

  it('CST-13 says so for a project without anything, never a figure that is none', () => {
    const figures = figuresOf({});
    expect(figures.sentences).toEqual([noBudget, noBaseline]);
    expect(figures).toMatchObject({ planned: 0, actual: 0, estimateAtCompletion: 0, earned: null, unratedMinutes: 0 });
    expect(sentences({ budgets: [aBudget('b', 'p')] })).toEqual(['The budget is 0, so every cost is above it. Set one that fits the plan.', noBaseline]);
  });

  it('CST-2 and CST-23 say whose hours have no rate, since when, and what to do', () => {
    const rows = { resources: [aPerson('ana', { name: 'Ana Ruiz' })], tasks: [aTask('t', { ...inProject, effort: 0 })], timeEntries: [aTimeEntry('1', 't', 'ana', monday, 480), aTimeEntry('2', 't', 'ana', monday - 3, 240)] };
    expect(figuresOf(rows).unratedMinutes).toBe(720);
    expect(sentences(rows)).toContain('12 h of Ana Ruiz have no cost, because no rate is known on 20 Nov 2026. Set a rate that holds from then on in People.');
    expect(sentences({ tasks: [aTask('t', inProject)] })).toContain('8 h have no cost, because nobody is booked or forecast for them. Assign them to somebody with a rate.');
  });

  it('CST-2 names three people and counts the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const rows = { resources: names.map((id) => aPerson(id)), tasks: [aTask('t', { ...inProject, effort: 0 })], timeEntries: names.map((id, index) => aTimeEntry(id, 't', id, monday, 60 * (5 - index))) };
    expect(sentences(rows).filter((sentence) => sentence.includes('have no cost'))).toEqual([
      ...['5 h of a', '4 h of b', '3 h of c'].map((who) => `${who} have no cost, because no rate is known on 23 Nov 2026. Set a rate that holds from then on in People.`),
      '3 h of 2 other people have no cost either. Set their rates in People.',
    ]);
  });

  it('CST-13 says where each gap is mended', () => {
    const plan = aWorkspace({ projects: [aProject('p')], tasks: [aTask('t', inProject)], materials: [aMaterial('cable')], materialUses: [aMaterialUse('u', 'cable', 't', 2_000)] });
    const question = { statusDay: monday, forecast: noForecast };
    const gaps = costGapsOf(plan, thisProject, question);
    expect(gaps.map(({ kind }) => kind)).toEqual(['budget', 'nobody', 'material', 'baseline']);
    expect(gaps.map(({ sentence }) => sentence)).toEqual(costsOf(plan, thisProject, question).sentences);
  });

  it('CST-13 names material without a cost', () => {
    const rows = { tasks: [aTask('t', { ...inProject, effort: 0 })], materials: [aMaterial('cable', { name: 'Cable' })], materialUses: [aMaterialUse('u', 'cable', 't', 2_000)] };
    expect(sentences(rows)).toContain('“Cable” has no cost of one unit, so what tasks use of it costs nothing here. Set one in the list of material.');
  });

  it('CST-13 says what the baseline does not know, and what is gone since', () => {
    const line = (id: string, days: { readonly start: number | null; readonly finish: number | null }) => ({ taskId: taskId(id), projectId: projectId('p'), ...days, effort: 0, cost: 1_000 });
    const known = aBaseline('b', { name: 'Approved', tasks: [line('t', { start: null, finish: null }), line('gone', { start: monday, finish: monday })] });
    const task = (id: string) => aTask(id, { ...inProject, effort: 0 });
    expect(sentences({ tasks: [task('t'), task('new'), task('newer')], baselines: [known], budgets: [aBudget('b', 'p', { labour: 1 })] })).toEqual([
      '2 tasks came after the baseline “Approved”: they cost and earn nothing until a new one is captured.',
      '1 task of the baseline “Approved” had no days: 10.00 EUR count as planned on its last day.',
      '1 task or expense of the baseline “Approved” is no longer in the plan: 10.00 EUR will never be earned. Capture a new one once that is approved.',
    ]);
    expect(sentences({ tasks: [task('new')], baselines: [aBaseline('b', { name: 'Approved' })] })).toContain('None of this is in the baseline “Approved”, so nothing can be earned. Capture a new one once it is approved.');
  });
});
