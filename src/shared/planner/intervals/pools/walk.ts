import { type Random } from '../../random';
import { type IntervalModel } from '../model';
import { moveNearby } from './changes';
import { firstOrder } from './firstOrder';
import { type Network } from './network';
import { type Aim, type Schedule } from './pass';
import { copySchedule, justifyBackwards, justifyForwards, newSchedule, passBackwards, passForwards, type Workshop } from './schedule';

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

/** In usual durations: how much later than the present schedule one may be after its first pass, to be justified again, and to be kept at first. */
const hopeless = 7;
const doubtful = 5;
const warmth = 1.8;
/** Later than any schedule; a small integer, so that passes compare integers. */
const unlimited = 0x3fffffff;

/**
 * One schedule that is changed a little and justified, again and again. It is changed where all its tasks lie as late as they can,
 * so that what follows from a change is a justified schedule after two passes, and of those that are not much too late after four.
 * What is lowered is not the makespan, which most changes leave as it is, but how late all tasks together are for a plan one unit
 * shorter than the best, counted by the chains behind them. How much later the next schedule may be is drawn each time, up to a
 * limit that shrinks to nothing as the budget is used up (threshold accepting, Dueck and Scheuer 1990).
 */
export function walk({ model, workshop, random, hear, idle, used }: Walk): void {
  const { networks } = workshop;
  const usual = model.duration.reduce((sum, length) => sum + length, 0) / Math.max(1, model.tasks);
  const present = newSchedule(model.tasks);
  const latest = newSchedule(model.tasks);
  const draft = newSchedule(model.tasks);
  const turned = newSchedule(model.tasks);
  const change = moveNearby({ forward: networks.backward, backward: networks.forward }, random);
  const aim: Aim = { aim: unlimited, mostLate: unlimited };
  const within = ({ late }: Schedule, durations: number): Aim => {
    aim.mostLate = Math.min(unlimited, late + Math.floor(durations * usual));
    return aim;
  };
  const keep = (): void => {
    copySchedule(draft, present);
    if (present.makespan <= aim.aim) {
      hear(present);
      aim.aim = present.makespan - 1;
      present.late = lateness(networks.forward, present, aim.aim);
    }
    justifyBackwards(workshop, present, latest, within(present, unlimited));
  };
  /** Justifies what was changed, and once more where that may help; whether it is then late by no more than `most`. */
  const justify = (most: number): boolean =>
    justifyForwards(workshop, draft, turned, within(present, doubtful)) &&
    (draft.late <= within(present, most).mostLate || (justifyBackwards(workshop, draft, turned, within(present, doubtful)) && justifyForwards(workshop, draft, turned, within(present, most))));
  draft.order.set(firstOrder(networks, model.duration));
  passForwards(workshop, draft, aim);
  keep();
  if (used() < 1 && justifyForwards(workshop, draft, latest, within(present, unlimited))) keep();
  for (let share = used(); share < 1; share = used()) {
    turned.order.set(latest.order);
    turned.finish.set(latest.finish);
    const kept = change(turned.order);
    if (kept === model.tasks) idle();
    else if (passBackwards(workshop, turned, within(latest, hopeless), kept) && !sameFinish(turned, latest) && justify(warmth * random.unit() * (1 - share))) keep();
  }
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
