import { type IntervalModel } from '../../model';
import { type Chains } from '../chains';
import { needOfPeople } from '../need';
import { orderByKey } from '../sequence';
import { nobody } from './rows';

/** A first plan: its tasks by their starts, and who does each. */
export interface Draft {
  readonly order: Int32Array;
  readonly person: Int32Array;
  readonly makespan: number;
}

/**
 * What it weighs in each draft that somebody is needed elsewhere: so many units of time later is a task rather begun, for each
 * unit that the person is needed. Which weight is best depends on how scarce people are; all are tried.
 */
const weights = [0.0001, 0.02, 0.05, 0.1];
export const draftsMade = weights.length;

/** The shortest of a few drafts: the tasks with the longest way to the end first. */
export function bestDraft(model: IntervalModel, chains: Chains): Draft {
  const needed = needOfPeople(model);
  const order = orderByKey(chains, chains.tails.map((tail, task) => -tail - (model.duration[task] ?? 0)));
  const drafts = weights.map((weight) => draftOf(model, chains, { order, reluctance: needed.map((units) => weight * units) }));
  return drafts.reduce((best, draft) => (draft.makespan < best.makespan ? draft : best));
}

/** Task by task in an order, each to whoever can begin it first, `reluctance` by person counted in. */
function draftOf(model: IntervalModel, chains: Chains, { order, reluctance }: { order: Int32Array; reluctance: Float64Array }): Draft {
  const { tasks, duration } = model;
  const { beforeFrom, before } = chains.forward;
  const freeFrom = new Int32Array(model.people);
  const person = new Int32Array(tasks).fill(nobody);
  const start = new Int32Array(tasks);
  const end = new Int32Array(tasks);
  let makespan = 0;
  for (const task of order) {
    let time = 0;
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) time = Math.max(time, end[before[at] ?? 0] ?? 0);
    const whose = firstFree(model, task, { ready: time, freeFrom, reluctance });
    if (whose !== nobody) time = Math.max(time, freeFrom[whose] ?? 0);
    const ends = time + (duration[task] ?? 0);
    if (whose !== nobody) freeFrom[whose] = ends;
    person[task] = whose;
    start[task] = time;
    end[task] = ends;
    makespan = Math.max(makespan, ends);
  }
  return { order: orderByKey(chains, start), person, makespan };
}

function firstFree({ slotsFrom, eligibleFrom, eligible }: IntervalModel, task: number, { ready, freeFrom, reluctance }: { ready: number; freeFrom: Int32Array; reluctance: Float64Array }): number {
  const slot = slotsFrom[task] ?? 0;
  if (slot === slotsFrom[task + 1]) return nobody;
  let chosen = nobody;
  let least = Number.POSITIVE_INFINITY;
  for (let at = eligibleFrom[slot] ?? 0; at < (eligibleFrom[slot + 1] ?? 0); at++) {
    const whose = eligible[at] ?? 0;
    const from = Math.max(ready, freeFrom[whose] ?? 0) + (reluctance[whose] ?? 0);
    if (from >= least) continue;
    chosen = whose;
    least = from;
  }
  return chosen;
}
