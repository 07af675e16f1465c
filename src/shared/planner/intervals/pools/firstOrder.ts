import { type Network, type Networks } from './network';

/** The tasks in an order to begin with: of all that may be next, the one with the longest chain of work from it on. */
export function firstOrder({ forward, backward }: Networks, duration: Int32Array): Int32Array {
  const tasks = duration.length;
  const order = new Int32Array(tasks);
  const waiting = duration.map((_, task) => countBefore(forward, task));
  const ready: number[] = [];
  for (let task = 0; task < tasks; task++) if (waiting[task] === 0) ready.push(task);
  for (let index = 0; index < tasks; index++) {
    const task = takeLongest(ready, forward, duration);
    order[index] = task;
    for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) {
      const next = backward.before[at] ?? 0;
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) ready.push(next);
    }
  }
  return order;
}

function countBefore({ beforeFrom }: Network, task: number): number {
  return (beforeFrom[task + 1] ?? 0) - (beforeFrom[task] ?? 0);
}

function takeLongest(ready: number[], { rest }: Network, duration: Int32Array): number {
  let best = 0;
  let longest = -1;
  ready.forEach((task, place) => {
    const chain = (rest[task] ?? 0) + (duration[task] ?? 0);
    if (chain > longest) {
      longest = chain;
      best = place;
    }
  });
  return ready.splice(best, 1)[0] ?? 0;
}
