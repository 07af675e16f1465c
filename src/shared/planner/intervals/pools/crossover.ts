import { type Random } from '../../random';

/** Fills `child` from two orders. */
export type Crossover = (mother: Int32Array, father: Int32Array, child: Int32Array) => void;

/** What share of the tasks comes from the father, at least and at most. */
const leastShare = 0.4;
const mostShare = 0.5;

/**
 * Two-point crossover of orders (Hartmann 1998): a middle part as the father has it, around it the rest as the mother has it. A
 * child of two orders in which each task comes after those it waits for is one too.
 */
export function crossoverOf(tasks: number, random: Random): Crossover {
  const placed = new Int32Array(tasks);
  const least = Math.max(1, Math.floor(tasks * leastShare));
  const spread = Math.max(1, Math.floor(tasks * (mostShare - leastShare)));
  let mark = 0;
  const copy = (parent: Int32Array, child: Int32Array, from: number, until: number): void => {
    let filled = from;
    for (let index = 0; filled < until; index++) {
      const task = parent[index] ?? 0;
      if (placed[task] === mark) continue;
      placed[task] = mark;
      child[filled++] = task;
    }
  };
  return (mother, father, child) => {
    mark = (mark + 1) | 0;
    const length = Math.min(tasks, least + random.below(spread));
    const from = random.below(tasks - length + 1);
    copy(mother, child, 0, from);
    copy(father, child, from, from + length);
    copy(mother, child, from + length, tasks);
  };
}
