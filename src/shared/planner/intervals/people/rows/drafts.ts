import { type Random } from '../../../random';
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

/** Drafts that are made, and by how much each but the first bends the length of the ways to the end, as a share, up or down. */
export const draftsMade = 4;
const bend = 0.3;

/** The shortest of a few drafts: the tasks with the longest way to the end first, in all but the first of them not quite. */
export function bestDraft(model: IntervalModel, chains: Chains, random: Random): Draft {
  const needed = needOfPeople(model);
  const way = Float64Array.from(chains.tails, (tail, task) => tail + (model.duration[task] ?? 0));
  let best = draftOf(model, chains, way.map((length) => -length), needed);
  for (let made = 1; made < draftsMade; made++) {
    const other = draftOf(model, chains, way.map((length) => -length * (1 - bend + 2 * bend * random.unit())), needed);
    if (other.makespan < best.makespan) best = other;
  }
  return best;
}

/** Task by task, smallest key first, each to whoever can begin it first; of several to the one least needed elsewhere. */
function draftOf(model: IntervalModel, chains: Chains, key: Float64Array, needed: Float64Array): Draft {
  const { tasks, duration } = model;
  const { beforeFrom, before } = chains.forward;
  const freeFrom = new Int32Array(model.people);
  const person = new Int32Array(tasks).fill(nobody);
  const start = new Int32Array(tasks);
  const end = new Int32Array(tasks);
  let makespan = 0;
  for (const task of orderByKey(chains, key)) {
    let time = 0;
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) time = Math.max(time, end[before[at] ?? 0] ?? 0);
    const whose = firstFree(model, task, { ready: time, freeFrom, needed });
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

function firstFree({ slotsFrom, eligibleFrom, eligible }: IntervalModel, task: number, { ready, freeFrom, needed }: { ready: number; freeFrom: Int32Array; needed: Float64Array }): number {
  const slot = slotsFrom[task] ?? 0;
  if (slot === slotsFrom[task + 1]) return nobody;
  let chosen = nobody;
  let earliest = 0;
  for (let at = eligibleFrom[slot] ?? 0; at < (eligibleFrom[slot + 1] ?? 0); at++) {
    const whose = eligible[at] ?? 0;
    const from = Math.max(ready, freeFrom[whose] ?? 0);
    if (chosen !== nobody && (from > earliest || (from === earliest && (needed[whose] ?? 0) >= (needed[chosen] ?? 0)))) continue;
    chosen = whose;
    earliest = from;
  }
  return chosen;
}
