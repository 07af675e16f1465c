import { type Crews } from './crew';

/**
 * Whom each task would rather have to begin with: those least needed elsewhere. Somebody is needed by a slot as far as the slot
 * has no one else: its time shared by all who may fill it.
 */
export function leastNeededFirst({ model, candidatesFrom, candidates }: Crews): Int32Array {
  const { tasks, duration, slotsFrom, eligibleFrom, eligible } = model;
  const needed = new Float64Array(model.people);
  for (let task = 0; task < tasks; task++) {
    for (let slot = slotsFrom[task] ?? 0; slot < (slotsFrom[task + 1] ?? 0); slot++) {
      const from = eligibleFrom[slot] ?? 0;
      const until = eligibleFrom[slot + 1] ?? 0;
      for (let at = from; at < until; at++) {
        const person = eligible[at] ?? 0;
        needed[person] = (needed[person] ?? 0) + (duration[task] ?? 0) / (until - from);
      }
    }
  }
  const ranking = candidates.slice();
  for (let task = 0; task < tasks; task++) {
    ranking.subarray(candidatesFrom[task] ?? 0, candidatesFrom[task + 1] ?? 0).sort((one, other) => (needed[one] ?? 0) - (needed[other] ?? 0) || one - other);
  }
  return ranking;
}
