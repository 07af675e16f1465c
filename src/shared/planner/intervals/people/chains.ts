import { type IntervalModel } from '../model';
import { networksOf, type Network } from '../pools/network';

/** The network of a model seen from both ends, and what stands before and behind each task at least. */
export interface Chains {
  readonly forward: Network;
  readonly backward: Network;
  /** The longest chain of work before a task, and behind it; the task itself counts in neither. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
}

export function chainsOf(model: IntervalModel): Chains {
  const { forward, backward } = networksOf(model);
  return { forward, backward, heads: backward.rest, tails: forward.rest };
}
