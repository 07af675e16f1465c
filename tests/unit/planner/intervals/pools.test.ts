import { describe, expect, it } from 'vitest';
import { type Budget, type IntervalPlan } from '../../../../src/shared/planner/intervals/model';
import { searchPools } from '../../../../src/shared/planner/intervals/pools/searchPools';
import { poolModel, type PoolTask } from '../../../support/intervalModels';

const schedules = (limit: number): Budget => ({ used: (made) => made / limit });
const search = (capacity: readonly number[], tasks: readonly PoolTask[], limit = 500) => searchPools(poolModel(capacity, tasks), { seed: 1, budget: schedules(limit) });
const planned = (capacity: readonly number[], tasks: readonly PoolTask[]) => {
  const found = search(capacity, tasks);
  return found && { start: [...found.plan.start], person: [...found.plan.person], makespan: found.plan.makespan };
};

describe('the search for plans over pools', () => {
  it('INT-1 plans nothing as an empty plan', () => {
    expect(planned([], [])).toEqual({ start: [], person: [], makespan: 0 });
  });

  it('INT-1 starts a task at once, and its successors when it has ended', () => {
    expect(planned([], [{ duration: 3 }])).toEqual({ start: [0], person: [], makespan: 3 });
    expect(planned([], [{ duration: 3 }, { duration: 2, after: [0] }, { duration: 4, after: [0, 1] }])).toEqual({ start: [0, 3, 5], person: [], makespan: 9 });
  });

  it('INT-1 lets tasks run together whose needs add up to what there is, and no others', () => {
    expect(planned([5], [{ duration: 4, need: [2] }, { duration: 4, need: [3] }])).toEqual({ start: [0, 0], person: [], makespan: 4 });
    expect(planned([4], [{ duration: 4, need: [2] }, { duration: 4, need: [3] }])?.makespan).toBe(8);
  });

  it('INT-1 counts each of several pools by itself', () => {
    const alternating: PoolTask[] = [{ duration: 2, need: [1, 0] }, { duration: 2, need: [0, 1] }, { duration: 2, need: [1, 0] }, { duration: 2, need: [0, 1] }];
    expect(planned([1, 1], alternating)?.makespan).toBe(4);
    expect(planned([1, 1, 1, 1, 1, 1], [{ duration: 2, need: [0, 0, 0, 0, 0, 1] }, { duration: 3, need: [0, 0, 0, 0, 0, 1] }])?.makespan).toBe(5);
  });

  it('INT-2 gives a task of no duration a moment, whatever it needs and whatever else runs', () => {
    expect(planned([1], [{ duration: 5, need: [1] }, { duration: 0, need: [9] }, { duration: 0, after: [0] }])).toEqual({ start: [0, 0, 5], person: [], makespan: 5 });
  });

  it('INT-3 finds nothing where a task needs more than a pool has', () => {
    expect(search([3], [{ duration: 1, need: [4] }])).toBeNull();
    expect(search([3, 0], [{ duration: 1, need: [3, 1] }])).toBeNull();
  });

  it.each([127, 128, 32_767, 32_768, 2_147_483_647])('INT-4 counts a pool of %i units exactly', (units) => {
    const half = Math.ceil(units / 2);
    expect(planned([units], [{ duration: 2, need: [half] }, { duration: 2, need: [units - half] }])?.makespan).toBe(2);
    expect(planned([units], [{ duration: 2, need: [half] }, { duration: 2, need: [units - half + 1] }])?.makespan).toBe(4);
  });

  it('INT-5 stops as soon as no plan can be shorter: by the longest chain, or by what a pool has to give', () => {
    expect(search([], [{ duration: 3 }, { duration: 2, after: [0] }], 1_000_000)?.schedules).toBeLessThanOrEqual(2);
    expect(search([2], [{ duration: 3, need: [2] }, { duration: 3, need: [2] }, { duration: 1, need: [1] }], 1_000_000)?.schedules).toBeLessThanOrEqual(2);
  });

  it('INT-5 looks on where that is not proven, until the budget is used up', () => {
    const threeOfTwo = [{ duration: 2, need: [2] }, { duration: 2, need: [2] }, { duration: 2, need: [2] }];
    const found = search([3], threeOfTwo, 1000);
    expect(found?.plan.makespan).toBe(6);
    expect(found?.schedules).toBeGreaterThanOrEqual(1000);
    expect(found?.schedules).toBeLessThan(1100);
  });

  it('INT-6 tells of each better plan when it is found, the last of which is the answer', () => {
    const told: { makespan: number; schedules: number }[] = [];
    const tasks = Array.from({ length: 40 }, (_, task): PoolTask => ({ duration: 1 + ((task * 7) % 9), need: [1 + ((task * 5) % 6), (task * 3) % 5], after: task < 6 ? [] : [task - 6 + (task % 3)] }));
    const found = searchPools(poolModel([7, 6], tasks), { seed: 3, budget: schedules(3000) }, (plan: IntervalPlan, made) => told.push({ makespan: plan.makespan, schedules: made }));
    expect(told.at(-1)?.makespan).toBe(found?.plan.makespan);
    expect(told.length).toBeGreaterThan(1);
    for (let index = 1; index < told.length; index++) {
      expect(told[index]?.makespan).toBeLessThan(told[index - 1]?.makespan ?? 0);
      expect(told[index]?.schedules).toBeGreaterThan(told[index - 1]?.schedules ?? 0);
    }
  });
});
