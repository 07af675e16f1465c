import { type IntervalModel } from '../model';

/**
 * Pools side by side in 32-bit words, so that one subtraction and one mask say whether a task's need fits into what is free at a
 * unit of time. Each pool has a lane of 8, 16 or 32 bits, whose highest bit (the guard) is always set in the free profile: a
 * need that is too large borrows it. Pools that can never run short are left out.
 */
export interface Packing {
  /** Words for one unit of time; 0 where no pool can run short. */
  readonly words: number;
  /** The guard bits of every word. */
  readonly guard: number;
  /** What is free when nothing runs, guards set, by word. */
  readonly free: Int32Array;
  /** What task t needs: `need[t * words + word]`. */
  readonly need: Int32Array;
}

const wordBits = 32;

/** The pools of a model, packed as tightly as the largest capacity allows. */
export function packingOf(model: IntervalModel): Packing {
  const pools = scarcePools(model);
  const largest = pools.reduce((most, pool) => Math.max(most, model.capacity[pool] ?? 0), 0);
  const bits = largest < 1 << 7 ? 8 : largest < 1 << 15 ? 16 : wordBits;
  const lanes = wordBits / bits;
  const words = Math.ceil(pools.length / lanes);
  let guard = 0;
  for (let lane = 1; lane <= lanes; lane++) guard |= 1 << (lane * bits - 1);
  const free = new Int32Array(words).fill(guard);
  const need = new Int32Array(model.tasks * words);
  pools.forEach((pool, index) => {
    const word = Math.floor(index / lanes);
    const shift = (index % lanes) * bits;
    free[word] = (free[word] ?? 0) | ((model.capacity[pool] ?? 0) << shift);
    for (let task = 0; task < model.tasks; task++) {
      if (model.duration[task] === 0) continue;
      const at = task * words + word;
      need[at] = (need[at] ?? 0) | ((model.need[task * model.pools + pool] ?? 0) << shift);
    }
  });
  return { words, guard, free, need };
}

/** Pools that could not serve all tasks at once. */
function scarcePools(model: IntervalModel): readonly number[] {
  const scarce: number[] = [];
  for (let pool = 0; pool < model.pools; pool++) {
    let total = 0;
    for (let task = 0; task < model.tasks; task++) {
      if (model.duration[task] !== 0) total += model.need[task * model.pools + pool] ?? 0;
    }
    if (total > (model.capacity[pool] ?? 0)) scarce.push(pool);
  }
  return scarce;
}
