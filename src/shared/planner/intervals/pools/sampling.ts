import { type Random } from '../../random';
import { type Network, type Networks } from './network';

/** Fills an order with the tasks, each after those it waits for. */
export type Sample = (order: Int32Array) => void;

/**
 * Random orders in which a task is the likelier to be next the longer the chain of work from it on is, by the square of what it
 * has above the shortest there is (the biased sampling of Kolisch and Drexl, 1996, by latest finish).
 */
export function samplesOf({ forward, backward }: Networks, duration: Int32Array, random: Random): Sample {
  const tasks = duration.length;
  const chain = duration.map((length, task) => length + (forward.rest[task] ?? 0));
  const waiting = new Int32Array(tasks);
  const ready = new Int32Array(tasks);
  return (order) => {
    let count = 0;
    for (let task = 0; task < tasks; task++) {
      waiting[task] = waitsFor(forward, task);
      if (waiting[task] === 0) ready[count++] = task;
    }
    for (let index = 0; index < tasks; index++) {
      const chosen = chooseReady(ready, count, chain, random);
      const task = ready[chosen] ?? 0;
      order[index] = task;
      ready[chosen] = ready[--count] ?? 0;
      for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) {
        const next = backward.before[at] ?? 0;
        waiting[next] = (waiting[next] ?? 0) - 1;
        if (waiting[next] === 0) ready[count++] = next;
      }
    }
  };
}

function waitsFor({ beforeFrom }: Network, task: number): number {
  return (beforeFrom[task + 1] ?? 0) - (beforeFrom[task] ?? 0);
}

function chooseReady(ready: Int32Array, count: number, chain: Int32Array, random: Random): number {
  let shortest = Infinity;
  for (let at = 0; at < count; at++) shortest = Math.min(shortest, chain[ready[at] ?? 0] ?? 0);
  let total = 0;
  for (let at = 0; at < count; at++) total += ((chain[ready[at] ?? 0] ?? 0) - shortest + 1) ** 2;
  let drawn = random.unit() * total;
  for (let at = 0; at < count - 1; at++) {
    drawn -= ((chain[ready[at] ?? 0] ?? 0) - shortest + 1) ** 2;
    if (drawn < 0) return at;
  }
  return count - 1;
}
