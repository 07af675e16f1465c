import { type IntervalModel } from '../model';
import { backwardNetwork, forwardNetwork, longestChains, orderOf } from './network';

/** A makespan no plan can beat: the longest chain of tasks, and what each pool has to serve over what it has. */
export function lowerBoundOf(model: IntervalModel): number {
  const forward = forwardNetwork(model);
  const backward = backwardNetwork(model);
  let bound = 0;
  for (const chain of longestChains(backward, orderOf(forward, backward), model.duration)) bound = Math.max(bound, chain);
  for (let pool = 0; pool < model.pools; pool++) {
    let work = 0;
    for (let task = 0; task < model.tasks; task++) work += (model.duration[task] ?? 0) * (model.need[task * model.pools + pool] ?? 0);
    if (work > 0) bound = Math.max(bound, Math.ceil(work / (model.capacity[pool] ?? 0)));
  }
  return bound;
}
