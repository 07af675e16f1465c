import { describe, expect, it } from 'vitest';
import { projectId, settingsId, type PlanningSettings, type Settings, type WorkspaceRows } from '../../../../src/shared/model';
import { dayModelOf, objectivesOf, planDays, type Totals } from '../../../../src/shared/planner';
import { aBooking, aBudget, aMilestone, aPerson, aProject, aTask, aWorkspace, monday, standardCalendar, theSettings } from '../../../support/builders';
import { planIn, planRequest, schedules } from '../../../support/plans';

const ana = aPerson('Ana');
const ben = aPerson('Ben');
const planning = (over: Partial<PlanningSettings>): Settings => ({ ...theSettings, id: settingsId, planning: { ...theSettings.planning, ...over } });
const weights = (over: Partial<PlanningSettings['weights']>): Settings => planning({ weights: { ...theSettings.planning.weights, ...over } });
const objectives = (rows: Partial<WorkspaceRows>, before?: Partial<WorkspaceRows>) => objectivesOf(aWorkspace(rows), planRequest, before === undefined ? undefined : aWorkspace(before));

describe('the aims of a plan', () => {
  it('PLN-14 PLN-21 serves what is urgent first, then what is due first, each with what it waits for', () => {
    const rows = { resources: [ana], tasks: [aTask('A'), aTask('B', { deadline: monday + 1 }), aTask('C', { priority: 3, dependencies: [{ predecessorId: aTask('A').id, type: 'FS', lagDays: 0 }] })] };
    expect(planIn(rows, {}, 1)).toEqual(['A: Ana 0=480', 'B: Ana 2=480', 'C: Ana 1=480']);
    // The search finds that nothing urgent is late for letting B go before it.
    expect(planIn(rows)).not.toContain('B: Ana 2=480');
    expect(planIn({ resources: [ana], tasks: [aTask('A'), aTask('B'), aTask('C', { priority: 4 })] }, { until: monday })).toEqual(['C: Ana 0=480', 'A left out: 480 noRoom', 'B left out: 480 noRoom']);
  });

  it('PLN-14 ends early before it costs little, unless cost weighs more', () => {
    const dear = aPerson('Ana', { costPerHour: 9000 });
    const cheap = aPerson('Ben', { costPerHour: 3000 });
    const tasks = [aTask('A'), aTask('B')];
    expect(planIn({ resources: [dear, cheap], tasks }).filter((line) => line.includes('Ana'))).toHaveLength(1);
    expect(planIn({ settings: weights({ finish: 0 }), resources: [dear, cheap], tasks }).filter((line) => line.includes('Ben'))).toHaveLength(2);
    expect(planIn({ resources: [dear, cheap], tasks: [aTask('A')] })).toEqual(['A: Ben 0=480']);
  });

  it('PLN-14 PLN-18 moves what is booked only where that is worth it', () => {
    const rows = { resources: [ana], tasks: [aTask('A')], bookings: [aBooking('a', 'A', 'Ana', [[monday, 240], [monday + 2, 240]])] };
    expect(planIn({ ...rows, settings: weights({ finish: 0 }) })).toEqual(['A (a): Ana 0=240 2=240']);
    expect(planIn(rows)).toEqual(['A (a): Ana 0=480']);
  });

  it('PLN-14 leaves what is booked with whoever has it where somebody else only costs less', () => {
    const rows = { resources: [aPerson('Ana', { costPerHour: 9000 }), aPerson('Ben', { costPerHour: 3000 })], tasks: [aTask('A')], bookings: [aBooking('a', 'A', 'Ana', [[monday, 480]])] };
    expect(planIn(rows)).toEqual(['A (a): Ana 0=480']);
    expect(planIn({ ...rows, settings: weights({ change: 0 }) })).toEqual(['A (a): Ben 0=480']);
  });

  it('PLN-15 counts days late of deadlines, milestones and projects by priority, and ends in working minutes', () => {
    const rows = {
      resources: [ana], projects: [aProject('Hall', { dueDay: monday, priority: 3 })], milestones: [aMilestone('M', ['A'], { dueDay: monday + 3 })],
      tasks: [aTask('A', { projectId: projectId('Hall'), deadline: monday + 1, priority: 4 }), aTask('Done', { status: 'done', deadline: monday - 9 })], bookings: [aBooking('a', 'A', 'Ana', [[monday, 360], [monday + 7, 120]])],
    };
    expect(objectives(rows)).toEqual({
      unplaced: 0, unplacedMinutes: 0, lateness: 8 * 4 + 8 * 2 + 4 * 5, lateDays: 11, finish: (2 + 4) * (5 * 480 + 120), lastDay: monday + 7, cost: 0, labour: 0, overBudget: 0, unratedMinutes: 480,
      evenness: 0, unhealthyMinutes: 0, daysWithoutRest: 0, change: 0,
    });
    expect(objectives({ ...rows, bookings: [] })).toMatchObject({ unplaced: 8 * 480, unplacedMinutes: 480, lateness: 0, finish: 0, lastDay: null });
  });

  it('PLN-16 counts cost at the rates of the days, over budget again, and missing rates as the dearest', () => {
    const dear = aPerson('Ana', { costPerHour: 6000, laterRates: [{ day: monday + 1, costPerHour: 9000, overtimePerHour: null, billingPerHour: null }] });
    const rows = {
      resources: [dear, ben], projects: [aProject('Hall')], budgets: [aBudget('B', 'Hall', { labour: 50_000 })], tasks: [aTask('A', { projectId: projectId('Hall'), effort: 960 }), aTask('B')],
      bookings: [aBooking('a', 'A', 'Ana', [[monday - 3, 60], [monday, 120], [monday + 1, 240]]), aBooking('b', 'B', 'Ben', [[monday, 60]])],
    };
    expect(objectives(rows)).toMatchObject({ labour: 12_000 + 36_000 + 6_000, overBudget: 4_000, cost: 54_000 + 8_000, unratedMinutes: 60 });
    expect(planIn({ resources: [aPerson('Ana', { costPerHour: null }), aPerson('Ben', { costPerHour: 3000 }), aPerson('Cem', { costPerHour: 6000 })], tasks: [aTask('A')] })).toEqual(['A: Ben 0=480']);
  });

  it('PLN-17 counts minutes above the healthy share of a week, and days without the rest that is due', () => {
    const week = [0, 1, 2, 3, 4].map((day): readonly [number, number] => [monday + day, 480]);
    const rows = { resources: [ana], tasks: [aTask('A', { effort: 2400 })], bookings: [aBooking('a', 'A', 'Ana', week)] };
    expect(objectives(rows)).toMatchObject({ evenness: 240, unhealthyMinutes: 240, daysWithoutRest: 0 });
    const calendars = [{ ...standardCalendar, pattern: [480, 480, 480, 480, 480, 480, 480] as const }];
    const eight = [0, 1, 2, 3, 4, 5, 6, 7].map((day): readonly [number, number] => [monday + day, 60]);
    expect(objectives({ ...rows, calendars, bookings: [aBooking('a', 'A', 'Ana', eight)] })).toMatchObject({ evenness: 960, unhealthyMinutes: 0, daysWithoutRest: 2 });
    const settings = weights({ finish: 0 });
    const four = [0, 1, 2, 3, 4].map((index) => aTask(`T${String(index)}`, { deadline: monday + 6 }));
    expect(objectivesAfter({ settings, resources: [ana, ben], tasks: four })).toMatchObject({ evenness: 0 });
  });

  it('PLN-18 counts minutes that leave their day once and those that leave their person three times', () => {
    const before = { resources: [ana, ben], tasks: [aTask('A')], bookings: [aBooking('a', 'A', 'Ana', [[monday, 240], [monday + 1, 240]])] };
    expect(objectives({ ...before, bookings: [aBooking('a', 'A', 'Ana', [[monday + 1, 480]])] }, before).change).toBe(240);
    expect(objectives({ ...before, bookings: [aBooking('a', 'A', 'Ben', [[monday, 240], [monday + 1, 240]])] }, before).change).toBe(1440);
    expect(objectives({ ...before, bookings: [] }, before).change).toBe(1440);
    expect(objectives(before, before).change).toBe(0);
  });
});

/** What the best plan found comes to. */
const objectivesAfter = (rows: Partial<WorkspaceRows>): Totals | null => {
  let totals: Totals | null = null;
  planDays(dayModelOf(aWorkspace(rows), planRequest), { seed: 1, budget: schedules(400) }, (_outcome, progress) => {
    totals = progress.totals;
  });
  return totals;
};
