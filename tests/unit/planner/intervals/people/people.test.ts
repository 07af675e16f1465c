import { describe, expect, it } from 'vitest';
import { searchIntervals } from '../../../../../src/shared/planner/intervals';
import { type Budget } from '../../../../../src/shared/planner/intervals/model';
import { peopleModel, type CrewTask } from '../../../../support/peopleModels';

const schedules = (limit: number): Budget => ({ used: (made) => made / limit });
const search = (people: number, tasks: readonly CrewTask[], capacity: readonly number[] = []) => searchIntervals(peopleModel(people, tasks, capacity), { seed: 1, budget: schedules(2000) });
const planned = (people: number, tasks: readonly CrewTask[], capacity: readonly number[] = []) => {
  const found = search(people, tasks, capacity);
  return found && { start: [...found.plan.start], person: [...found.plan.person], makespan: found.plan.makespan };
};

describe('the search for plans over people', () => {
  it('INT-20 gives work to whoever may do it, one task at a time', () => {
    expect(planned(2, [{ duration: 3, slots: [[1]] }, { duration: 4, slots: [[0]] }])).toEqual({ start: [0, 0], person: [1, 0], makespan: 4 });
    expect(planned(2, [{ duration: 3, slots: [[1]] }, { duration: 4, slots: [[1]] }])?.makespan).toBe(7);
  });

  it('INT-20 keeps the one with the rare skill free for what only he or she can do', () => {
    expect(planned(2, [{ duration: 5, slots: [[0, 1]] }, { duration: 5, slots: [[0]] }])).toEqual({ start: [0, 0], person: [1, 0], makespan: 5 });
  });

  it('INT-20 fills the slots of a task with different people, all at once', () => {
    const both: CrewTask = { duration: 2, slots: [[0, 1], [0]] };
    expect(planned(2, [both])).toEqual({ start: [0], person: [1, 0], makespan: 2 });
    expect(planned(3, [both, { duration: 2, slots: [[1, 2], [2]] }])?.makespan).toBe(4);
    expect(planned(4, [both, { duration: 2, slots: [[2, 3], [2]] }])).toEqual({ start: [0, 0], person: [1, 0, 3, 2], makespan: 2 });
  });

  it('INT-20 shares out loads that fit exactly', () => {
    const durations = [7, 6, 5, 5, 4, 3];
    expect(planned(2, durations.map((duration) => ({ duration, slots: [[0, 1]] })))?.makespan).toBe(15);
  });

  it('INT-21 lets tasks that need nobody run beside, and those of no duration take nobody’s time', () => {
    expect(planned(1, [{ duration: 4, slots: [[0]] }, { duration: 6 }, { duration: 0, slots: [[0]], after: [1] }])).toEqual({ start: [0, 0, 6], person: [0, 0], makespan: 6 });
  });

  it('INT-21 minds pools and people together', () => {
    const lifted: CrewTask[] = [{ duration: 3, slots: [[0]], need: [1] }, { duration: 3, slots: [[1]], need: [1] }];
    expect(planned(2, lifted, [2])?.makespan).toBe(3);
    expect(planned(2, lifted, [1])?.makespan).toBe(6);
  });

  it('INT-22 finds nothing where a slot has nobody, too few are there for all, or a pool is too small', () => {
    expect(search(2, [{ duration: 1, slots: [[]] }])).toBeNull();
    expect(search(2, [{ duration: 1, slots: [[0], [0]] }])).toBeNull();
    expect(search(3, [{ duration: 1, slots: [[0, 1], [0, 1], [0, 1]] }])).toBeNull();
    expect(search(1, [{ duration: 1, slots: [[0]], need: [2] }], [1])).toBeNull();
  });

  it('INT-23 INT-27 ends at once with what no plan can be shorter than, and says how many schedules that took', () => {
    expect(search(1, [{ duration: 3, slots: [[0]] }, { duration: 4, slots: [[0]] }])?.schedules).toBe(4);
    expect(search(2, [{ duration: 3, slots: [[0], [1]] }, { duration: 4, slots: [[0]] }])?.schedules).toBe(1);
  });

  it('INT-23 ends when the budget is used up', () => {
    const tasks = Array.from({ length: 9 }, (_none, index): CrewTask => ({ duration: 5, slots: [[0, 1, 2]], after: index < 4 ? [] : [index - 4] }));
    const odd = [...tasks, { duration: 4, slots: [[0, 1]] }, { duration: 2, slots: [[0]] }, { duration: 7, slots: [[1, 2]], after: [0] }];
    const found = searchIntervals(peopleModel(3, odd), { seed: 3, budget: schedules(200) });
    expect((found?.schedules ?? 0) <= 300).toBe(true);
  });
});
