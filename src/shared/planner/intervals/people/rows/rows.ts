import { type IntervalModel } from '../../model';
import { type Chains } from '../chains';
import { type Sequence } from '../sequence';

export const nobody = -1;
export const none = -1;

/**
 * A plan in which each task is done by one person: who does each, one task after the other as the sequence has them. Every task
 * starts as soon as those it waits for, and its person's task before, have ended. Arrays are by task unless said otherwise.
 */
export interface Rows {
  readonly model: IntervalModel;
  readonly chains: Chains;
  readonly sequence: Sequence;
  /** `nobody`: the task needs nobody. */
  readonly person: Int32Array;
  /** The same person's task before and after; `none` at the ends. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** By person: the first task. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

export function rowsOf(model: IntervalModel, chains: Chains, { sequence, person }: { readonly sequence: Sequence; readonly person: Int32Array }): Rows {
  const { tasks, people, duration } = model;
  const rows: Rows = {
    model, chains, sequence, person,
    previous: new Int32Array(tasks).fill(none),
    next: new Int32Array(tasks).fill(none),
    first: new Int32Array(people).fill(none),
    end: new Int32Array(tasks),
  };
  const last = new Int32Array(people).fill(none);
  for (const task of sequence.order) {
    const whose = person[task] ?? nobody;
    if (whose !== nobody) {
      const ahead = last[whose] ?? none;
      rows.previous[task] = ahead;
      if (ahead === none) rows.first[whose] = task;
      else rows.next[ahead] = task;
      last[whose] = task;
    }
    rows.end[task] = earliestStart(rows, task) + (duration[task] ?? 0);
  }
  return rows;
}

/** When a task can start as things are. */
export function earliestStart({ chains, previous, end }: Rows, task: number): number {
  const { beforeFrom, before } = chains.forward;
  const ahead = previous[task] ?? none;
  let time = ahead === none ? 0 : (end[ahead] ?? 0);
  const until = beforeFrom[task + 1] ?? 0;
  for (let at = beforeFrom[task] ?? 0; at < until; at++) {
    const ended = end[before[at] ?? 0] ?? 0;
    if (ended > time) time = ended;
  }
  return time;
}

/** Takes a task out of its person's row. */
export function takeOut({ person, previous, next, first }: Rows, task: number): void {
  const whose = person[task] ?? nobody;
  if (whose === nobody) return;
  const ahead = previous[task] ?? none;
  const behind = next[task] ?? none;
  if (ahead === none) first[whose] = behind;
  else next[ahead] = behind;
  if (behind !== none) previous[behind] = ahead;
}

/** Puts a task that lies in no row into a person's, where its place in the sequence says. */
export function putIn({ person, previous, next, first, sequence: { place } }: Rows, task: number, whose: number): void {
  person[task] = whose;
  if (whose === nobody) return;
  const own = place[task] ?? 0;
  let ahead = none;
  let behind = first[whose] ?? none;
  while (behind !== none && (place[behind] ?? 0) < own) {
    ahead = behind;
    behind = next[behind] ?? none;
  }
  previous[task] = ahead;
  next[task] = behind;
  if (ahead === none) first[whose] = task;
  else next[ahead] = task;
  if (behind !== none) previous[behind] = task;
}
