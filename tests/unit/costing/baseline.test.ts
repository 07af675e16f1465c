import { describe, expect, it } from 'vitest';
import { costsOf, noForecast, type EarnedValue } from '../../../src/shared/costing';
import { baselineId, baselineInUse, expenseId, projectId, taskId, type Baseline, type BaselineTask, type WorkspaceRows } from '../../../src/shared/model';
import { aBaseline, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday, standardCalendar, theSettings } from '../../support/builders';

const inProject = { projectId: projectId('p') };
const line = (task: string, start: number | null, finish: number | null, cost: number): BaselineTask => ({ taskId: taskId(task), projectId: projectId('p'), start, finish, effort: 0, cost });
const ofExpense = (id: string, day: number, amount: number): Baseline['expenses'][number] => ({ expenseId: expenseId(id), projectId: projectId('p'), taskId: null, day, amount });

const earnedOn = (statusDay: number, baseline: Partial<Baseline>, rows: Partial<WorkspaceRows> = {}): EarnedValue | null =>
  costsOf(aWorkspace({ projects: [aProject('p'), aProject('q')], baselines: [aBaseline('b', baseline)], ...rows }), { kind: 'project', projectId: projectId('p') }, { statusDay, forecast: noForecast }).earned;

const plannedOn = (days: readonly number[], baseline: Partial<Baseline>, rows: Partial<WorkspaceRows> = {}): readonly (number | undefined)[] => days.map((day) => earnedOn(day, baseline, rows)?.plannedValue);

describe('the baseline', () => {
  const [one, two] = [aBaseline('one', { day: monday }), aBaseline('two', { day: monday + 7 })];

  it('EVM-1 is the one chosen, else the last captured', () => {
    const withChoice = (chosen: string | null) => baselineInUse(aWorkspace({ baselines: [two, one], settings: { ...theSettings, baselineId: chosen === null ? null : baselineId(chosen) } }))?.id;
    expect([withChoice(null), withChoice('one'), withChoice('gone')]).toEqual(['two', 'one', 'two']);
    expect(baselineInUse(aWorkspace())).toBeNull();
  });

  it('EVM-1 counts tasks with the project they have now, and leaves credits out', () => {
    const moved = { tasks: [line('here', monday, monday, 100), line('moved', monday, monday, 20)], expenses: [ofExpense('e', monday, 7), ofExpense('credit', monday, -5)] };
    const tasks = [aTask('here', inProject), aTask('moved', { projectId: projectId('q') })];
    expect(earnedOn(monday, moved, { tasks })?.budgetAtCompletion).toBe(107);
  });
});

describe('planned value', () => {
  it('EVM-2 grows over the working days from start to finish, the earliest taking the remainder', () => {
    const friday = monday + 4;
    expect(plannedOn([friday - 1, friday, friday + 1, friday + 2, friday + 3, friday + 4, friday + 40], { tasks: [line('t', friday, friday + 4, 1_001)] }, { tasks: [aTask('t', inProject)] })).toEqual([0, 334, 334, 334, 668, 1_001, 1_001]);
  });

  it('EVM-2 leaves out holidays, and takes the finish where no day is worked', () => {
    const holiday = { ...standardCalendar, holidays: [{ day: monday + 1, name: 'Feast', workingMinutes: 0, origin: 'own' as const }] };
    expect(plannedOn([monday, monday + 1, monday + 2], { tasks: [line('t', monday, monday + 2, 100)] }, { tasks: [aTask('t', inProject)], calendars: [holiday] })).toEqual([50, 50, 100]);
    expect(plannedOn([monday + 5, monday + 6], { tasks: [line('t', monday + 5, monday + 6, 100)] }, { tasks: [aTask('t', inProject)] })).toEqual([0, 100]);
  });

  it('EVM-2 plans expenses on their day, and what has no days on the last day of the baseline', () => {
    const plan = { day: monday, tasks: [line('t', null, null, 100), line('u', monday, monday + 1, 10)], expenses: [ofExpense('e', monday + 8, 1)] };
    expect(plannedOn([monday + 7, monday + 8], plan, { tasks: [aTask('t', inProject), aTask('u', inProject)], expenses: [anExpense('e', 'p', 1)] })).toEqual([10, 111]);
  });

  it('EVM-2 spreads over a leap day, a change to summer time and week 53 like over any days', () => {
    const leap = 21_240; // Saturday 26 February 2028
    expect(plannedOn([leap + 2, leap + 3, leap + 4], { tasks: [line('t', leap + 2, leap + 4, 300)] }, { tasks: [aTask('t', inProject)] })).toEqual([100, 200, 300]);
    const yearEnd = monday + 35; // Monday of ISO week 53 of 2026
    expect(plannedOn([yearEnd, yearEnd + 4, yearEnd + 7], { tasks: [line('t', yearEnd, yearEnd + 7, 600)] }, { tasks: [aTask('t', inProject)] })).toEqual([100, 500, 600]);
  });
});

describe('earned value', () => {
  const half = aTask('t', { ...inProject, percentFrom: 'hand', percentByHand: 50 });

  it('EVM-3 is the share that is done, rounded half up', () => {
    expect(earnedOn(monday, { tasks: [line('t', monday, monday, 101)] }, { tasks: [half] })?.earnedValue).toBe(51);
  });

  it('EVM-3 is nothing for what came after the baseline, and for what is gone since', () => {
    const earned = earnedOn(monday, { tasks: [line('gone', monday, monday, 40), line('t', monday, monday, 100)] }, { tasks: [half, aTask('new', { ...inProject, status: 'done' })] });
    expect(earned).toMatchObject({ budgetAtCompletion: 140, earnedValue: 50 });
    expect(earnedOn(monday, { tasks: [] }, { tasks: [half] })).toBeNull();
  });

  it('EVM-3 is all of a task that is done, whatever remains on paper', () => {
    expect(earnedOn(monday, { tasks: [line('t', monday + 30, monday + 40, 100)] }, { tasks: [{ ...half, status: 'done', remaining: 480 }] })).toMatchObject({ plannedValue: 0, earnedValue: 100, scheduleIndex: null });
  });

  it('EVM-4 takes an expense as planned once it is spent', () => {
    const plan = { expenses: [ofExpense('paid', monday + 9, 100), ofExpense('ordered', monday, 30), ofExpense('later', monday, 7), ofExpense('gone', monday, 1)] };
    const expenses = [anExpense('paid', 'p', 150), anExpense('ordered', 'p', 30, { state: 'committed' }), anExpense('later', 'p', 7, { day: monday + 1 })];
    expect(earnedOn(monday, plan, { expenses })).toMatchObject({ budgetAtCompletion: 138, earnedValue: 100, actualCost: 150 });
    expect(earnedOn(monday + 1, plan, { expenses })?.earnedValue).toBe(107);
  });

  it('EVM-5 grew with the time worked', () => {
    const rows: Partial<WorkspaceRows> = {
      resources: [aPerson('ana', { costPerHour: 100 }), { ...aPerson('crane'), kind: 'equipment' }], tasks: [{ ...aTask('t', inProject), remaining: 60 }],
      timeEntries: [aTimeEntry('1', 't', 'ana', monday, 60), aTimeEntry('2', 't', 'ana', monday + 2, 120), aTimeEntry('3', 't', 'crane', monday + 1, 480)],
    };
    expect([monday - 1, monday, monday + 1, monday + 2].map((day) => earnedOn(day, { tasks: [line('t', monday, monday, 1_000)] }, rows)?.earnedValue)).toEqual([0, 250, 250, 750]);
  });
});
