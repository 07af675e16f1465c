import { type IntervalModel } from '../model';
import { type Networks } from './network';

/** A makespan no plan can beat: the longest chain of tasks, and what each pool has to give over what it has at once. */
export function lowerBoundOf(model: IntervalModel, { forward, backward }: Networks): number {
  let bound = 0;
  for (let task = 0; task < model.tasks; task++) {
    bound = Math.max(bound, (backward.rest[task] ?? 0) + (model.duration[task] ?? 0) + (forward.rest[task] ?? 0));
  }
  for (let pool = 0; pool < model.pools; pool++) {
    let work = 0;
    for (let task = 0; task < model.tasks; task++) work += (model.duration[task] ?? 0) * (model.need[task * model.pools + pool] ?? 0);
    if (work > 0) bound = Math.max(bound, Math.ceil(work / (model.capacity[pool] ?? 0)));
  }
  return bound;
}
