import { type IntervalModel } from '../model';

/** Who waits for whom, seen from one end of time. */
export interface Network {
  /** Task t waits for `before[beforeFrom[t]]` up to `before[beforeFrom[t + 1]]`, excluded. */
  readonly beforeFrom: Int32Array;
  readonly before: Int32Array;
  /** The longest chain of work that waits for each task, without the task itself. */
  readonly rest: Int32Array;
}

/** The network as it is, and with time running backwards: there a task waits for its successors. */
export interface Networks {
  readonly forward: Network;
  readonly backward: Network;
}

type Arcs = Omit<Network, 'rest'>;

export function networksOf(model: IntervalModel): Networks {
  const forward: Arcs = { beforeFrom: model.predecessorsFrom, before: model.predecessors };
  const backward = turnedArcs(model.tasks, forward);
  const order = orderOf(forward, backward);
  return {
    forward: { ...forward, rest: longestChains(backward, order.toReversed(), model.duration) },
    backward: { ...backward, rest: longestChains(forward, order, model.duration) },
  };
}

/** Whether a task waits for another in a network, not by way of a third. */
export function waitsFor({ beforeFrom, before }: Network, task: number, other: number): boolean {
  const last = beforeFrom[task + 1] ?? 0;
  for (let at = beforeFrom[task] ?? 0; at < last; at++) if (before[at] === other) return true;
  return false;
}

function turnedArcs(tasks: number, { beforeFrom, before }: Arcs): Arcs {
  const from = new Int32Array(tasks + 1);
  for (const task of before) from[task + 1] = (from[task + 1] ?? 0) + 1;
  for (let task = 0; task < tasks; task++) from[task + 1] = (from[task + 1] ?? 0) + (from[task] ?? 0);
  const turned = new Int32Array(before.length);
  const filled = from.slice();
  for (let task = 0; task < tasks; task++) {
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) {
      const other = before[at] ?? 0;
      const place = filled[other] ?? 0;
      turned[place] = task;
      filled[other] = place + 1;
    }
  }
  return { beforeFrom: from, before: turned };
}

/** The tasks in an order in which each comes after those it waits for. */
function orderOf(arcs: Arcs, turned: Arcs): Int32Array {
  const tasks = arcs.beforeFrom.length - 1;
  const waiting = new Int32Array(tasks);
  const order = new Int32Array(tasks);
  let found = 0;
  for (let task = 0; task < tasks; task++) {
    waiting[task] = (arcs.beforeFrom[task + 1] ?? 0) - (arcs.beforeFrom[task] ?? 0);
    if (waiting[task] === 0) order[found++] = task;
  }
  for (let done = 0; done < found; done++) {
    const task = order[done] ?? 0;
    for (let at = turned.beforeFrom[task] ?? 0; at < (turned.beforeFrom[task + 1] ?? 0); at++) {
      const next = turned.before[at] ?? 0;
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order[found++] = next;
    }
  }
  return order;
}

/** The longest chain of tasks before each one, without itself; `order` has each task after those it waits for. */
function longestChains({ beforeFrom, before }: Arcs, order: Int32Array, duration: Int32Array): Int32Array {
  const chain = new Int32Array(order.length);
  for (const task of order) {
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) {
      const other = before[at] ?? 0;
      chain[task] = Math.max(chain[task] ?? 0, (chain[other] ?? 0) + (duration[other] ?? 0));
    }
  }
  return chain;
}
