import { type IntervalModel } from '../model';
import { backwardNetwork, forwardNetwork, longestChains, orderOf, type Network } from './network';

/** A network to make schedules in, from one end of time. */
export interface Direction extends Network {
  /** The longest chain of work that waits for each task, without the task itself. */
  readonly rest: Int32Array;
}

export interface Directions {
  readonly forward: Direction;
  readonly backward: Direction;
}

export function directionsOf(model: IntervalModel): Directions {
  const forward = forwardNetwork(model);
  const backward = backwardNetwork(model);
  const withoutItself = (chain: number, task: number): number => chain - (model.duration[task] ?? 0);
  return {
    forward: { ...forward, rest: longestChains(backward, orderOf(forward, backward), model.duration).map(withoutItself) },
    backward: { ...backward, rest: longestChains(forward, orderOf(backward, forward), model.duration).map(withoutItself) },
  };
}
