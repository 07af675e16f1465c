import fc from 'fast-check';
import { type IntervalModel, type IntervalPlan } from '../../src/shared/planner/intervals/model';

/** A task over pools, told for reading; predecessors are places in the list. */
export interface PoolTask {
  readonly duration: number;
  readonly need?: readonly number[];
  readonly after?: readonly number[];
}

/** A model without slots. */
export function poolModel(capacity: readonly number[], tasks: readonly PoolTask[]): IntervalModel {
  const predecessorsFrom = [0];
  for (const { after = [] } of tasks) predecessorsFrom.push((predecessorsFrom.at(-1) ?? 0) + after.length);
  return {
    tasks: tasks.length,
    duration: Int32Array.from(tasks, ({ duration }) => duration),
    predecessorsFrom: Int32Array.from(predecessorsFrom),
    predecessors: Int32Array.from(tasks.flatMap(({ after = [] }) => after)),
    pools: capacity.length,
    capacity: Int32Array.from(capacity),
    need: Int32Array.from(tasks.flatMap(({ need = [] }) => capacity.map((_, pool) => need[pool] ?? 0))),
    people: 0,
    slotsFrom: new Int32Array(tasks.length + 1),
    eligibleFrom: new Int32Array(1),
    eligible: new Int32Array(0),
  };
}

/** Small models of every kind: up to six pools, of small and very large capacities, tasks without duration or need, no tasks. */
export const anyPoolModel: fc.Arbitrary<IntervalModel> = fc
  .record({
    capacity: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(127, 128, 40_000, 2_000_000_000)), { maxLength: 6 }),
    seeds: fc.array(fc.record({ duration: fc.integer({ min: 0, max: 6 }), shares: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 }), after: fc.array(fc.nat(), { maxLength: 3 }) }), { maxLength: 14 }),
  })
  .map(({ capacity, seeds }) =>
    poolModel(
      capacity,
      seeds.map(({ duration, shares, after }, index) => ({
        duration,
        need: capacity.map((units, pool) => Math.floor(((shares[pool] ?? 0) * units) / 10)),
        after: index === 0 ? [] : [...new Set(after.map((place) => place % index))],
      })),
    ),
  );

/** What is wrong with a plan of a model without slots; looked at unit by unit, by nothing that the search uses. */
export function poolFaults(model: IntervalModel, plan: IntervalPlan): readonly string[] {
  const faults: string[] = [];
  const endOf = (task: number): number => (plan.start[task] ?? NaN) + (model.duration[task] ?? NaN);
  let last = 0;
  for (let task = 0; task < model.tasks; task++) {
    if (!((plan.start[task] ?? -1) >= 0)) faults.push(`${task} starts before 0`);
    for (const other of model.predecessors.slice(model.predecessorsFrom[task], model.predecessorsFrom[task + 1])) {
      if (endOf(other) > (plan.start[task] ?? NaN)) faults.push(`${task} starts before ${other} has ended`);
    }
    last = Math.max(last, endOf(task));
  }
  if (plan.makespan !== last) faults.push(`ends at ${last}, not at ${plan.makespan}`);
  for (let moment = 0; moment < last; moment++) {
    for (let pool = 0; pool < model.pools; pool++) {
      let taken = 0;
      for (let task = 0; task < model.tasks; task++) {
        if ((plan.start[task] ?? 0) <= moment && moment < endOf(task)) taken += model.need[task * model.pools + pool] ?? 0;
      }
      if (taken > (model.capacity[pool] ?? 0)) faults.push(`pool ${pool} gives ${taken} at ${moment}`);
    }
  }
  return faults;
}
