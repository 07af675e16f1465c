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

/** An order of the tasks and what a pass makes of it. */
export interface Schedule {
  readonly order: Int32Array;
  /** When each task ends, counted from the end of time at which the pass begins. */
  readonly finish: Int32Array;
  makespan: number;
  /** How much later than the aim all tasks together end, each with the chain of work behind it. */
  late: number;
}

/** What a pass is to reach: tasks and the chains behind them end at `aim`, or all together `mostLate` later. */
export interface Aim {
  aim: number;
  mostLate: number;
}

/**
 * Makes a pass in the schedule's order. False, and the schedule is of no use, as soon as it is seen to be later than the aim
 * allows. The first `kept` tasks of the order stay as they lie.
 */
export type Pass = (network: Network, schedule: Schedule, aim: Aim, kept: number) => boolean;

/**
 * Serial schedule generation (Kelley 1963): task by task in the given order, each at the first time, after those it waits for,
 * at which its need is free. Time runs forwards or backwards.
 */
export function passOver(floor: Floor): Pass {
  const { words } = floor.packing;
  const lay = words === 0 ? layFreely : words === 1 ? layNarrow : layWide;
  let touched = floor.free.length;
  return (network, schedule, aim, kept) => {
    clear(floor, touched);
    schedule.makespan = 0;
    schedule.late = 0;
    keep(floor, network, schedule, aim.aim, kept);
    const made = lay(floor, network, schedule, aim, kept);
    touched = Math.min(floor.free.length, schedule.makespan * words);
    return made;
  };
}

function keep(floor: Floor, { rest }: Network, schedule: Schedule, aim: number, kept: number): void {
  const { order, finish } = schedule;
  let { makespan, late } = schedule;
  const takeUnits = floor.packing.words === 1 ? takeNarrow : take;
  for (let index = 0; index < kept; index++) {
    const task = order[index] ?? 0;
    const end = finish[task] ?? 0;
    takeUnits(floor, task, end - (floor.duration[task] ?? 0));
    if (end > makespan) makespan = end;
    const over = end + (rest[task] ?? 0) - aim;
    if (over > 0) late += over;
  }
  schedule.makespan = makespan;
  schedule.late = late;
}

function takeNarrow({ free, packing, duration }: Floor, task: number, start: number): void {
  const units = packing.need[task] ?? 0;
  const end = start + (duration[task] ?? 0);
  for (let at = start; at < end; at++) free[at] = (free[at] ?? 0) - units;
}

function clear({ free, packing }: Floor, touched: number): void {
  if (packing.words === 1) free.fill(packing.free[0] ?? 0, 0, touched);
  else for (let at = 0; at < touched; at++) free[at] = packing.free[at % packing.words] ?? 0;
}

/** Where no pool can run short, tasks only wait for each other. */
function layFreely({ duration }: Floor, network: Network, schedule: Schedule, aim: Aim, kept: number): boolean {
  for (let index = kept; index < schedule.order.length; index++) {
    const task = schedule.order[index] ?? 0;
    if (!end(network, schedule, task, earliestStart(network, schedule, task) + (duration[task] ?? 0), aim)) return false;
  }
  return true;
}

function earliestStart({ beforeFrom, before }: Network, { finish }: Schedule, task: number): number {
  const last = beforeFrom[task + 1] ?? 0;
  let start = 0;
  for (let at = beforeFrom[task] ?? 0; at < last; at++) start = Math.max(start, finish[before[at] ?? 0] ?? 0);
  return start;
}

/** Ends a task; false: too late. */
function end({ rest }: Network, schedule: Schedule, task: number, moment: number, { aim, mostLate }: Aim): boolean {
  schedule.finish[task] = moment;
  if (moment > schedule.makespan) schedule.makespan = moment;
  schedule.late += Math.max(0, moment + (rest[task] ?? 0) - aim);
  return schedule.late <= mostLate;
}

/**
 * The pass for pools that fit into one word, written out in one piece: it is where the search spends most of its time, and
 * calls and repeated reads of the floor would cost a third of it.
 *
 * A window is looked at from its end backwards: the next one to try begins after the last unit of time that fails, and what
 * both have in common is not looked at again.
 */
function layNarrow({ tasks, duration, packing, free }: Floor, { beforeFrom, before, rest }: Network, schedule: Schedule, { aim, mostLate }: Aim, kept: number): boolean {
  const { guard, need } = packing;
  const { order, finish } = schedule;
  let { makespan, late } = schedule;
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
      for (at = start; at < end; at++) free[at] = (free[at] ?? 0) - units;
    }
    finish[task] = end;
    if (end > makespan) makespan = end;
    const over = end + (rest[task] ?? 0) - aim;
    if (over > 0) {
      late += over;
      if (late > mostLate) break;
    }
  }
  schedule.makespan = makespan;
  schedule.late = late;
  return late <= mostLate;
}

/** The same for pools that need several words. */
function layWide(floor: Floor, network: Network, schedule: Schedule, aim: Aim, kept: number): boolean {
  for (let index = kept; index < schedule.order.length; index++) {
    const task = schedule.order[index] ?? 0;
    const start = firstFit(floor, task, earliestStart(network, schedule, task));
    take(floor, task, start);
    if (!end(network, schedule, task, start + (floor.duration[task] ?? 0), aim)) return false;
  }
  return true;
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
