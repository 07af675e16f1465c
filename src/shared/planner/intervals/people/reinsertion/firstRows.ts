import { type IntervalModel } from '../../model';
import { type Chains } from '../chains';
import { emptyRows, nobody, putBehind, type Rows } from './rows';

/**
 * The tasks with the longest way to the end first, each given to whoever can begin it first; of these to the one least asked for,
 * so that people whom many tasks could go to stay free.
 */
export const firstRows = (model: IntervalModel, chains: Chains): Rows => {
  const rows = emptyRows(model, chains);
  const { duration, eligible, eligibleFrom, slotsFrom } = model;
  const way = (task: number): number => (duration[task] ?? 0) + (chains.tails[task] ?? 0);
  const depth = depthOf(model, chains);
  // Of two tasks in a row the earlier has the longer way, or as long a one and fewer before it: no task comes before one it waits for.
  const byWay = new Int32Array(model.tasks).map((_none, task) => task).sort((one, other) => way(other) - way(one) || (depth[one] ?? 0) - (depth[other] ?? 0) || one - other);
  const asked = demandOf(model);
  const ends = new Int32Array(model.tasks);
  const free = new Int32Array(model.people);
  for (const task of byWay) {
    let ready = 0;
    for (let at = model.predecessorsFrom[task] ?? 0; at < (model.predecessorsFrom[task + 1] ?? 0); at++) ready = Math.max(ready, ends[model.predecessors[at] ?? 0] ?? 0);
    const slot = slotsFrom[task] ?? 0;
    let chosen = nobody;
    let begins = ready;
    if (slot < (slotsFrom[task + 1] ?? 0)) {
      begins = Number.MAX_SAFE_INTEGER;
      for (let at = eligibleFrom[slot] ?? 0; at < (eligibleFrom[slot + 1] ?? 0); at++) {
        const person = eligible[at] ?? 0;
        const could = Math.max(ready, free[person] ?? 0);
        if (could > begins || (could === begins && (asked[person] ?? 0) >= (asked[chosen] ?? 0))) continue;
        begins = could;
        chosen = person;
      }
    }
    ends[task] = begins + (duration[task] ?? 0);
    if (chosen === nobody) continue;
    free[chosen] = ends[task];
    putBehind(rows, task, chosen, rows.last[chosen] ?? nobody);
  }
  return rows;
};

/** How many tasks stand before each one in its longest row of predecessors. */
const depthOf = ({ tasks }: IntervalModel, { forward, backward }: Chains): Int32Array => {
  const depth = new Int32Array(tasks);
  const waiting = new Int32Array(tasks).map((_none, task) => (forward.beforeFrom[task + 1] ?? 0) - (forward.beforeFrom[task] ?? 0));
  const ready: number[] = [];
  for (let task = 0; task < tasks; task++) if (waiting[task] === 0) ready.push(task);
  for (const task of ready) {
    for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) {
      const next = backward.before[at] ?? 0;
      depth[next] = Math.max(depth[next] ?? 0, (depth[task] ?? 0) + 1);
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) ready.push(next);
    }
  }
  return depth;
};

/** How much work would come to each person if every task were shared by all who may do it. */
const demandOf = ({ people, tasks, duration, slotsFrom, eligible, eligibleFrom }: IntervalModel): Float64Array => {
  const demand = new Float64Array(people);
  for (let task = 0; task < tasks; task++) {
    for (let slot = slotsFrom[task] ?? 0; slot < (slotsFrom[task + 1] ?? 0); slot++) {
      const able = eligible.subarray(eligibleFrom[slot] ?? 0, eligibleFrom[slot + 1] ?? 0);
      for (const person of able) demand[person] = (demand[person] ?? 0) + (duration[task] ?? 0) / able.length;
    }
  }
  return demand;
};
