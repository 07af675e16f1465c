import { type Network } from '../pools/network';

/** An order of all tasks in which each comes after those it waits for, and the place of each in it. */
export interface Sequence {
  readonly order: Int32Array;
  readonly place: Int32Array;
}

export function sequenceOf(order: Int32Array): Sequence {
  const place = new Int32Array(order.length);
  order.forEach((task, at) => (place[task] = at));
  return { order, place };
}

/** The first place a task can be moved to: right behind the last one it waits for. */
export function firstPlace({ place }: Sequence, forward: Network, task: number): number {
  let first = 0;
  for (let at = forward.beforeFrom[task] ?? 0; at < (forward.beforeFrom[task + 1] ?? 0); at++) first = Math.max(first, (place[forward.before[at] ?? 0] ?? 0) + 1);
  return first;
}

/** The last place a task can be moved to: right before the first one that waits for it. */
export function lastPlace({ place, order }: Sequence, backward: Network, task: number): number {
  let last = order.length - 1;
  for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) last = Math.min(last, (place[backward.before[at] ?? 0] ?? 0) - 1);
  return last;
}

/** Takes the task at one place out and puts it at another; those between move up. */
export function moveTask({ order, place }: Sequence, from: number, to: number): void {
  const task = order[from] ?? 0;
  if (from < to) order.copyWithin(from, from + 1, to + 1);
  else order.copyWithin(to + 1, to, from);
  order[to] = task;
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) place[order[at] ?? 0] = at;
}

/** The order of smallest `key` first, with each task after those it waits for: keys of equal tasks go by their number. */
export function orderByKey({ forward, backward }: { forward: Network; backward: Network }, key: ArrayLike<number>): Int32Array {
  const tasks = key.length;
  const waiting = new Int32Array(tasks).map((_none, task) => (forward.beforeFrom[task + 1] ?? 0) - (forward.beforeFrom[task] ?? 0));
  const ranked = new Int32Array(tasks).map((_none, task) => task).sort((one, other) => (key[one] ?? 0) - (key[other] ?? 0) || one - other);
  const rank = new Int32Array(tasks);
  ranked.forEach((task, at) => (rank[task] = at));
  const ready: number[] = [];
  for (const task of ranked) if (waiting[task] === 0) ready.push(rank[task] ?? 0);
  const order = new Int32Array(tasks);
  for (let filled = 0; filled < tasks; filled++) {
    const task = ranked[takeSmallest(ready)] ?? 0;
    order[filled] = task;
    for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) {
      const next = backward.before[at] ?? 0;
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) addToHeap(ready, rank[next] ?? 0);
    }
  }
  return order;
}

function takeSmallest(heap: number[]): number {
  const smallest = heap[0] ?? 0;
  const moved = heap.pop() ?? 0;
  const size = heap.length;
  let at = 0;
  while (2 * at + 1 < size) {
    let child = 2 * at + 1;
    if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
    if (moved <= (heap[child] ?? 0)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  if (size > 0) heap[at] = moved;
  return smallest;
}

function addToHeap(heap: number[], value: number): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0 && (heap[(at - 1) >> 1] ?? 0) > value) {
    heap[at] = heap[(at - 1) >> 1] ?? 0;
    at = (at - 1) >> 1;
  }
  heap[at] = value;
}
