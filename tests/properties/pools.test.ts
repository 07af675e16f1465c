import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, type IntervalPlan } from '../../src/shared/planner/intervals/model';
import { searchPools } from '../../src/shared/planner/intervals/pools/searchPools';
import { anyPoolModel, poolFaults } from '../support/intervalModels';

const schedules = (limit: number): Budget => ({ used: (made) => made / limit });

describe('plans over pools, whatever the model', () => {
  it('INT-1 keep every rule, each one that is told and the last', () => {
    fc.assert(
      fc.property(anyPoolModel, fc.integer(), (model, seed) => {
        const told: IntervalPlan[] = [];
        const found = searchPools(model, { seed, budget: schedules(300) }, (plan) => told.push(plan));
        expect(told.flatMap((plan) => poolFaults(model, plan))).toEqual([]);
        expect(found && poolFaults(model, found.plan)).toEqual([]);
        if (model.tasks > 0) expect(found?.plan).toEqual(told.at(-1));
      }),
    );
  });

  it('INT-7 are the same for the same seed and number of schedules', () => {
    fc.assert(
      fc.property(anyPoolModel, fc.integer(), fc.integer({ min: 1, max: 400 }), (model, seed, limit) => {
        const search = () => searchPools(model, { seed, budget: schedules(limit) });
        expect(search()).toEqual(search());
      }),
    );
  });

  it('INT-8 never become longer while the search goes on', () => {
    fc.assert(
      fc.property(anyPoolModel, fc.integer(), (model, seed) => {
        const told: number[] = [];
        const found = searchPools(model, { seed, budget: schedules(400) }, (plan) => told.push(plan.makespan));
        expect(told).toEqual([...new Set(told)].toSorted((one, other) => other - one));
        expect(found?.plan.makespan).toBe(told.at(-1) ?? 0);
      }),
    );
  });
});
