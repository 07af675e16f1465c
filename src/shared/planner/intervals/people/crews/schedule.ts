import { type Network } from '../../pools/network';
import { fillCrew, type Crews } from './crew';

/** A plan under construction, time unit by time unit, in room that is made once. */
export interface Schedule {
  readonly crews: Crews;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** By slot. */
  readonly person: Int32Array;
  /** Who is busy at time t: `words` integers from `t * words`. */
  readonly busy: Int32Array;
  /** Units of pool p in use at time t: `used[t * pools + p]`. */
  readonly used: Int32Array;
  /** Who is free throughout a window. */
  readonly free: Int32Array;
  /** How far `busy` and `used` have been written. */
  written: number;
}

export function scheduleOf(crews: Crews): Schedule {
  const { model, words } = crews;
  const horizon = model.duration.reduce((sum, units) => sum + units, 1);
  return {
    crews,
    start: new Int32Array(model.tasks),
    end: new Int32Array(model.tasks),
    person: new Int32Array(model.slotsFrom[model.tasks] ?? 0),
    busy: new Int32Array(horizon * words),
    used: new Int32Array(horizon * model.pools),
    free: new Int32Array(words),
    written: 0,
  };
}

/** What a pass goes by, and when it may stop. */
export interface Pass {
  readonly network: Network;
  readonly order: Int32Array;
  /** Whom a task would rather have, best first, at the places of its candidates. */
  readonly ranking: Int32Array;
  /** When a task has to end. */
  readonly due: Int32Array;
}

/**
 * Serial schedule generation (Kelley 1963): task by task in the given order, each at the first time after those it waits for at
 * which its pools have room and its slots can be filled by people who are free throughout. Answers by how much all tasks
 * together end after they are due; as soon as that is more than `limit`, the pass stops with what it has.
 */
export function placeAll(schedule: Schedule, { network, order, ranking, due }: Pass, limit: number): number {
  const { crews, start, end } = schedule;
  const { duration, pools } = crews.model;
  const { beforeFrom, before } = network;
  schedule.busy.fill(0, 0, schedule.written * crews.words);
  schedule.used.fill(0, 0, schedule.written * pools);
  schedule.written = 0;
  let late = 0;
  for (let index = 0; index < order.length; index++) {
    const task = order[index] ?? 0;
    let time = 0;
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) time = Math.max(time, end[before[at] ?? 0] ?? 0);
    while (!fits(schedule, task, time, ranking)) time++;
    place(schedule, task, time);
    const finish = time + (duration[task] ?? 0);
    start[task] = time;
    end[task] = finish;
    late += Math.max(0, finish - (due[task] ?? 0));
    if (late > limit) return late;
  }
  return late;
}

/** Whether a task can run from `time` on; the crew is found on the way. */
function fits(schedule: Schedule, task: number, time: number, ranking: Int32Array): boolean {
  const { crews, busy, used, free } = schedule;
  const { words, model } = crews;
  const { pools, capacity, need, duration } = model;
  const until = time + (duration[task] ?? 0);
  for (let pool = 0; pool < pools; pool++) {
    const room = (capacity[pool] ?? 0) - (need[task * pools + pool] ?? 0);
    for (let unit = time; unit < until; unit++) if ((used[unit * pools + pool] ?? 0) > room) return false;
  }
  for (let word = 0; word < words; word++) {
    let taken = 0;
    for (let unit = time; unit < until; unit++) taken |= busy[unit * words + word] ?? 0;
    free[word] = ~taken;
  }
  return fillCrew(crews, task, free, ranking);
}

/** Takes the crew that was found, and what the task needs of the pools. */
function place(schedule: Schedule, task: number, time: number): void {
  const { crews, busy, used, person } = schedule;
  const { words, model, filledBy } = crews;
  const { pools, need, duration, slotsFrom } = model;
  const until = time + (duration[task] ?? 0);
  const first = slotsFrom[task] ?? 0;
  for (let slot = first; slot < (slotsFrom[task + 1] ?? 0); slot++) {
    const who = filledBy[slot - first] ?? 0;
    person[slot] = who;
    for (let unit = time; unit < until; unit++) {
      const at = unit * words + (who >> 5);
      busy[at] = (busy[at] ?? 0) | (1 << (who & 31));
    }
  }
  for (let pool = 0; pool < pools; pool++) {
    for (let unit = time; unit < until; unit++) used[unit * pools + pool] = (used[unit * pools + pool] ?? 0) + (need[task * pools + pool] ?? 0);
  }
  if (until > schedule.written) schedule.written = until;
}
