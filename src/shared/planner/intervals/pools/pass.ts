import { type Network } from './network';
import { type Packing } from './packing';

/** What does not change between the passes over one model, and the profile that each of them uses up. */
export interface Floor {
  readonly tasks: number;
  readonly duration: Int32Array;
  readonly packing: Packing;
  /** What is free at time t: `free[t * words + word]`, guards set. */
  readonly free: Int32Array;
}

/**
 * Makes a pass: fills `finish` by task and answers the makespan, or `tooLong` as soon as it is seen to be above `limit`. The first
 * `kept` tasks of the order stay as `finish` already has them.
 */
export type Pass = (network: Network, order: Int32Array, finish: Int32Array, limit: number, kept: number) => number;

export const tooLong = -1;

/**
 * Serial schedule generation (Kelley 1963): task by task in the given order, each at the first time, after those it waits for,
 * at which its need is free. Time runs forwards or backwards.
 */
export function passOver(floor: Floor): Pass {
  if (floor.packing.words === 0) return (network, order, finish, limit, kept) => freePass(floor, network, order, finish, limit, kept);
  let touched = floor.free.length;
  const pass = floor.packing.words === 1 ? narrowPass : widePass;
  return (network, order, finish, limit, kept) => {
    clear(floor, touched);
    for (let index = 0; index < kept; index++) {
      const task = order[index] ?? 0;
      take(floor, task, (finish[task] ?? 0) - (floor.duration[task] ?? 0));
    }
    const makespan = pass(floor, network, order, finish, limit, kept);
    touched = makespan === tooLong ? Math.min(floor.free.length, limit * floor.packing.words) : makespan * floor.packing.words;
    return makespan;
  };
}

function clear({ free, packing }: Floor, touched: number): void {
  if (packing.words === 1) free.fill(packing.free[0] ?? 0, 0, touched);
  else for (let at = 0; at < touched; at++) free[at] = packing.free[at % packing.words] ?? 0;
}

function lastFinish(order: Int32Array, finish: Int32Array, kept: number): number {
  let last = 0;
  for (let index = 0; index < kept; index++) {
    const end = finish[order[index] ?? 0] ?? 0;
    if (end > last) last = end;
  }
  return last;
}

/** Where no pool can run short, tasks only wait for each other. */
function freePass({ duration }: Floor, { beforeFrom, before, rest }: Network, order: Int32Array, finish: Int32Array, limit: number, kept: number): number {
  let makespan = lastFinish(order, finish, kept);
  for (let index = kept; index < order.length; index++) {
    const task = order[index] ?? 0;
    let end = 0;
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) end = Math.max(end, finish[before[at] ?? 0] ?? 0);
    end += duration[task] ?? 0;
    if (end + (rest[task] ?? 0) > limit) return tooLong;
    finish[task] = end;
    makespan = Math.max(makespan, end);
  }
  return makespan;
}

/**
 * The pass for pools that fit into one word, written out in one piece: it is where the search spends most of its time, and
 * calls and repeated reads of the floor would cost a third of it.
 *
 * A window is looked at from its end backwards: the next one to try begins after the last unit of time that fails, and what
 * both have in common is not looked at again.
 */
function narrowPass({ tasks, duration, packing, free }: Floor, { beforeFrom, before, rest }: Network, order: Int32Array, finish: Int32Array, limit: number, kept: number): number {
  const { guard, need } = packing;
  let makespan = lastFinish(order, finish, kept);
  for (let index = kept; index < tasks; index++) {
    const task = order[index] ?? 0;
    const length = duration[task] ?? 0;
    const units = need[task] ?? 0;
    const last = beforeFrom[task + 1] ?? 0;
    let start = 0;
    for (let at = beforeFrom[task] ?? 0; at < last; at++) {
      const ended = finish[before[at] ?? 0] ?? 0;
      if (ended > start) start = ended;
    }
    let end = start + length;
    if (units !== 0) {
      let known = start;
      let at = end - 1;
      while (at >= known) {
        if ((((free[at] ?? 0) - units) & guard) === guard) at--;
        else {
          start = at + 1;
          known = end;
          end = start + length;
          at = end - 1;
        }
      }
    }
    if (end + (rest[task] ?? 0) > limit) return tooLong;
    for (let at = start; at < end; at++) free[at] = (free[at] ?? 0) - units;
    finish[task] = end;
    if (end > makespan) makespan = end;
  }
  return makespan;
}

/** The same for pools that need several words. */
function widePass(floor: Floor, { beforeFrom, before, rest }: Network, order: Int32Array, finish: Int32Array, limit: number, kept: number): number {
  let makespan = lastFinish(order, finish, kept);
  for (let index = kept; index < order.length; index++) {
    const task = order[index] ?? 0;
    const length = floor.duration[task] ?? 0;
    let start = 0;
    for (let at = beforeFrom[task] ?? 0; at < (beforeFrom[task + 1] ?? 0); at++) start = Math.max(start, finish[before[at] ?? 0] ?? 0);
    start = firstFit(floor, task, start);
    const end = start + length;
    if (end + (rest[task] ?? 0) > limit) return tooLong;
    take(floor, task, start);
    finish[task] = end;
    makespan = Math.max(makespan, end);
  }
  return makespan;
}

function firstFit(floor: Floor, task: number, earliest: number): number {
  const length = floor.duration[task] ?? 0;
  let start = earliest;
  let known = start;
  for (let at = start + length - 1; at >= known; ) {
    if (fitsAt(floor, task, at)) at--;
    else {
      known = start + length;
      start = at + 1;
      at = start + length - 1;
    }
  }
  return start;
}

function fitsAt({ free, packing }: Floor, task: number, at: number): boolean {
  const { words, guard, need } = packing;
  for (let word = 0; word < words; word++) {
    if ((((free[at * words + word] ?? 0) - (need[task * words + word] ?? 0)) & guard) !== guard) return false;
  }
  return true;
}

function take({ free, packing, duration }: Floor, task: number, start: number): void {
  const { words, need } = packing;
  const end = (start + (duration[task] ?? 0)) * words;
  for (let word = 0; word < words; word++) {
    const units = need[task * words + word] ?? 0;
    if (units === 0) continue;
    for (let at = start * words + word; at < end; at += words) free[at] = (free[at] ?? 0) - units;
  }
}
