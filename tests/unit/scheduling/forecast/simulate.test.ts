import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestoneId, projectId, taskId, type Task, type Workspace, type WorkspaceRows } from '../../../../src/shared/model';
import { enoughOfAKind, milestoneForecasts, simulate, simulationModelOf, type SimulationResult } from '../../../../src/shared/scheduling';
import { aBooking, aMilestone, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../../support/builders';
import { somePlan } from '../../../support/forecastPlans';

const certain = { least: 1, likely: 1, most: 1 };
const [friday, nextMonday] = [monday + 4, monday + 7];
const after = (id: string) => ({ predecessorId: taskId(id), type: 'FS' as const, lagDays: 0 });

const simulated = (workspace: Workspace, runs = 400, seed = 7): SimulationResult => {
  const result = simulate(simulationModelOf(workspace, monday), { runs, seed });
  if (result === null) throw new Error('Nobody stopped it.');
  return result;
};
const plan = (tasks: readonly Task[], rows: Partial<WorkspaceRows> = {}) => aWorkspace({ resources: [aPerson('Ana')], tasks, milestones: [aMilestone('Hull', tasks.filter(({ status }) => status !== 'done').map(({ id }) => id), { dueDay: friday })], ...rows });
const hull = (result: SimulationResult) => result.milestones.get(milestoneId('Hull'));

/** Plans with a milestone for each task. */
const plans = somePlan({ tasks: 10, booked: 40, done: 10, linked: 50 }).map((workspace) =>
  aWorkspace({ ...Object.fromEntries(Object.entries(workspace).filter(([name]) => name !== 'index' && name !== 'settings').map(([name, table]) => [name, [...(table as Workspace['tasks']).values()]])), settings: workspace.settings, milestones: [...workspace.tasks.keys()].map((id) => aMilestone(`m-${id}`, [id])) }));

describe('a simulated plan', () => {
  it('SIM-1 answers the same for the same seed', () => {
    const workspace = plan([aTask('a', { effort: 1920 }), aTask('b', { effort: 960, dependencies: [after('a')] })]);
    expect(simulated(workspace, 200, 3)).toEqual(simulated(workspace, 200, 3));
    expect(simulated(workspace, 200, 3)).not.toEqual(simulated(workspace, 200, 4));
  });

  it('SIM-2 SIM-6 never ends earlier with more certainty, and says a share only where something is due', () => {
    fc.assert(fc.property(plans, fc.nat(), (workspace, seed) => {
      const { milestones, projects } = simulated(workspace, 60, seed);
      for (const { p50, p80, p90, onTimePercent } of [...milestones.values(), ...projects.values()]) {
        expect((p50 === null) === (p90 === null)).toBe(true);
        if (p50 !== null && p80 !== null && p90 !== null) expect(p50 <= p80 && p80 <= p90 && p50 >= monday - 20 && Number.isSafeInteger(p90)).toBe(true);
        expect(onTimePercent === null || (onTimePercent >= 0 && onTimePercent <= 100)).toBe(true);
      }
    }), { numRuns: 100 });
  });

  it('SIM-3 is the forecast itself where nothing is uncertain', () => {
    fc.assert(fc.property(plans, (workspace) => {
      const odds = simulate(simulationModelOf(workspace, monday, certain), { runs: 3, seed: 1 })?.milestones;
      const forecasts = milestoneForecasts(workspace, monday);
      // A day on which only one person works is told as the next day on which people do.
      const worked = (day: number | null | undefined) => (day === null || day === undefined ? null : workingDayOf(workspace, day));
      expect(forecasts.map(({ milestoneId: id }) => [id, worked(odds?.get(id)?.p50)])).toEqual(forecasts.map(({ milestoneId: id, day }) => [id, worked(day)]));
    }), { numRuns: 100 });
  });

  it('SIM-3 is the forecast for a plan of everyday tasks, in which each ends on a working day', () => {
    const workspace = plan([aTask('a', { effort: 600 }), aTask('b', { effort: 240, dependencies: [after('a')] })]);
    expect(hull(simulate(simulationModelOf(workspace, monday, certain), { runs: 5, seed: 1 }) ?? simulated(workspace))).toEqual({ p50: monday + 1, p80: monday + 1, p90: monday + 1, onTimePercent: 100 });
  });

  it('SIM-4 spreads efforts as the team did, once ten tasks of a kind are done', () => {
    const ofKind = (count: number) => Array.from({ length: count }, (_none, index) => aTask(`done-${String(index)}`, { kind: 'Welding', status: 'done', effort: 480 }));
    const worked = (count: number) => ofKind(count).map(({ id }, index) => aTimeEntry(`e${String(index)}`, id, 'Ana', monday - 20, 960));
    const odds = (count: number) => hull(simulated(plan([...ofKind(count), aTask('a', { kind: ' welding ', effort: 960 })], { timeEntries: worked(count) })));
    expect(odds(enoughOfAKind)).toEqual({ p50: monday + 3, p80: monday + 3, p90: monday + 3, onTimePercent: 100 });
    expect(odds(enoughOfAKind - 1)).toEqual({ p50: monday + 2, p80: monday + 2, p90: monday + 2, onTimePercent: 100 });
  });

  it('SIM-5 lets a task push what waits for it and what the same person does next', () => {
    const long = aTask('a', { effort: 960, kind: 'Slow', priority: 4 });
    const kinds = Array.from({ length: 10 }, (_none, index) => aTask(`k${String(index)}`, { kind: 'Slow', status: 'done', effort: 480 }));
    const rows = { timeEntries: kinds.map(({ id }, index) => aTimeEntry(`e${String(index)}`, id, 'Ana', monday - 20, 960)) };
    const last = (tasks: readonly Task[], more: Partial<WorkspaceRows> = {}) => {
      const workspace = plan([...kinds, ...tasks], { ...rows, ...more, milestones: [aMilestone('Hull', ['b'])] });
      return hull(simulate(simulationModelOf(workspace, monday, certain), { runs: 4, seed: 1 }) ?? simulated(workspace))?.p50;
    };
    expect(last([long, aTask('b')])).toBe(friday);
    expect(last([long, aTask('b', { dependencies: [after('a')] })], { resources: [aPerson('Ana'), aPerson('Ben')] })).toBe(friday);
    expect(last([long, aTask('b')], { resources: [aPerson('Ana'), aPerson('Ben')] })).toBe(monday);
  });

  it('SIM-5 delays what somebody does beside and after a task only by the work that came on top', () => {
    const kinds = Array.from({ length: 10 }, (_none, index) => aTask(`k${String(index)}`, { kind: 'Slow', status: 'done', effort: 480 }));
    const days = (minutes: number) => [0, 1, 2, 3].map((offset) => [monday + offset, minutes] as const);
    const workspace = plan([...kinds, aTask('a', { effort: 960, kind: 'Slow' }), aTask('b', { effort: 960 })], {
      timeEntries: kinds.map(({ id }, index) => aTimeEntry(`e${String(index)}`, id, 'Ana', monday - 20, 960)), milestones: [aMilestone('Hull', ['b'])],
      bookings: [aBooking('x', 'a', 'Ana', days(240)), aBooking('y', 'b', 'Ana', days(240))],
    });
    // Twice as long, `a` takes two days of work more; its own end moves by four.
    expect(hull(simulate(simulationModelOf(workspace, monday, certain), { runs: 4, seed: 1 }) ?? simulated(workspace))?.p50).toBe(nextMonday);
  });

  it('SIM-7 tells how far it is, and stops when it is told to', () => {
    const model = simulationModelOf(plan([aTask('a')]), monday);
    const told: number[] = [];
    simulate(model, { runs: 100, seed: 1 }, (done) => {
      told.push(done);
      return 'goOn';
    });
    expect(told).toEqual([0, 0.5, 1]);
    expect(simulate(model, { runs: 100, seed: 1 }, (done) => (done >= 0.5 ? 'stop' : 'goOn'))).toBeNull();
    expect(simulate(model, { runs: 0, seed: 1 })?.runs).toBe(1);
  });

  it('SIM-8 knows the day of what was reached, and none of what nobody can do', () => {
    const project = aProject('p', { dueDay: monday });
    const workspace = aWorkspace({
      projects: [project, aProject('empty', { dueDay: friday })], tasks: [aTask('a', { projectId: project.id })],
      milestones: [aMilestone('reached', ['a'], { reachedDay: monday - 3, dueDay: monday }), aMilestone('nobody', ['a'], { dueDay: nextMonday }), aMilestone('empty', [], { dueDay: friday }), aMilestone('bare', [])],
    });
    const { milestones, projects } = simulated(workspace);
    expect(Object.fromEntries(milestones)).toEqual({
      reached: { p50: monday - 3, p80: monday - 3, p90: monday - 3, onTimePercent: 100 }, nobody: { p50: null, p80: null, p90: null, onTimePercent: 0 },
      empty: { p50: friday, p80: friday, p90: friday, onTimePercent: 100 }, bare: { p50: null, p80: null, p90: null, onTimePercent: null },
    });
    expect(projects.get(projectId('p'))).toEqual({ p50: null, p80: null, p90: null, onTimePercent: 0 });
    expect(projects.get(projectId('empty'))).toEqual({ p50: null, p80: null, p90: null, onTimePercent: 0 });
  });
});

const workingDayOf = (workspace: Workspace, day: number): number => {
  const [calendar] = [...workspace.calendars.values()];
  let present = day;
  while (calendar !== undefined && (calendar.holidays.some((holiday) => holiday.day === present) || calendar.pattern[(((present + 3) % 7) + 7) % 7] === 0)) present += 1;
  return present;
};
