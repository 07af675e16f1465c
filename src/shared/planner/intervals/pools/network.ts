import { type IntervalModel } from '../model';

/** Who waits for whom, seen from one end of time. */
export interface Network {
  /** Task t waits for `before[beforeFrom[t]]` up to `before[beforeFrom[t + 1]]`, excluded. */
  readonly beforeFrom: Int32Array;
  readonly before: Int32Array;
}

/** The network as it is: a task waits for its predecessors. */
export function forwardNetwork(model: IntervalModel): Network {
  return { beforeFrom: model.predecessorsFrom, before: model.predecessors };
}

/** The network with time running backwards: a task waits for its successors. */
export function backwardNetwork(model: IntervalModel): Network {
  const beforeFrom = new Int32Array(model.tasks + 1);
  for (const predecessor of model.predecessors) beforeFrom[predecessor + 1] = (beforeFrom[predecessor + 1] ?? 0) + 1;
  for (let task = 0; task < model.tasks; task++) beforeFrom[task + 1] = (beforeFrom[task + 1] ?? 0) + (beforeFrom[task] ?? 0);
  const before = new Int32Array(model.predecessors.length);
  const filled = beforeFrom.slice();
  for (let task = 0; task < model.tasks; task++) {
    for (let at = model.predecessorsFrom[task] ?? 0; at < (model.predecessorsFrom[task + 1] ?? 0); at++) {
      const predecessor = model.predecessors[at] ?? 0;
      const place = filled[predecessor] ?? 0;
      before[place] = task;
      filled[predecessor] = place + 1;
    }
  }
  return { beforeFrom, before };
}

/** The tasks in an order in which each comes after those it waits for; `turned` is the network seen from the other end. */
export function orderOf(network: Network, turned: Network): Int32Array {
  const tasks = network.beforeFrom.length - 1;
  const waiting = new Int32Array(tasks);
  const order = new Int32Array(tasks);
  let found = 0;
  for (let task = 0; task < tasks; task++) {
    waiting[task] = (network.beforeFrom[task + 1] ?? 0) - (network.beforeFrom[task] ?? 0);
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

/** The longest chain of work that starts with each task, the task itself included; `order` has each task after those it waits for. */
export function longestChains(turned: Network, order: Int32Array, duration: Int32Array): Int32Array {
  const chain = new Int32Array(order.length);
  for (let index = order.length - 1; index >= 0; index--) {
    const task = order[index] ?? 0;
    let longest = 0;
    for (let at = turned.beforeFrom[task] ?? 0; at < (turned.beforeFrom[task + 1] ?? 0); at++) {
      longest = Math.max(longest, chain[turned.before[at] ?? 0] ?? 0);
    }
    chain[task] = longest + (duration[task] ?? 0);
  }
  return chain;
}
