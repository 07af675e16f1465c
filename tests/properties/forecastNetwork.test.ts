import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillId, taskId, type DependencyType, type Resource, type Task, type Workspace } from '../../src/shared/model';
import { forecastOf } from '../../src/shared/scheduling';
import { aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../support/builders';
import { someCalendar, somePlan } from '../support/forecastPlans';
import { earliestDays, latestDays, workingDaysFrom } from '../support/networkOracle';

const types: readonly DependencyType[] = ['FS', 'FS', 'SS', 'FF', 'SF'];
const project = aProject('p');
const ownSkill = (index: number) => skillId(`s${String(index)}`);
const people = Array.from({ length: 9 }, (_none, index) => aPerson(`p${String(index)}`, { skills: [{ skillId: ownSkill(index), level: 1, expires: null }] }));
const personOf = ({ id }: Task): Resource => {
  const person = people[Number(id.slice(1))];
  if (person === undefined) throw new Error('Every task has a person.');
  return person;
};

/** Networks in which each task has somebody of its own, who is always there. `unit`: what efforts are multiples of. */
const network = (unit: number, most: number, deadlines: 'some' | 'none'): fc.Arbitrary<Workspace> => fc.record({
  calendar: someCalendar,
  tasks: fc.tuple(...people.map((_person, index) => fc.record({
    effort: fc.integer({ min: 1, max: most }), earliestStart: fc.option(fc.integer({ min: monday - 3, max: monday + 12 }), { freq: 3 }), deadline: deadlines === 'none' ? fc.constant(null) : fc.option(fc.integer({ min: monday, max: monday + 30 }), { freq: 4 }),
    links: fc.uniqueArray(fc.record({ to: fc.nat({ max: Math.max(0, index - 1) }), type: fc.constantFrom(...types), lag: fc.integer({ min: -3, max: 4 }) }), { selector: ({ to }) => to, maxLength: index === 0 ? 0 : 3 }),
  }))),
}).map(({ calendar, tasks }) => aWorkspace({
  calendars: [calendar], projects: [project], resources: people, skills: people.map((_person, index) => aSkill(`s${String(index)}`)),
  tasks: tasks.map(({ effort, earliestStart, deadline, links }, index) => aTask(`t${String(index)}`, {
    projectId: project.id, effort: effort * unit, earliestStart, deadline, requirements: [{ skillId: ownSkill(index), level: 1, need: 'required' }],
    dependencies: links.map(({ to, type, lag }) => ({ predecessorId: taskId(`t${String(to)}`), type, lagDays: lag })),
  })),
}));

const byId = <T>(rows: Iterable<readonly [string, T]>): readonly (readonly [string, T])[] => [...rows].sort(([one], [other]) => (one < other ? -1 : 1));

describe('the network against the oracle', () => {
  it('SCH-2 SCH-3 SCH-4 begins and ends each task on the first days that nothing speaks against', () => {
    fc.assert(fc.property(network(60, 24, 'none'), (workspace) => {
      const oracle = earliestDays(workspace, monday, personOf);
      const told = [...forecastOf(workspace, monday).tasks.values()].map(({ taskId: id, start, finish }) => [id, { start, finish }] as const);
      expect(byId(told)).toEqual(byId([...oracle].map(([id, { start, finish }]) => [id, { start, finish }] as const)));
    }), { numRuns: 150 });
  });

  it('SCH-12 SCH-13 says how late each may be', () => {
    fc.assert(fc.property(network(60, 24, 'some'), (workspace) => {
      const oracle = earliestDays(workspace, monday, personOf);
      const end = Math.max(...[...oracle.values()].map(({ finish }) => finish));
      const limits = latestDays(workspace, oracle, end);
      const told = [...forecastOf(workspace, monday).tasks.values()].map(({ taskId: id, totalFloat, latestStart, latestFinish, critical }) => [id, { totalFloat, latestStart, latestFinish, critical }] as const);
      expect(byId(told)).toEqual(byId([...limits].map(([id, { totalFloat, latestStart, latestFinish }]) => [id, { totalFloat, latestStart, latestFinish, critical: totalFloat <= 0 }] as const)));
    }), { numRuns: 150 });
  });

  it('SCH-13 a task may slip by its total float and the project ends as before; one day more and it does not', () => {
    fc.assert(fc.property(network(480, 4, 'none').filter((workspace) => [...workspace.calendars.values()].every(({ pattern }) => pattern[4] !== 240)), fc.nat({ max: people.length - 1 }), (workspace, index) => {
      const before = forecastOf(workspace, monday);
      const slipping = workspace.tasks.get(taskId(`t${String(index)}`));
      const days = slipping === undefined ? undefined : before.tasks.get(slipping.id);
      if (slipping === undefined || days?.start === null || days?.start === undefined || days.totalFloat === null) throw new Error('It has days.');
      const { start, totalFloat } = days;
      const endWhenLater = (count: number) => {
        let day = start;
        for (let left = count; left > 0; left -= workingDaysFrom(workspace, day - 1, day)) day += 1;
        const tasks = [...workspace.tasks.values()].map((task) => (task === slipping ? { ...task, earliestStart: day } : task));
        return forecastOf(aWorkspace({ ...rowsOfNetwork(workspace), tasks }), monday).finish;
      };
      expect(endWhenLater(totalFloat)).toBe(before.finish);
      expect(endWhenLater(totalFloat + 1)).toBeGreaterThan(before.finish ?? 0);
    }), { numRuns: 120 });
  });
});

const rowsOfNetwork = ({ calendars, projects, resources, skills }: Workspace) => ({ calendars: [...calendars.values()], projects: [...projects.values()], resources: [...resources.values()], skills: [...skills.values()] });

describe('any forecast', () => {
  it('SCH-14 keeps free float between nothing and total float, and never makes up a number', () => {
    fc.assert(fc.property(somePlan({ tasks: 12, booked: 50, done: 15, linked: 60 }), (workspace) => {
      for (const { start, finish, latestStart, latestFinish, totalFloat, freeFloat, days } of forecastOf(workspace, monday).tasks.values()) {
        for (const number of [start, finish, latestStart, latestFinish, totalFloat, freeFloat]) expect(number === null || Number.isSafeInteger(number)).toBe(true);
        if (start !== null && finish !== null) expect(start).toBeLessThanOrEqual(finish);
        if (freeFloat !== null && totalFloat !== null) {
          expect(freeFloat).toBeGreaterThanOrEqual(0);
          expect(freeFloat).toBeLessThanOrEqual(Math.max(0, totalFloat));
        }
        for (const { day, minutes } of days) expect(day >= monday && minutes > 0).toBe(true);
      }
    }), { numRuns: 120 });
  });
});
