import { type Random } from '../../random';
import { type IntervalModel } from '../model';
import { type Change, moveNearby, turnPairs } from './changes';
import { firstOrder } from './firstOrder';
import { type Network } from './network';
import { type Aim, type Schedule } from './pass';
import { copySchedule, justifyBackwards, justifyForwards, newSchedule, passForwards, type Workshop } from './schedule';
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

/** In usual durations: how much later than the present schedule one may be after its first pass, after its second, and to be kept at first. */
const hopeless = 15;
const doubtful = 7;
const warmth = 1.8;
/** How often tight pairs are turned; otherwise tasks near one place move. */
const turns = 0.3;
/** Later than any schedule; a small integer, so that passes compare integers. */
const unlimited = 0x3fffffff;

/**
 * One schedule that is changed a little and justified, again and again. What is lowered is not the makespan, which most changes
 * leave as it is, but how late all tasks together are for a plan one unit shorter than the best, counted by the chains behind
 * them. How much later the next schedule may be is drawn each time, up to a limit that shrinks to nothing as the budget is used
 * up (threshold accepting, Dueck and Scheuer 1990). What is too late after a pass goes no further.
 */
export function walk({ model, workshop, random, hear, idle, used }: Walk): void {
  const usual = model.duration.reduce((sum, length) => sum + length, 0) / Math.max(1, model.tasks);
  const present = newSchedule(model.tasks);
  const draft = newSchedule(model.tasks);
  const turned = newSchedule(model.tasks);
  const change = changesOf(model, workshop, random, present);
  const aim: Aim = { aim: unlimited, mostLate: unlimited };
  const within = (durations: number): Aim => {
    aim.mostLate = Math.min(unlimited, present.late + Math.floor(durations * usual));
    return aim;
  };
  const keep = (): void => {
    copySchedule(draft, present);
    change.presentIsNew();
    if (present.makespan > aim.aim) return;
    hear(present);
    aim.aim = present.makespan - 1;
    present.late = lateness(workshop.networks.forward, present, aim.aim);
  };
  draft.order.set(firstOrder(workshop.networks, model.duration));
  passForwards(workshop, draft, aim, 0);
  keep();
  if (used() < 1 && justifyBackwards(workshop, draft, turned, within(unlimited)) && justifyForwards(workshop, draft, turned, within(unlimited))) keep();
  for (let share = used(); share < 1; share = used()) {
    draft.order.set(present.order);
    draft.finish.set(present.finish);
    const kept = change.make(draft.order);
    if (kept === model.tasks) idle();
    else if (
      passForwards(workshop, draft, within(hopeless), kept) &&
      !sameFinish(draft, present) &&
      justifyBackwards(workshop, draft, turned, within(doubtful)) &&
      justifyForwards(workshop, draft, turned, within(warmth * random.unit() * (1 - share)))
    ) keep();
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
