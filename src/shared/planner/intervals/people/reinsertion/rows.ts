import { type IntervalModel } from '../../model';
import { type Network } from '../../pools/network';
import { type Chains } from '../chains';

export const nobody = -1;

/**
 * Who does which tasks in which order: each person has a row of tasks, kept as a chain. Together with the network this says when
 * everything is done at the earliest, without a clock. A task that is taken out keeps its place in the network and lies in no row.
 */
export interface Rows {
  readonly model: IntervalModel;
  readonly forward: Network;
  readonly backward: Network;
  /** By task; `nobody`: in no row. */
  readonly person: Int32Array;
  /** The task before and behind in the row of its person; `nobody`: none. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** Both ends of each person's row. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The earliest start of each task. */
  readonly head: Int32Array;
  /** The longest way from the start of each task to the end of the plan: the task itself counts. */
  readonly tail: Int32Array;
  /** The tasks in an order in which each comes after all it waits for, in network and row. */
  readonly order: Int32Array;
  readonly waiting: Int32Array;
}

export const emptyRows = (model: IntervalModel, { forward, backward }: Chains): Rows => ({
  model, forward, backward,
  person: new Int32Array(model.tasks).fill(nobody),
  previous: new Int32Array(model.tasks).fill(nobody),
  next: new Int32Array(model.tasks).fill(nobody),
  first: new Int32Array(model.people).fill(nobody),
  last: new Int32Array(model.people).fill(nobody),
  head: new Int32Array(model.tasks),
  tail: new Int32Array(model.tasks),
  order: new Int32Array(model.tasks),
  waiting: new Int32Array(model.tasks),
});

/** Takes a task out of its row. */
export const takeOut = ({ person, previous, next, first, last }: Rows, task: number): void => {
  const whose = person[task] ?? 0;
  const before = previous[task] ?? nobody;
  const behind = next[task] ?? nobody;
  if (before === nobody) first[whose] = behind;
  else next[before] = behind;
  if (behind === nobody) last[whose] = before;
  else previous[behind] = before;
  person[task] = nobody;
  previous[task] = nobody;
  next[task] = nobody;
};

/** Puts a task into somebody's row behind another one; `nobody`: at its beginning. */
export const putBehind = ({ person, previous, next, first, last }: Rows, task: number, whose: number, before: number): void => {
  const behind = (before === nobody ? first[whose] : next[before]) ?? nobody;
  previous[task] = before;
  next[task] = behind;
  if (before === nobody) first[whose] = task;
  else next[before] = task;
  if (behind === nobody) last[whose] = task;
  else previous[behind] = task;
  person[task] = whose;
};

/** Copies who does what in which order from one to the other, and nothing that follows from it. */
export const copyRows = (from: Rows, to: Rows): void => {
  to.person.set(from.person);
  to.previous.set(from.previous);
  to.next.set(from.next);
  to.first.set(from.first);
  to.last.set(from.last);
};
