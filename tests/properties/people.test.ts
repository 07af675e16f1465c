import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Budget, type IntervalPlan } from '../../src/shared/planner/intervals/model';
import { searchPeople } from '../../src/shared/planner/intervals/people/searchPeople';
import { anyCrewModel, anyRowModel, peopleModel, planFaults } from '../support/peopleModels';

const schedules = (limit: number): Budget => ({ used: (made) => made / limit });

describe.each([['one person a task', anyRowModel], ['crews and pools', anyCrewModel]] as const)('plans over people, %s, whatever the model', (_name, anyModel) => {
  it('INT-20 INT-26 keep every rule, each one that is told and the last', () => {
    fc.assert(
      fc.property(anyModel, fc.integer(), (model, seed) => {
        const told: IntervalPlan[] = [];
        const found = searchPeople(model, { seed, budget: schedules(300) }, (plan) => told.push(plan));
        expect(told.flatMap((plan) => planFaults(model, plan))).toEqual([]);
        expect(found && planFaults(model, found.plan)).toEqual(found && []);
        expect(told.at(-1)).toEqual(found?.plan);
      }),
    );
  });

  it('INT-24 are the same for the same seed and number of schedules', () => {
    fc.assert(
      fc.property(anyModel, fc.integer(), fc.integer({ min: 1, max: 400 }), (model, seed, limit) => {
        const search = () => searchPeople(model, { seed, budget: schedules(limit) });
        expect(search()).toEqual(search());
      }),
    );
  });

  it('INT-25 are never longer with more schedules, and the same on the way', () => {
    fc.assert(
      fc.property(anyModel, fc.integer(), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (model, seed, some, more) => {
        const toldBy = (limit: number) => {
          const told: { plan: IntervalPlan; made: number }[] = [];
          searchPeople(model, { seed, budget: schedules(limit) }, (plan, made) => told.push({ plan, made }));
          return told;
        };
        const few = toldBy(some);
        const many = toldBy(some + more);
        expect(many.slice(0, few.length)).toEqual(few);
        const ends = many.map(({ plan }) => plan.makespan);
        expect(ends).toEqual([...new Set(ends)].toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('one person alone', () => {
  it('INT-23 does one task after the other without a pause, and a chain in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), fc.integer(), (durations, seed) => {
        const chain = durations.map((duration, index) => ({ duration, slots: [[0]], after: index === 0 ? [] : [index - 1] }));
        const plan = searchPeople(peopleModel(1, chain), { seed, budget: schedules(100) })?.plan;
        const starts = durations.map((_units, index) => durations.slice(0, index).reduce((sum, units) => sum + units, 0));
        const makespan = durations.reduce((sum, units) => sum + units, 0);
        expect(plan).toEqual({ start: Int32Array.from(starts), person: new Int32Array(durations.length), makespan });
        const free = durations.map((duration) => ({ duration, slots: [[0]] }));
        expect(searchPeople(peopleModel(1, free), { seed, budget: schedules(100) })?.plan.makespan).toBe(makespan);
      }),
    );
  });
});
