import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../../src/shared/calendar';
import { skillId, taskId, type Dependency, type DependencyType, type Workspace } from '../../../../src/shared/model';
import { forecastOf } from '../../../../src/shared/scheduling';
import { aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../../../support/builders';

type Activity = readonly [name: string, days: number, ...waitsFor: readonly (string | readonly [name: string, type: DependencyType, lag: number])[]];

/** A network of activities on nodes, as textbooks print it: each activity has somebody of its own. */
const networkOf = (activities: readonly Activity[]): Workspace => aWorkspace({
  projects: [aProject('p')],
  skills: activities.map(([name]) => aSkill(name)),
  resources: activities.map(([name]) => aPerson(name, { skills: [{ skillId: skillId(name), level: 1, expires: null }] })),
  tasks: activities.map(([name, days, ...waitsFor]) => aTask(name, {
    projectId: aProject('p').id, effort: days * 480, requirements: [{ skillId: skillId(name), level: 1, need: 'required' }],
    dependencies: waitsFor.map((wait): Dependency => (typeof wait === 'string' ? { predecessorId: taskId(wait), type: 'FS', lagDays: 0 } : { predecessorId: taskId(wait[0]), type: wait[1], lagDays: wait[2] })),
  })),
});

/** Early start and finish, late start and finish, total and free float as printed: working days passed, a finish counts its day. */
const printed = (workspace: Workspace) => {
  const passed = (day: number | null): number => workingDaysBetween(workspace, null, monday, day ?? Number.NaN);
  return Object.fromEntries([...forecastOf(workspace, monday).tasks.values()].map((task) => [task.taskId, [passed(task.start), passed(task.finish) + 1, passed(task.latestStart), passed(task.latestFinish) + 1, task.totalFloat, task.freeFloat]]));
};

const criticalOf = (workspace: Workspace): readonly string[] => [...forecastOf(workspace, monday).tasks.values()].filter(({ critical }) => critical).map(({ taskId: id }) => id).sort();

describe('worked examples from the literature (docs/spec/forecast.md)', () => {
  it('SCH-12 SCH-13 SCH-14 Reliable Construction Co. (Hillier and Lieberman, Introduction to Operations Research): 44, along A B C E F J L N', () => {
    const reliable = networkOf([
      ['A', 2], ['B', 4, 'A'], ['C', 10, 'B'], ['D', 6, 'C'], ['E', 4, 'C'], ['F', 5, 'E'], ['G', 7, 'D'], ['H', 9, 'E', 'G'], ['I', 7, 'C'], ['J', 8, 'F', 'I'], ['K', 4, 'J'], ['L', 5, 'J'], ['M', 2, 'H'], ['N', 6, 'K', 'L'],
    ]);
    expect(printed(reliable)).toEqual({
      A: [0, 2, 0, 2, 0, 0], B: [2, 6, 2, 6, 0, 0], C: [6, 16, 6, 16, 0, 0], D: [16, 22, 20, 26, 4, 0], E: [16, 20, 16, 20, 0, 0], F: [20, 25, 20, 25, 0, 0], G: [22, 29, 26, 33, 4, 0],
      H: [29, 38, 33, 42, 4, 0], I: [16, 23, 18, 25, 2, 2], J: [25, 33, 25, 33, 0, 0], K: [33, 37, 34, 38, 1, 1], L: [33, 38, 33, 38, 0, 0], M: [38, 40, 42, 44, 4, 4], N: [38, 44, 38, 44, 0, 0],
    });
    expect(criticalOf(reliable)).toEqual(['A', 'B', 'C', 'E', 'F', 'J', 'L', 'N']);
  });

  it('SCH-12 SCH-13 a course network with start-to-start relations ("Network Construction - Precedence Diagram Method"): 38, along A D H M N', () => {
    const course = networkOf([
      ['A', 2], ['B', 10, ['A', 'SS', 0]], ['C', 13, 'A'], ['D', 12, 'A'], ['E', 12, 'B'], ['F', 7, 'B'], ['G', 10, 'D'], ['H', 16, 'D'], ['I', 6, 'F'], ['J', 12, 'C', ['G', 'SS', 0]], ['K', 5, ['I', 'SS', 0]], ['L', 8, 'E', 'I', 'K'], ['M', 5, 'H'], ['N', 3, 'G', 'J', 'L', 'M'],
    ]);
    expect(printed(course)).toEqual({
      A: [0, 2, 0, 2, 0, 0], B: [0, 10, 4, 14, 4, 0], C: [2, 15, 10, 23, 8, 0], D: [2, 14, 2, 14, 0, 0], E: [10, 22, 15, 27, 5, 1], F: [10, 17, 14, 21, 4, 0], G: [14, 24, 23, 33, 9, 1], H: [14, 30, 14, 30, 0, 0],
      I: [17, 23, 21, 27, 4, 0], J: [15, 27, 23, 35, 8, 8], K: [17, 22, 22, 27, 5, 1], L: [23, 31, 27, 35, 4, 4], M: [30, 35, 30, 35, 0, 0], N: [35, 38, 35, 38, 0, 0],
    });
    expect(criticalOf(course)).toEqual(['A', 'D', 'H', 'M', 'N']);
  });

  it('SCH-2 SCH-3 SCH-12 a pipeline by the equations of precedence diagramming (Moder, Phillips and Davis), all types and lags', () => {
    const pipeline = networkOf([
      ['Trench', 6], ['Lay', 8, ['Trench', 'SS', 2]], ['Backfill', 4, ['Lay', 'FF', 1]], ['Inspect', 1, ['Backfill', 'FS', 1]], ['Paint', 3, ['Lay', 'SS', 1]], ['Report', 2, ['Trench', 'SF', 4], ['Paint', 'FF', -1]],
    ]);
    expect(printed(pipeline)).toEqual({
      Trench: [0, 6, 0, 6, 0, 0], Lay: [2, 10, 2, 10, 0, 0], Backfill: [7, 11, 7, 11, 0, 0], Inspect: [12, 13, 12, 13, 0, 0], Paint: [3, 6, 10, 13, 7, 0], Report: [3, 5, 11, 13, 8, 8],
    });
  });
});
