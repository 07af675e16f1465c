import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsOf, costSeries, costsOf, isCounted, type CostFigures, type CostForecast, type CostQuestion, type CostScope, type EarnedValue } from '../../src/shared/costing';
import { expenseId, projectId, resourceId, taskId, type Workspace } from '../../src/shared/model';
import { breakdownOf, projectMoney, type BreakdownBy } from '../../src/shared/queries/budget';
import { aBaseline, aBooking, aBudget, aMaterial, aMaterialUse, aMilestone, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../support/builders';

const projects = ['p', 'q', 'old'] as const;
const people = ['ana', 'ben', 'none', 'crane'] as const;
const tasks = ['t0', 't1', 't2', 't3', 't4', 't5'] as const;
const milestones = ['m0', 'm1'] as const;

const aProjectOrNone = fc.option(fc.constantFrom(...projects));
const aTaskOrNone = fc.option(fc.constantFrom(...tasks, 'gone'));
const aDay = fc.integer({ min: monday - 30, max: monday + 60 });
const anAmount = fc.oneof(fc.nat(5_000_00), fc.nat(9), fc.constant(0));
const aRate = fc.option(fc.oneof(fc.nat(20_000), fc.constant(0)));

const aTaskRow = fc.record({
  projectId: aProjectOrNone, effort: fc.nat(3_000), remaining: fc.nat(3_000), status: fc.constantFrom('todo', 'doing', 'blocked', 'done'), archived: fc.boolean(),
  percentFrom: fc.constantFrom('effort', 'checklist', 'hand'), percentByHand: fc.nat(100), effortOf: fc.constantFrom('people', 'people', 'equipment'),
  checklist: fc.array(fc.record({ text: fc.constant('a'), done: fc.boolean() }), { maxLength: 3 }),
});

/** A plan with every kind of money in it, right and wrong. */
const aPlan: fc.Arbitrary<Workspace> = fc.record({
  rates: fc.tuple(aRate, aRate, aRate, aRate), later: fc.option(fc.record({ day: aDay, costPerHour: fc.nat(20_000) })), overtimePerHour: aRate,
  rows: fc.tuple(aTaskRow, aTaskRow, aTaskRow, aTaskRow, aTaskRow, aTaskRow),
  bookings: fc.array(fc.record({ task: fc.constantFrom(...tasks), who: fc.constantFrom(...people), days: fc.uniqueArray(fc.tuple(aDay, fc.integer({ min: 1, max: 600 })), { selector: ([day]) => day, minLength: 1, maxLength: 5 }) }), { maxLength: 6 }),
  time: fc.array(fc.record({ task: fc.constantFrom(...tasks), who: fc.constantFrom(...people), day: aDay, minutes: fc.integer({ min: 1, max: 700 }), overtime: fc.nat(700) }), { maxLength: 10 }),
  expenses: fc.array(fc.record({ project: fc.constantFrom(...projects), task: aTaskOrNone, amount: fc.oneof(anAmount, anAmount.map((amount) => -amount)), state: fc.constantFrom('planned', 'committed', 'actual'), day: aDay, vendor: fc.constantFrom('', 'Nord', 'nord '), category: fc.constantFrom('Travel', 'travel', 'Materials') }), { maxLength: 8 }),
  uses: fc.uniqueArray(fc.record({ material: fc.constantFrom('wire', 'paint'), task: fc.constantFrom(...tasks), planned: fc.nat(9_999), used: fc.nat(9_999), day: fc.option(aDay) }), { selector: ({ material, task }) => `${material} ${task}`, maxLength: 6 }),
  unitCost: fc.option(fc.nat(9_999)),
  baseline: fc.option(fc.record({
    day: aDay,
    tasks: fc.uniqueArray(fc.record({ task: fc.constantFrom(...tasks, 'gone'), project: aProjectOrNone, start: fc.option(aDay), length: fc.nat(20), cost: anAmount }), { selector: ({ task }) => task, maxLength: 7 }),
    expenses: fc.uniqueArray(fc.record({ expense: fc.integer({ min: 0, max: 9 }), project: fc.constantFrom(...projects), task: aTaskOrNone, day: aDay, amount: fc.oneof(anAmount, fc.constant(-300)) }), { selector: ({ expense }) => expense, maxLength: 5 }),
  })),
  budgets: fc.uniqueArray(fc.record({ project: fc.constantFrom(...projects), labour: anAmount, reserve: anAmount, travel: anAmount }), { selector: ({ project }) => project, maxLength: 3 }),
  milestones: fc.tuple(fc.subarray([...tasks]), fc.subarray([...tasks])),
}).map(({ rates, later, overtimePerHour, rows, bookings, time, expenses, uses, unitCost, baseline, budgets, milestones: waits }) =>
  aWorkspace({
    projects: projects.map((id) => aProject(id, { archived: id === 'old' })),
    resources: people.map((id, index) => aPerson(id, { kind: id === 'crane' ? 'equipment' : 'person', costPerHour: rates[index] ?? null, overtimePerHour, laterRates: later === null ? [] : [{ ...later, overtimePerHour: null, billingPerHour: 500 }], vendor: id === 'ben' ? 'Nord' : '' })),
    tasks: tasks.map((id, index) => {
      const { projectId: owner, ...row } = rows[index] ?? rows[0];
      return { ...aTask(id), ...row, projectId: owner === null ? null : projectId(owner) };
    }),
    bookings: bookings.map(({ task, who, days }, index) => aBooking(`b${String(index)}`, task, who, [...days].sort(([a], [b]) => a - b))),
    timeEntries: time.map(({ task, who, day, minutes, overtime }, index) => aTimeEntry(`e${String(index)}`, task, who, day, minutes, { overtime: Math.min(overtime, minutes) })),
    expenses: expenses.map(({ project, task, amount, ...over }, index) => anExpense(`x${String(index)}`, project, amount === 0 ? 0 : amount, { ...over, taskId: task === null ? null : taskId(task) })),
    materials: [aMaterial('wire', { unitCost, stock: 5_000 }), aMaterial('paint', { unitCost: 333, vendor: 'Nord' })],
    materialUses: uses.map(({ material, task, ...over }, index) => aMaterialUse(`u${String(index)}`, material, task, over.planned, over)),
    baselines: baseline === null ? [] : [aBaseline('base', {
      day: baseline.day,
      tasks: baseline.tasks.map(({ task, project, start, length, cost }) => ({ taskId: taskId(task), projectId: project === null ? null : projectId(project), start, finish: start === null ? null : start + length, effort: 0, cost })),
      expenses: baseline.expenses.map(({ expense, project, task, day, amount }) => ({ expenseId: expenseId(`x${String(expense)}`), projectId: projectId(project), taskId: task === null ? null : taskId(task), day, amount })),
    })],
    budgets: budgets.map(({ project, labour, reserve, travel }) => aBudget(`budget ${project}`, project, { labour, reserve, lines: [{ category: 'Travel', amount: travel }] })),
    milestones: milestones.map((id, index) => aMilestone(id, waits[index] ?? [], { dueDay: index === 0 ? null : monday })),
  }));

const aForecast: fc.Arbitrary<CostForecast> = fc.dictionary(fc.constantFrom(...tasks), fc.record({
  start: fc.option(aDay), length: fc.nat(15), resourceIds: fc.subarray([...people]).map((ids) => ids.map(resourceId)),
  days: fc.array(fc.record({ resourceId: fc.constantFrom(...people).map(resourceId), day: aDay, minutes: fc.integer({ min: 1, max: 900 }) }), { maxLength: 3 }),
})).map((byTask): CostForecast => {
  const known = new Map(Object.entries(byTask).map(([id, { start, length, ...rest }]) => [taskId(id), { ...rest, start, finish: start === null ? null : start + length }]));
  return { get: (id) => known.get(id) };
});

const aQuestion: fc.Arbitrary<CostQuestion> = fc.record({ statusDay: aDay, forecast: aForecast });

const moneyFields = ['planned', 'plannedLabour', 'plannedMaterial', 'plannedExpenses', 'committed', 'actual', 'actualLabour', 'actualMaterial', 'actualExpenses', 'ahead', 'estimateToComplete', 'estimateAtCompletion', 'billed', 'unratedMinutes', 'plannedMinutes', 'actualMinutes', 'aheadMinutes'] as const satisfies readonly (keyof CostFigures)[];
const earnedFields = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const satisfies readonly (keyof EarnedValue)[];

/** The figures that add up, in one list. */
const additive = (figures: CostFigures): readonly number[] => [...moneyFields.map((field) => figures[field]), ...earnedFields.filter((field) => field !== 'actualCost').map((field) => figures.earned?.[field] ?? 0)];
const together = (all: readonly CostFigures[]): readonly number[] => all.map(additive).reduce((sum, each) => sum.map((value, index) => value + (each[index] ?? 0)), additive(costsOf(aWorkspace(), { kind: 'workspace' }, { statusDay: monday, forecast: { get: () => undefined } })));

/** Everything in a value that is a number. */
const numbersIn = (value: unknown): readonly number[] => (typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []);
const isRatio = (field: string): boolean => ['costIndex', 'scheduleIndex', 'tcpi'].includes(field);

describe('laws of cost', () => {
  it('CST-11 projects, tasks without project and what is theirs give the workspace', () => {
    fc.assert(fc.property(aPlan, aQuestion, (plan, question) => {
      const parts: readonly CostScope[] = [...projects.map(projectId).filter((id) => isCounted(plan, id)).map((id): CostScope => ({ kind: 'project', projectId: id })), { kind: 'withoutProject' }];
      expect(together(parts.map((scope) => costsOf(plan, scope, question)))).toEqual(additive(costsOf(plan, { kind: 'workspace' }, question)));
    }));
  });

  it('CST-11 and CST-20 tasks and what belongs to none of them give the project, whatever it is taken apart by', () => {
    fc.assert(fc.property(aPlan, aQuestion, fc.constantFrom('task', 'milestone', 'person', 'vendor', 'category', 'week'), (plan, question, by: BreakdownBy) => {
      const scope = { kind: 'project', projectId: projectId('p') } as const;
      const whole = costsOf(plan, scope, question);
      const { rows, total } = breakdownOf(plan, scope, by, question);
      expect(total).toMatchObject({ planned: whole.planned, committed: whole.committed, actual: whole.actual, ahead: whole.ahead, estimate: whole.estimateAtCompletion, actualMinutes: whole.actualMinutes, unratedMinutes: whole.unratedMinutes });
      expect(rows.reduce((sum, row) => sum + row.estimate, 0)).toBe(total.estimate);
      if (by === 'task' || by === 'milestone') expect([total.baseline, total.plannedValue, total.earnedValue]).toEqual([whole.earned?.budgetAtCompletion ?? 0, whole.earned?.plannedValue ?? 0, whole.earned?.earnedValue ?? 0]);
      if (by === 'week') expect([total.baseline, total.earnedValue]).toEqual([whole.earned?.budgetAtCompletion ?? 0, whole.earned?.earnedValue ?? 0]);
      if (by === 'category') expect(total.budget).toBe(whole.budget);
      for (const row of rows.filter(({ taskId: id }) => id !== null)) {
        const own = costsOf(plan, { kind: 'task', taskId: row.taskId ?? taskId('') }, question);
        expect([row.actual, row.estimate]).toEqual([own.actual, own.estimateAtCompletion]);
      }
    }));
  });

  it('CST-19 the table of projects adds up', () => {
    fc.assert(fc.property(aPlan, aQuestion, (plan, question) => {
      const { rows, total } = projectMoney(plan, question);
      expect(together(rows.map(({ figures }) => figures))).toEqual(additive(total));
      const budgets = rows.flatMap(({ figures }) => figures.budget ?? []);
      expect(total.budget).toBe(budgets.length === 0 ? null : budgets.reduce((sum, budget) => sum + budget, 0));
    }));
  });

  it('EVM-3 and EVM-9 nothing is earned that the baseline does not have, and never more than it allows', () => {
    fc.assert(fc.property(aPlan, aQuestion, (plan, question) => {
      const [baseline] = [...plan.baselines.values()];
      for (const id of tasks) {
        const { earned } = costsOf(plan, { kind: 'task', taskId: taskId(id) }, question);
        const expenses = [...plan.expenses.values()].filter((expense) => expense.taskId === id).map((expense): string => expense.id);
        const isKnown = baseline !== undefined && (baseline.tasks.some((line) => line.taskId === id) || baseline.expenses.some((line) => line.taskId === id || expenses.includes(line.expenseId)));
        if (!isKnown) expect(earned).toBeNull();
        if (earned === null) continue;
        expect(earned.earnedValue).toBeGreaterThanOrEqual(0);
        expect(earned.earnedValue).toBeLessThanOrEqual(earned.budgetAtCompletion);
        expect(earned.plannedValue).toBeLessThanOrEqual(earned.budgetAtCompletion);
      }
    }));
  });

  it('CST-3 and EVM-9 all money is whole, and nothing is NaN or infinite', () => {
    fc.assert(fc.property(aPlan, aQuestion, (plan, question) => {
      const scopes: readonly CostScope[] = [{ kind: 'workspace' }, { kind: 'project', projectId: projectId('q') }, ...tasks.map((id): CostScope => ({ kind: 'task', taskId: taskId(id) }))];
      for (const scope of scopes) {
        const figures = costsOf(plan, scope, question);
        const { earned, ...plain } = figures;
        const ratios = Object.entries(earned ?? {}).filter(([field]) => isRatio(field)).map(([, value]) => value);
        const whole = [...numbersIn(plain), ...numbersIn(Object.fromEntries(Object.entries(earned ?? {}).filter(([field]) => !isRatio(field))))];
        expect(whole.filter((value) => !Number.isSafeInteger(value))).toEqual([]);
        expect(numbersIn(ratios).filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(figures.sentences.filter((sentence) => !/^\S.*\.$/u.test(sentence) || /NaN|Infinity|undefined|null/u.test(sentence))).toEqual([]);
      }
      expect(alertsOf(plan, question).filter(({ sentence }) => /NaN|Infinity|undefined|null/u.test(sentence))).toEqual([]);
    }));
  });

  it('CST-18 the curves end at the budget and at the estimate, agree at the status day, and planned never falls', () => {
    fc.assert(fc.property(aPlan, aQuestion, fc.constantFrom(projectId('p'), null), (plan, question, id) => {
      const points = costSeries(plan, id, question);
      const figures = costsOf(plan, id === null ? { kind: 'workspace' } : { kind: 'project', projectId: id }, question);
      if (points.length === 0) {
        expect([figures.planned, figures.estimateAtCompletion, figures.earned?.budgetAtCompletion ?? 0]).toEqual([0, 0, 0]);
        return;
      }
      expect(points.at(-1)).toMatchObject({ planned: figures.earned?.budgetAtCompletion ?? figures.planned, forecast: figures.estimateAtCompletion });
      expect(points.find(({ day }) => day === question.statusDay)).toMatchObject({ actual: figures.actual, forecast: figures.actual, earned: figures.earned?.earnedValue ?? null });
      if (figures.earned !== null) {
        expect(points.find(({ day }) => day === question.statusDay)?.planned).toBe(figures.earned.plannedValue);
        expect(points.every(({ planned }, index) => index === 0 || planned >= (points[index - 1]?.planned ?? 0))).toBe(true);
      }
      expect(points.every(({ day }, index) => index === 0 || day > (points[index - 1]?.day ?? day))).toBe(true);
      expect(numbersIn(points).every(Number.isSafeInteger)).toBe(true);
    }));
  });
});
