import { earliestStart, none, type Rows } from './rows';

/** How late the tasks of rows are for a plan that ends at a target, kept as ends change. */
export interface Lateness {
  readonly rows: Rows;
  readonly due: Int32Array;
  /** By how much all tasks together end after they are due. */
  total: number;
  /** The tasks that are late, `many` of them, and by task the place among them. */
  readonly late: Int32Array;
  readonly latePlace: Int32Array;
  many: number;
  /** By task, 1: its end may be another; `opened` of them. */
  readonly isOpen: Uint8Array;
  opened: number;
  /** Tasks whose ends the last `settle` changed, and what those were before. */
  readonly changed: Int32Array;
  readonly endBefore: Int32Array;
  changes: number;
}

export function latenessOf(rows: Rows): Lateness {
  const { tasks } = rows.model;
  const integers = (): Int32Array => new Int32Array(tasks);
  return { rows, due: integers(), total: 0, late: integers(), latePlace: integers(), many: 0, isOpen: new Uint8Array(tasks), opened: 0, changed: integers(), endBefore: integers(), changes: 0 };
}

/** Makes every task due as late as a plan that ends at `target` allows by the chains behind it. */
export function aimAt(lateness: Lateness, target: number): void {
  const { due, rows: { end, chains } } = lateness;
  lateness.total = 0;
  lateness.many = 0;
  for (let task = 0; task < due.length; task++) {
    due[task] = target - (chains.tails[task] ?? 0);
    const by = (end[task] ?? 0) - (due[task] ?? 0);
    if (by <= 0) continue;
    lateness.total += by;
    enterLate(lateness, task);
  }
}

function enterLate(lateness: Lateness, task: number): void {
  lateness.latePlace[task] = lateness.many;
  lateness.late[lateness.many++] = task;
}

function leaveLate(lateness: Lateness, task: number): void {
  const place = lateness.latePlace[task] ?? 0;
  const moved = lateness.late[--lateness.many] ?? 0;
  lateness.late[place] = moved;
  lateness.latePlace[moved] = place;
}

function setEnd(lateness: Lateness, task: number, ends: number): void {
  const { rows: { end }, due } = lateness;
  const before = (end[task] ?? 0) - (due[task] ?? 0);
  const now = ends - (due[task] ?? 0);
  end[task] = ends;
  if (before > 0) lateness.total -= before;
  if (now > 0) lateness.total += now;
  if (now > 0 && before <= 0) enterLate(lateness, task);
  else if (now <= 0 && before > 0) leaveLate(lateness, task);
}

/** Says that the end of a task may be another; `none` is nothing. */
export function open(lateness: Lateness, task: number): void {
  if (task === none || lateness.isOpen[task] === 1) return;
  lateness.isOpen[task] = 1;
  lateness.opened++;
}

/**
 * Works out the ends of what is open, and of what that moves, in one go along the sequence from a place on. Gives up as soon as
 * all tasks together are later than `limit`: later ones seldom make good what is lost by then.
 */
export function settle(lateness: Lateness, from: number, limit: number): void {
  const { rows, isOpen, changed, endBefore } = lateness;
  const { sequence: { order }, chains, next, end, model: { duration } } = rows;
  const { beforeFrom, before } = chains.backward;
  lateness.changes = 0;
  for (let place = from; lateness.opened > 0; place++) {
    const task = order[place] ?? 0;
    if (isOpen[task] === 0) continue;
    isOpen[task] = 0;
    lateness.opened--;
    if (lateness.total > limit) continue;
    const ends = earliestStart(rows, task) + (duration[task] ?? 0);
    if (ends === end[task]) continue;
    changed[lateness.changes] = task;
    endBefore[lateness.changes++] = end[task] ?? 0;
    setEnd(lateness, task, ends);
    if (lateness.total > limit) continue;
    open(lateness, next[task] ?? none);
    const until = beforeFrom[task + 1] ?? 0;
    for (let at = beforeFrom[task] ?? 0; at < until; at++) open(lateness, before[at] ?? 0);
  }
}

/** Takes back every end that the last `settle` changed. */
export function unsettle(lateness: Lateness): void {
  for (let at = lateness.changes - 1; at >= 0; at--) setEnd(lateness, lateness.changed[at] ?? 0, lateness.endBefore[at] ?? 0);
}
