import { type Random } from '../../random';
import { type Network, type Networks, waitsFor } from './network';

/**
 * Changes an order in which each task comes after those it waits for a little, so that it stays one, and answers the first place
 * that is not as before: the number of tasks where nothing changed.
 */
export type Change = (order: Int32Array) => number;

/** Tasks that move together, at most, how far apart at the beginning, and by how many places each at most. */
const mostMoved = 4;
const nearby = 30;
const farthest = 30;

/** A few tasks near one random place, each to a place drawn from those it may have. */
export function moveNearby({ forward, backward }: Networks, random: Random): Change {
  return (order) => {
    const tasks = order.length;
    const width = 3 + random.below(2 * nearby);
    const middle = random.below(tasks);
    let first = tasks;
    for (let left = 1 + random.below(mostMoved); left > 0; left--) {
      const place = Math.min(tasks - 1, Math.max(0, middle + random.below(width) - (width >> 1)));
      const earliest = placeBefore(order, forward, place, Math.max(0, place - farthest));
      const latest = placeAfter(order, backward, place, Math.min(tasks - 1, place + farthest));
      first = Math.min(first, movePlace(order, place, earliest + random.below(latest - earliest + 1)));
    }
    return first;
  };
}

/** The first place from `least` on that a task may have without coming before one that it waits for. */
function placeBefore(order: Int32Array, forward: Network, place: number, least: number): number {
  const task = order[place] ?? 0;
  let free = place;
  while (free > least && !waitsFor(forward, task, order[free - 1] ?? 0)) free--;
  return free;
}

/** The last place up to `most` that a task may have without coming after one that waits for it. */
function placeAfter(order: Int32Array, backward: Network, place: number, most: number): number {
  const task = order[place] ?? 0;
  let free = place;
  while (free < most && !waitsFor(backward, task, order[free + 1] ?? 0)) free++;
  return free;
}

/** Moves a task and answers the first place that changes. */
function movePlace(order: Int32Array, from: number, to: number): number {
  if (from === to) return order.length;
  const task = order[from] ?? 0;
  if (from < to) order.copyWithin(from, from + 1, to + 1);
  else order.copyWithin(to + 1, to, from);
  order[to] = task;
  return Math.min(from, to);
}
