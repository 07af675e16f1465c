import type { DayNumber } from '../../../model';
import type { Odds } from '../types';
import { never, none, pushes, type SimulatedEnds, type SimulationModel, type SimulationOptions, type SimulationResult } from './model';
import { randomFrom, triangular } from './random';

/** Runs between two reports of progress. */
const runsAtOnce = 50;

/**
 * Runs a plan many times with efforts drawn anew, and answers by which day each milestone and project ends in 50, 80 and 90 of a
 * hundred runs, and how many end in time. `progress` is told the share done, from 0 to 1, and may stop it: null then.
 */
export const simulate = (model: SimulationModel, { runs, seed }: SimulationOptions, progress: (done: number) => 'goOn' | 'stop' = () => 'goOn'): SimulationResult | null => {
  const count = Math.max(1, Math.floor(runs));
  const random = randomFrom(seed);
  const start = new Float64Array(model.floor.length);
  const finish = new Float64Array(model.floor.length);
  const released = new Float64Array(model.floor.length);
  const milestones = new Int32Array(count * model.milestones.ids.length);
  const projects = new Int32Array(count * model.projects.ids.length);
  for (let run = 0; run < count; run += 1) {
    if (run % runsAtOnce === 0 && progress(run / count) === 'stop') return null;
    runOnce(model, random, start, finish, released);
    recordEnds(model, model.milestones, finish, milestones, run, count);
    recordEnds(model, model.projects, finish, projects, run, count);
  }
  progress(1);
  return { runs: count, milestones: oddsOf(model.milestones, milestones, count), projects: oddsOf(model.projects, projects, count) };
};

/** One run: each task after all that pushes it, as long as its duration times the factor drawn for it. Makes no garbage. */
const runOnce = (model: SimulationModel, random: () => number, start: Float64Array, finish: Float64Array, released: Float64Array): void => {
  const { floor, gap, duration, work, linksFrom, linkTask, linkPush, linkOffset } = model;
  for (let task = 0; task < floor.length; task += 1) {
    let begin = floor[task] ?? 0;
    let end = 0;
    const last = linksFrom[task + 1] ?? 0;
    for (let link = linksFrom[task] ?? 0; link < last; link += 1) {
      const other = linkTask[link] ?? 0;
      const push = linkPush[link] ?? 0;
      const source = push === pushes.queue ? released : push === pushes.finishToStart || push === pushes.finishToFinish ? finish : start;
      const time = (source[other] ?? 0) + (linkOffset[link] ?? 0);
      if (push <= pushes.queue) begin = time > begin ? time : begin;
      else end = time > end ? time : end;
    }
    begin += gap[task] ?? 0;
    const factor = factorOf(model, task, random());
    const planned = duration[task] ?? 0;
    const worked = begin + planned * factor;
    start[task] = begin;
    finish[task] = worked > end ? worked : end;
    released[task] = begin + planned + (work[task] ?? 0) * (factor - 1);
  }
};

const factorOf = ({ factorCount, factorsFrom, factors, spread }: SimulationModel, task: number, share: number): number => {
  const known = factorCount[task] ?? 0;
  return known === 0 ? triangular(spread, share) : factors[(factorsFrom[task] ?? 0) + Math.floor(share * known)] ?? 1;
};

const recordEnds = (model: SimulationModel, { ids, from, tasks }: SimulatedEnds<unknown>, finish: Float64Array, into: Int32Array, run: number, runs: number): void => {
  for (let end = 0; end < ids.length; end += 1) {
    let last = 0;
    const stop = from[end + 1] ?? 0;
    for (let at = from[end] ?? 0; at < stop; at += 1) {
      const time = finish[tasks[at] ?? 0] ?? 0;
      if (time > last) last = time;
    }
    into[end * runs + run] = dayOf(model, last);
  }
};

/** Sums of parts of a day may come out a hair above the whole. */
const hair = 1e-6;

/** The working day on which a time lies; the end of a day belongs to it. Beyond the calendar's years the last one known. */
const dayOf = ({ days, statusDay }: SimulationModel, time: number): DayNumber => {
  const index = Math.max(0, Math.ceil(time - hair) - 1);
  return days[Math.min(index, days.length - 1)] ?? statusDay;
};

const oddsOf = <Id>({ ids, due, fixed }: SimulatedEnds<Id>, ends: Int32Array, runs: number): ReadonlyMap<Id, Odds> => {
  const odds = new Map<Id, Odds>();
  for (const [index, id] of ids.entries()) {
    const dueDay = due[index] ?? none;
    const known = fixed[index] ?? none;
    odds.set(id, known === never ? unknownOdds(dueDay) : oddsFrom(known === none ? ends.subarray(index * runs, (index + 1) * runs).sort() : Int32Array.of(known), dueDay));
  }
  return odds;
};

/** What nobody can do is never in time. */
const unknownOdds = (dueDay: number): Odds => ({ p50: null, p80: null, p90: null, onTimePercent: dueDay === none ? null : 0 });

const oddsFrom = (sorted: Int32Array, dueDay: number): Odds => {
  const dayAt = (percent: number): DayNumber | null => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null;
  return { p50: dayAt(50), p80: dayAt(80), p90: dayAt(90), onTimePercent: dueDay === none ? null : shareUpTo(sorted, dueDay) };
};

/** Whole percent; 0 and 100 only where it is none and all. */
const shareUpTo = (sorted: Int32Array, dueDay: number): number => {
  let count = 0;
  while (count < sorted.length && (sorted[count] ?? 0) <= dueDay) count += 1;
  if (count === 0 || count === sorted.length) return count === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * count) / sorted.length)));
};
