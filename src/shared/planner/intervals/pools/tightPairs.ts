import { type IntervalModel } from '../model';
import { type Network, waitsFor } from './network';
import { type Schedule } from './pass';

/**
 * Pairs of tasks of which the later one seems to start late because of the earlier one: it starts as that one ends, waits for it
 * not by dependency but for units of a pool, and lies on a chain of such waits that ends at the makespan.
 */
export interface TightPairs {
  readonly earlier: Int32Array;
  readonly later: Int32Array;
  count: number;
}

/** Room for the pairs of one schedule; more per task are not looked at. */
const pairsPerTask = 12;

export interface PairFinder {
  readonly model: IntervalModel;
  readonly forward: Network;
  readonly longest: number;
  readonly onChain: Uint8Array;
  readonly pairs: TightPairs;
}

export function pairFinderOf(model: IntervalModel, forward: Network): PairFinder {
  const room = model.tasks * pairsPerTask;
  return {
    model,
    forward,
    longest: model.duration.reduce((most, length) => Math.max(most, length), 0),
    onChain: new Uint8Array(model.tasks),
    pairs: { earlier: new Int32Array(room), later: new Int32Array(room), count: 0 },
  };
}

/** Fills the pairs of a schedule, going back from the tasks that end last. */
export function findTightPairs({ model, forward, longest, onChain, pairs }: PairFinder, { order, finish, makespan }: Schedule): void {
  const { duration } = model;
  pairs.count = 0;
  for (let task = 0; task < onChain.length; task++) onChain[task] = (finish[task] ?? 0) + (forward.rest[task] ?? 0) >= makespan ? 1 : 0;
  for (let place = order.length - 1; place > 0; place--) {
    const task = order[place] ?? 0;
    if (onChain[task] === 0) continue;
    const start = (finish[task] ?? 0) - (duration[task] ?? 0);
    // By start: what begins longer before than any task lasts has ended by then.
    for (let before = place - 1; before >= 0; before--) {
      const other = order[before] ?? 0;
      const end = finish[other] ?? 0;
      if (end - (duration[other] ?? 0) + longest < start) break;
      if (end !== start) continue;
      if (waitsFor(forward, task, other)) onChain[other] = 1;
      else if (sharesPool(model, task, other)) {
        onChain[other] = 1;
        if (pairs.count === pairs.later.length) continue;
        pairs.earlier[pairs.count] = other;
        pairs.later[pairs.count++] = task;
      }
    }
  }
}

function sharesPool({ pools, need }: IntervalModel, one: number, other: number): boolean {
  for (let pool = 0; pool < pools; pool++) if ((need[one * pools + pool] ?? 0) > 0 && (need[other * pools + pool] ?? 0) > 0) return true;
  return false;
}
