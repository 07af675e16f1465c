import { describe, expect, it } from 'vitest';
import { costSeries, noForecast, type CostForecast } from '../../../src/shared/costing';
import { projectId, resourceId, taskId } from '../../../src/shared/model';
import { aBaseline, anExpense, aPerson, aProject, aTask, aTimeEntry, aWorkspace, monday } from '../../support/builders';

const inProject = { projectId: projectId('p') };
const project = projectId('p');
const point = (day: number, planned: number, earned: number | null, actual: number | null, forecast: number | null) => ({ day, planned, earned, actual, forecast });

describe('the S-curve', () => {
  it('CST-18 has a point a week, one before all begins and one at the status day', () => {
    const plan = aWorkspace({
      projects: [aProject('p')], resources: [aPerson('ana', { costPerHour: 6_000 })], tasks: [{ ...aTask('t', inProject), remaining: 240 }],
      timeEntries: [aTimeEntry('1', 't', 'ana', monday, 240)], expenses: [anExpense('e', 'p', 1_000, { state: 'committed', day: monday + 9 })],
      baselines: [aBaseline('b', { tasks: [{ taskId: taskId('t'), projectId: project, start: monday, finish: monday + 9, effort: 480, cost: 80_000 }] })],
    });
    const forecast: CostForecast = { get: () => ({ start: monday, finish: monday + 14, resourceIds: [resourceId('ana')], days: [{ resourceId: resourceId('ana'), day: monday + 14, minutes: 240 }] }) };
    expect(costSeries(plan, project, { statusDay: monday + 1, forecast })).toEqual([
      point(monday - 1, 0, 0, 0, null), point(monday + 1, 20_000, 40_000, 24_000, 24_000), point(monday + 6, 50_000, null, null, 24_000), point(monday + 13, 80_000, null, null, 25_000), point(monday + 20, 80_000, null, null, 49_000),
    ]);
  });

  it('CST-18 plans what the plan is now where there is no baseline, spread over the forecast', () => {
    const plan = aWorkspace({ projects: [aProject('p')], resources: [aPerson('ana', { costPerHour: 6_000 })], tasks: [aTask('t', { ...inProject, effort: 600 })] });
    const forecast: CostForecast = { get: () => ({ start: monday, finish: monday + 11, resourceIds: [resourceId('ana')] }) };
    expect(costSeries(plan, project, { statusDay: monday - 1, forecast })).toEqual([point(monday - 8, 0, null, 0, null), point(monday - 1, 0, null, 0, 0), point(monday + 6, 30_000, null, null, 30_000), point(monday + 13, 60_000, null, null, 60_000)]);
  });

  it('EVM-5 draws what was earned without time on the baseline finish, at the latest on the status day', () => {
    const done = (id: string) => aTask(id, { ...inProject, status: 'done' });
    const line = (id: string, finish: number) => ({ taskId: taskId(id), projectId: project, start: finish, finish, effort: 0, cost: 100 });
    const plan = aWorkspace({ projects: [aProject('p')], tasks: [done('early'), done('late')], baselines: [aBaseline('b', { tasks: [line('early', monday), line('late', monday + 20)] })] });
    expect(costSeries(plan, project, { statusDay: monday + 9, forecast: noForecast }).map(({ day, earned }) => [day, earned])).toEqual([[monday - 1, 0], [monday + 6, 100], [monday + 9, 200], [monday + 13, null], [monday + 20, null]]);
  });

  it('CST-18 is empty where there is no money, and keeps to a few hundred points over any time', () => {
    expect(costSeries(aWorkspace({ projects: [aProject('p')] }), project, { statusDay: monday, forecast: noForecast })).toEqual([]);
    const ages = aWorkspace({ projects: [aProject('p')], expenses: [anExpense('a', 'p', 1, { day: -25_000 }), anExpense('b', 'p', 2, { day: 84_000, state: 'planned' })] });
    const points = costSeries(ages, null, { statusDay: monday, forecast: noForecast });
    expect(points.length).toBeLessThan(525);
    expect(points.at(-1)).toMatchObject({ planned: 3, forecast: 3 });
  });

  it('CST-18 puts what has no day last', () => {
    const plan = aWorkspace({ projects: [aProject('p')], resources: [aPerson('ana', { costPerHour: 6_000 })], tasks: [aTask('t', { ...inProject, effort: 60 })], timeEntries: [aTimeEntry('1', 't', 'ana', monday, 60)] });
    expect(costSeries(plan, project, { statusDay: monday, forecast: noForecast })).toEqual([point(monday - 1, 0, null, 0, null), point(monday, 0, null, 6_000, 6_000), point(monday + 6, 6_000, null, null, 12_000)]);
  });
});
