import { type IntervalModel } from '../model';
import { type Chains } from './chains';

/**
 * What no plan can be shorter than: the longest chain of tasks; and for every group of people who are all that some slot can be
 * filled by, the work that only they can do, shared evenly, with the shortest way there before it and the shortest way out behind.
 */
export function lowerBoundOf(model: IntervalModel, { heads, tails }: Chains): number {
  let bound = 0;
  for (let task = 0; task < model.tasks; task++) bound = Math.max(bound, (heads[task] ?? 0) + (model.duration[task] ?? 0) + (tails[task] ?? 0));
  const groups = new Map<string, ReadonlySet<number>>();
  for (let slot = 0; slot < (model.slotsFrom[model.tasks] ?? 0); slot++) {
    const people = eligibleFor(model, slot);
    groups.set(people.join(), new Set(people));
  }
  for (const group of groups.values()) bound = Math.max(bound, loadOf(model, { heads, tails }, group));
  return bound;
}

function eligibleFor({ eligibleFrom, eligible }: IntervalModel, slot: number): Int32Array {
  return eligible.subarray(eligibleFrom[slot] ?? 0, eligibleFrom[slot + 1] ?? 0);
}

function loadOf(model: IntervalModel, { heads, tails }: Pick<Chains, 'heads' | 'tails'>, group: ReadonlySet<number>): number {
  let load = 0;
  let head = Number.MAX_SAFE_INTEGER;
  let tail = Number.MAX_SAFE_INTEGER;
  for (let task = 0; task < model.tasks; task++) {
    const units = model.duration[task] ?? 0;
    if (units === 0) continue;
    for (let slot = model.slotsFrom[task] ?? 0; slot < (model.slotsFrom[task + 1] ?? 0); slot++) {
      if (!eligibleFor(model, slot).every((person) => group.has(person))) continue;
      load += units;
      head = Math.min(head, heads[task] ?? 0);
      tail = Math.min(tail, tails[task] ?? 0);
    }
  }
  return load === 0 ? 0 : head + tail + Math.ceil(load / group.size);
}
