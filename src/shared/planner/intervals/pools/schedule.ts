import { type Networks } from './network';
import { type Pass, tooLong } from './pass';
import { orderByStart, turnOrder, type Turning } from './turning';

/** A schedule that is made forwards: the tasks by start, and when each ends. */
export interface Schedule {
  readonly order: Int32Array;
  readonly finish: Int32Array;
  makespan: number;
}

export function newSchedule(tasks: number): Schedule {
  return { order: new Int32Array(tasks), finish: new Int32Array(tasks), makespan: 0 };
}

export function copySchedule(from: Schedule, to: Schedule): void {
  to.order.set(from.order);
  to.finish.set(from.finish);
  to.makespan = from.makespan;
}

/** What schedules are made with. */
export interface Workshop {
  readonly networks: Networks;
  readonly duration: Int32Array;
  readonly pass: Pass;
  readonly turning: Turning;
  /** Hears of each complete pass. */
  readonly count: () => void;
}

/** Longer than any schedule; a small integer, so that passes compare integers. */
export const unlimited = 0x3fffffff;

/** The first half of making a schedule: a forward pass in the order given. False: it is longer than `limit`. */
export function passForwards({ networks, pass, count }: Workshop, draft: Schedule, limit: number, kept: number): boolean {
  draft.makespan = pass(networks.forward, draft.order, draft.finish, limit, kept);
  count();
  return draft.makespan !== tooLong;
}

/**
 * The second half, double justification (Valls, Ballestín and Quintanilla 2005): all tasks as late as they can be by a backward
 * pass, then as early as they can be again. The schedule never becomes longer. `room` is used up.
 */
export function justify({ networks, duration, pass, turning, count }: Workshop, draft: Schedule, room: Schedule): void {
  turnOrder(turning, draft.order, draft.finish, draft.makespan, room.order);
  const backwards = pass(networks.backward, room.order, room.finish, unlimited, 0);
  count();
  turnOrder(turning, room.order, room.finish, backwards, draft.order);
  draft.makespan = pass(networks.forward, draft.order, draft.finish, unlimited, 0);
  count();
  orderByStart(turning, draft.order, draft.finish, duration, room.order);
  draft.order.set(room.order);
}
