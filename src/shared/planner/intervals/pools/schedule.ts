import { type Networks } from './network';
import { type Aim, type Pass, type Schedule } from './pass';
import { orderByStart, turnOrder, type Turning } from './turning';

/** Room for a schedule. */
export function newSchedule(tasks: number): Schedule {
  return { order: new Int32Array(tasks), finish: new Int32Array(tasks), makespan: 0, late: 0 };
}

export function copySchedule(from: Schedule, to: Schedule): void {
  to.order.set(from.order);
  to.finish.set(from.finish);
  to.makespan = from.makespan;
  to.late = from.late;
}

/** What schedules are made with. */
export interface Workshop {
  readonly networks: Networks;
  readonly duration: Int32Array;
  readonly pass: Pass;
  readonly turning: Turning;
  /** Counts a pass. */
  readonly count: () => void;
}

/** A pass from the beginning of time on, in the schedule's order. False: it is later than the aim allows. */
export function passForwards({ networks, pass, count }: Workshop, schedule: Schedule, aim: Aim): boolean {
  count();
  return pass(networks.forward, schedule, aim, 0);
}

/** A pass from the end of time on, over an order that is turned; its first `kept` tasks stay as they lie. False: too late, counted from there. */
export function passBackwards({ networks, pass, count }: Workshop, turned: Schedule, aim: Aim, kept: number): boolean {
  count();
  return pass(networks.backward, turned, aim, kept);
}

/**
 * Justification (Wiest 1964; Valls, Ballestín and Quintanilla 2005), first half: all tasks of a schedule as late as they can be, into
 * `turned`. False: counted from there, they are later than the aim allows.
 */
export function justifyBackwards(workshop: Workshop, schedule: Schedule, turned: Schedule, aim: Aim): boolean {
  turnOrder(workshop.turning, schedule, turned.order);
  return passBackwards(workshop, turned, aim, 0);
}

/**
 * Second half: all tasks as early as they can be again, into `draft`, whose order is by start then. Of a justified one it never
 * becomes longer. The order of `turned` is used up.
 */
export function justifyForwards(workshop: Workshop, draft: Schedule, turned: Schedule, aim: Aim): boolean {
  turnOrder(workshop.turning, turned, draft.order);
  if (!passForwards(workshop, draft, aim)) return false;
  orderByStart(workshop.turning, draft, workshop.duration, turned.order);
  draft.order.set(turned.order);
  return true;
}
