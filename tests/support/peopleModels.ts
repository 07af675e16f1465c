import fc from 'fast-check';
import { type IntervalModel, type IntervalPlan } from '../../src/shared/planner/intervals/model';
import { poolFaults, poolModel, type PoolTask } from './intervalModels';

/** A task with slots, told for reading: for each slot who may fill it. */
export interface CrewTask extends PoolTask {
  readonly slots?: readonly (readonly number[])[];
}

/** A model with slots. */
export function peopleModel(people: number, tasks: readonly CrewTask[], capacity: readonly number[] = []): IntervalModel {
  const slots = tasks.map((task) => task.slots ?? []);
  const offsets = (lists: readonly (readonly unknown[])[]): Int32Array => {
    const from = [0];
    for (const list of lists) from.push((from.at(-1) ?? 0) + list.length);
    return Int32Array.from(from);
  };
  return { ...poolModel(capacity, tasks), people, slotsFrom: offsets(slots), eligibleFrom: offsets(slots.flat()), eligible: Int32Array.from(slots.flat(2)) };
}

/** What is wrong with a plan of a model with slots; looked at unit by unit, by nothing that the search uses. */
export function planFaults(model: IntervalModel, plan: IntervalPlan): readonly string[] {
  const faults = [...poolFaults(model, plan)];
  const busy = new Map<string, number>();
  if (plan.person.length !== (model.slotsFrom[model.tasks] ?? 0)) faults.push(`${plan.person.length} slots are filled`);
  for (let task = 0; task < model.tasks; task++) {
    const crew = [...plan.person.slice(model.slotsFrom[task], model.slotsFrom[task + 1])];
    if (new Set(crew).size !== crew.length) faults.push(`${task} counts somebody twice`);
    for (const [index, whose] of crew.entries()) {
      const slot = (model.slotsFrom[task] ?? 0) + index;
      if (!model.eligible.slice(model.eligibleFrom[slot], model.eligibleFrom[slot + 1]).includes(whose)) faults.push(`${whose} may not fill slot ${slot}`);
      for (let time = plan.start[task] ?? 0; time < (plan.start[task] ?? 0) + (model.duration[task] ?? 0); time++) {
        const other = busy.get(`${whose} ${time}`);
        if (other !== undefined) faults.push(`${whose} does ${other} and ${task} at ${time}`);
        busy.set(`${whose} ${time}`, task);
      }
    }
  }
  return faults;
}

const manyPeople = 40;

/** Small models of up to `slots` slots a task; with more people than bits in a word; every slot has somebody, not every task a crew. */
const modelsWith = (slots: number, capacity: fc.Arbitrary<readonly number[]>): fc.Arbitrary<IntervalModel> =>
  fc
    .record({
      people: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(manyPeople)),
      capacity,
      seeds: fc.array(
        fc.record({
          duration: fc.integer({ min: 0, max: 6 }),
          need: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
          after: fc.array(fc.nat(), { maxLength: 3 }),
          slots: fc.array(fc.array(fc.nat({ max: manyPeople - 1 }), { minLength: 1, maxLength: 4 }), { maxLength: slots }),
        }),
        { minLength: 1, maxLength: 14 },
      ),
    })
    .map(({ people, capacity: units, seeds }) =>
      peopleModel(
        people,
        seeds.map(({ duration, need, after, slots: asked }, index) => ({
          duration,
          need: need.slice(0, units.length),
          after: index === 0 ? [] : [...new Set(after.map((place) => place % index))],
          slots: asked.map((eligible) => [...new Set(eligible.map((person) => person % people))].toSorted((one, other) => one - other)),
        })),
        units,
      ),
    );

/** Models in which nobody works together with another. */
export const anyRowModel = modelsWith(1, fc.constant([]));

/** Models of crews and pools together. */
export const anyCrewModel = modelsWith(3, fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 2 }));
