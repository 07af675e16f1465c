import { type Random } from '../../random';
import { type IntervalModel } from '../model';
import { type Change, moveNearby, turnPairs } from './changes';
import { firstOrder } from './firstOrder';
import { type Network } from './network';
import { copySchedule, justify, newSchedule, passForwards, type Schedule, unlimited, type Workshop } from './schedule';
import { findTightPairs, pairFinderOf } from './tightPairs';

export interface Walk {
  readonly model: IntervalModel;
  readonly workshop: Workshop;
  readonly random: Random;
  /** Hears of each schedule that is shorter than all before. */
  readonly hear: (schedule: Schedule) => void;
  /** Counts an attempt that made no pass. */
  readonly idle: () => void;
  /** The share of the budget that is used up; 1 or more when the walk has to stop. */
  readonly used: () => number;
}

/** In usual durations: how much longer a draft may be, how much later it may be to be justified, and to be kept at first. */
const longer = 1.1;
const hopeless = 15;
const warmth = 1.8;
/** How often tight pairs are turned; otherwise tasks near one place move. */
const turns = 0.3;

/**
 * One schedule that is changed a little and justified, again and again. What is lowered is not the makespan, which most changes
 * leave as it is, but how late all tasks together are for a plan one unit shorter than the best, counted by the chains behind
 * them. How much later the next schedule may be is drawn each time, up to a limit that shrinks to nothing as the budget is used
 * up (threshold accepting, Dueck and Scheuer 1990).
 */
export function walk({ model, workshop, random, hear, idle, used }: Walk): void {
  const { forward } = workshop.networks;
  const usual = model.duration.reduce((sum, length) => sum + length, 0) / Math.max(1, model.tasks);
  const present = newSchedule(model.tasks);
  const draft = newSchedule(model.tasks);
  const room = newSchedule(model.tasks);
  const change = changesOf(model, workshop, random, present);
  const begin = (): void => {
    draft.order.set(firstOrder(workshop.networks, model.duration));
    passForwards(workshop, draft, unlimited, 0);
    hear(draft);
    if (used() < 1) justify(workshop, draft, room);
  };
  /** False: not worth justifying. */
  const redraft = (kept: number): boolean => {
    draft.finish.set(present.finish);
    if (!passForwards(workshop, draft, present.makespan + Math.ceil(longer * usual), kept) || sameFinish(draft, present)) return false;
    if (draft.makespan >= best && lateness(forward, draft, best - 1) > late + hopeless * usual) return false;
    justify(workshop, draft, room);
    return true;
  };
  const keep = (): void => {
    if (draft.makespan < best) {
      best = draft.makespan;
      hear(draft);
    }
    late = lateness(forward, draft, best - 1);
    copySchedule(draft, present);
    change.presentIsNew();
  };
  let best = unlimited;
  let late = 0;
  begin();
  keep();
  for (let share = used(); share < 1; share = used()) {
    draft.order.set(present.order);
    const kept = change.make(draft.order);
    if (kept === model.tasks) idle();
    else if (redraft(kept) && (draft.makespan < best || lateness(forward, draft, best - 1) <= late + warmth * usual * random.unit() * (1 - share))) keep();
  }
}

/** Changes drawn by lot; tight pairs are found when they are asked for, once for each present schedule. */
function changesOf(model: IntervalModel, { networks }: Workshop, random: Random, present: Schedule): { readonly make: Change; readonly presentIsNew: () => void } {
  const finder = pairFinderOf(model, networks.forward);
  const moveSome = moveNearby(networks, random);
  const turnSome = turnPairs(networks, random, finder.pairs);
  let found = false;
  return {
    make: (order) => {
      if (random.unit() >= turns) return moveSome(order);
      if (!found) findTightPairs(finder, present);
      found = true;
      return finder.pairs.count > 0 ? turnSome(order) : moveSome(order);
    },
    presentIsNew: () => {
      found = false;
    },
  };
}

function sameFinish(one: Schedule, other: Schedule): boolean {
  for (let task = 0; task < one.finish.length; task++) if (one.finish[task] !== other.finish[task]) return false;
  return true;
}

/** How late all tasks together are for a plan that ends at `aim`, in units of time. */
function lateness({ rest }: Network, { finish }: Schedule, aim: number): number {
  let late = 0;
  for (let task = 0; task < finish.length; task++) {
    const over = (finish[task] ?? 0) + (rest[task] ?? 0) - aim;
    if (over > 0) late += over;
  }
  return late;
}
