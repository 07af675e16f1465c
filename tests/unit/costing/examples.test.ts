import { describe, expect, it } from 'vitest';
import { costsOf, earnedValueOf, noForecast, tcpiFor, type EarnedValue } from '../../../src/shared/costing';
import { projectId, taskId, type Baseline, type Workspace } from '../../../src/shared/model';
import { aBaseline, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

/* The tables of docs/spec/costing.md. */

/** A ratio as it is printed with some digits. */
const printed = (ratio: number | null, digits: number): string => (ratio ?? Number.NaN).toFixed(digits);

const earnedIn = (workspace: Workspace, day: number): EarnedValue => {
  const { earned } = costsOf(workspace, { kind: 'project', projectId: projectId('p') }, { statusDay: day, forecast: noForecast });
  if (earned === null) throw new Error('Nothing in the baseline.');
  return earned;
};

const line = (task: string, start: number, finish: number, cost: number): Baseline['tasks'][number] => ({ taskId: taskId(task), projectId: projectId('p'), start, finish, effort: 0, cost });

describe('EVM-10 worked examples come out as published', () => {
  it('a fence of four sides', () => {
    const side = (id: string, percentByHand: number) => aTask(id, { projectId: projectId('p'), effort: 0, percentFrom: 'hand', percentByHand });
    const spent = (id: string, amount: number, day: number) => anExpense(`e${id}`, 'p', amount, { taskId: taskId(id), day });
    const fence = aWorkspace({
      projects: [aProject('p')], tasks: [side('1', 100), side('2', 100), side('3', 50), side('4', 0)],
      expenses: [spent('1', 100_000, monday), spent('2', 120_000, monday + 1), spent('3', 60_000, monday + 2)],
      baselines: [aBaseline('b', { tasks: ['1', '2', '3', '4'].map((id, day) => line(id, monday + day, monday + day, 100_000)) })],
    });
    const earned = earnedIn(fence, monday + 2);
    expect(earned).toMatchObject({
      plannedValue: 300_000, earnedValue: 250_000, actualCost: 280_000, budgetAtCompletion: 400_000, costVariance: -30_000, scheduleVariance: -50_000,
      eacPerformance: 448_000, etc: 168_000, vac: -48_000,
    });
    expect([printed(earned.costIndex, 3), printed(earned.scheduleIndex, 3)]).toEqual(['0.893', '0.833']);
    // The source divides by the rounded index.
    expect(Math.round(4_000 / 0.893)).toBe(4_479);
  });

  it('one task that takes longer, with hours, rate and what remains', () => {
    const days = Array.from({ length: 11 }, (_, index) => aTimeEntry(`t${String(index)}`, 'task', 'ana', monday + index, 600));
    const late = aWorkspace({
      projects: [aProject('p')], resources: [aPerson('ana', { costPerHour: 10_000 })], tasks: [{ ...aTask('task', { projectId: projectId('p'), effort: 6_000 }), remaining: 600 }], timeEntries: days,
      baselines: [aBaseline('b', { tasks: [line('task', monday, monday + 4, 1_000_000)] })],
    });
    const figures = costsOf(late, { kind: 'project', projectId: projectId('p') }, { statusDay: monday + 20, forecast: noForecast });
    expect(figures).toMatchObject({ actual: 1_100_000, estimateAtCompletion: 1_200_000, estimateToComplete: 100_000 });
    expect(figures.earned).toMatchObject({ plannedValue: 1_000_000, actualCost: 1_100_000, earnedValue: 916_667, budgetAtCompletion: 1_000_000, scheduleVariance: -83_333, tcpiTo: 'estimate' });
    expect(1_000_000 - figures.estimateAtCompletion).toBe(-200_000);
    expect(printed(figures.earned?.scheduleIndex ?? null, 4)).toBe('0.9167');
  });

  it('six tasks at the end of period 12', () => {
    const tasks = [[8, 10, 8], [40, 50, 40], [30, 40, 30], [20, 40, 20], [20, 30, 20], [30, 40, 40]] as const;
    const each = tasks.map(([earnedValue, actualCost, plannedValue]) => earnedValueOf({ budgetAtCompletion: 0, earnedValue, actualCost, plannedValue }));
    expect(each.map(({ costVariance, scheduleVariance }) => [costVariance, scheduleVariance])).toEqual([[-2, 0], [-10, 0], [-10, 0], [-20, 0], [-10, 0], [-10, -10]]);
    const sum = (column: 0 | 1 | 2): number => tasks.reduce((total, row) => total + row[column], 0);
    const all = earnedValueOf({ budgetAtCompletion: 248, earnedValue: sum(0), actualCost: sum(1), plannedValue: sum(2) });
    expect(all).toMatchObject({ earnedValue: 148, actualCost: 210, plannedValue: 158, costVariance: -62, scheduleVariance: -10, eacPerformance: 352, vac: -104 });
    expect([printed(all.scheduleIndex, 2), printed(all.costIndex, 2), (all.costIndex ?? 0) >= 0.7047 && (all.costIndex ?? 0) < 0.7048]).toEqual(['0.94', '0.70', true]);
  });

  it('a one-year project', () => {
    const earned = earnedValueOf({ plannedValue: 23_000, earnedValue: 20_000, actualCost: 25_000, budgetAtCompletion: 120_000 });
    expect(earned).toMatchObject({ costVariance: -5_000, scheduleVariance: -3_000, costIndex: 0.8, eacPerformance: 150_000 });
    // The source cuts 0.86956 off.
    expect(Math.floor(10_000 * (earned.scheduleIndex ?? 0))).toBe(8_695);
  });

  it('all forecasts of one project', () => {
    const earned = earnedValueOf({ budgetAtCompletion: 100_000, plannedValue: 50_000, earnedValue: 40_000, actualCost: 45_000 });
    expect(earned).toMatchObject({ eacPerformance: 112_500, etc: 67_500, vac: -12_500, eacBoth: 129_375, tcpiTo: 'budget' });
    expect([printed(earned.costIndex, 2), printed(earned.scheduleIndex, 2), printed(earned.tcpi, 2)]).toEqual(['0.89', '0.80', '1.09']);
  });

  it('what the rest needs', () => {
    const input = { budgetAtCompletion: 1_000_000, plannedValue: 0, earnedValue: 460_000, actualCost: 589_744 };
    expect([printed(earnedValueOf(input).costIndex, 2), printed(earnedValueOf(input).tcpi, 2)]).toEqual(['0.78', '1.32']);
    expect(printed(tcpiFor(input, 589_744 + 652_000), 2)).toBe('0.83');
  });
});
