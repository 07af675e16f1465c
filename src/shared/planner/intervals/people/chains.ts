import { type IntervalModel } from '../model';
import { backwardNetwork, forwardNetwork, longestChains, orderOf, type Network } from '../pools/network';

/** The network of a model seen from both ends, and what stands before and behind each task at least. */
export interface Chains {
  readonly forward: Network;
  readonly backward: Network;
  /** The longest chain of work before a task, and behind it; the task itself counts in neither. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
}

export function chainsOf(model: IntervalModel): Chains {
  const forward = forwardNetwork(model);
  const backward = backwardNetwork(model);
  const withoutItself = (chain: number, task: number): number => chain - (model.duration[task] ?? 0);
  const tails = longestChains(backward, orderOf(forward, backward), model.duration).map(withoutItself);
  const heads = longestChains(forward, orderOf(backward, forward), model.duration).map(withoutItself);
  return { forward, backward, heads, tails };
}
