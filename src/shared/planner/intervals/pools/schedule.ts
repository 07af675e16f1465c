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

/** The first part of making a schedule: a forward pass in the draft's order. False: it is later than the aim allows. */
export function passForwards({ networks, pass, count }: Workshop, draft: Schedule, aim: Aim, kept: number): boolean {
  count();
  return pass(networks.forward, draft, aim, kept);
}

/**
 * Justification (Wiest 1964; Valls, Ballestín and Quintanilla 2005), first half: all tasks as late as they can be, by a backward
 * pass into `turned`. False: counted from there, they are later than the aim allows.
 */
export function justifyBackwards({ networks, pass, turning, count }: Workshop, draft: Schedule, turned: Schedule, aim: Aim): boolean {
  turnOrder(turning, draft, turned.order);
  count();
  return pass(networks.backward, turned, aim, 0);
}

/** Second half: all tasks as early as they can be again, into `draft`, whose order is by start then. It never becomes longer. */
export function justifyForwards(workshop: Workshop, draft: Schedule, turned: Schedule, aim: Aim): boolean {
  turnOrder(workshop.turning, turned, draft.order);
  if (!passForwards(workshop, draft, aim, 0)) return false;
  orderByStart(workshop.turning, draft, workshop.duration, turned.order);
  draft.order.set(turned.order);
  return true;
}
