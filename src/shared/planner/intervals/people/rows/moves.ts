import { type Random } from '../../../random';
import { firstPlace, lastPlace, moveTask } from '../sequence';
import { open, settle, unsettle, type Lateness } from './lateness';
import { nobody, none, putIn, takeOut, type Rows } from './rows';

/** How far, in places of the sequence, a task is moved at most when it stays near, and how often it does. */
const nearby = 20;
const staysNear = 0.6;

/** A move that was made, as far as it is needed to take it back. */
export interface Move {
  task: number;
  from: number;
  to: number;
  /** Who did the task before. */
  whose: number;
  /** Whose person the task took over; `none`: it was moved alone. */
  other: number;
}

/**
 * Lets two people change two tasks: `task` goes to `whose`, who gives up the task at that time, or the one after it, if its new
 * person may do it. Both keep their places in the sequence. False: they cannot, and nothing has happened.
 */
export function exchange(lateness: Lateness, move: Move, { whose, may, random, limit }: { whose: number; may: Uint8Array; random: Random; limit: number }): boolean {
  const { rows } = lateness;
  const { place } = rows.sequence;
  const { task, whose: own } = move;
  const other = taskAt(rows, whose, place[task] ?? 0, random);
  if (other === none || may[other * rows.model.people + own] !== 1) return false;
  move.other = other;
  move.from = place[task] ?? 0;
  move.to = move.from;
  takeOutOpening(lateness, task);
  takeOutOpening(lateness, other);
  putInOpening(lateness, task, whose);
  putInOpening(lateness, other, own);
  settle(lateness, Math.min(move.from, place[other] ?? 0), limit);
  return true;
}

/** The last task of a person up to a place in the sequence, or as chance has it the one after. */
function taskAt({ first, next, sequence: { place } }: Rows, whose: number, until: number, random: Random): number {
  let found = first[whose] ?? none;
  if (found === none) return none;
  let behind = next[found] ?? none;
  while (behind !== none && (place[behind] ?? 0) <= until) {
    found = behind;
    behind = next[found] ?? none;
  }
  return behind !== none && random.below(2) === 0 ? behind : found;
}

/** Gives a task to somebody, or leaves it, and moves it in the sequence. False: the plan is as it was. */
export function shift(lateness: Lateness, move: Move, { whose, random, limit }: { whose: number; random: Random; limit: number }): boolean {
  const { rows } = lateness;
  const { sequence, chains } = rows;
  const { task } = move;
  const from = sequence.place[task] ?? 0;
  const first = firstPlace(sequence, chains.forward, task);
  const last = lastPlace(sequence, chains.backward, task);
  const near = random.unit() < staysNear;
  const to = near ? Math.min(last, Math.max(first, from - nearby + random.below(2 * nearby + 1))) : first + random.below(last - first + 1);
  move.other = none;
  move.from = from;
  move.to = to;
  if (to === from && whose === move.whose) return false;
  const ahead = rows.previous[task] ?? none;
  const behind = rows.next[task] ?? none;
  takeOut(rows, task);
  if (to !== from) moveTask(sequence, from, to);
  putIn(rows, task, whose);
  if (whose === move.whose && rows.previous[task] === ahead) return false;
  open(lateness, behind);
  open(lateness, task);
  open(lateness, rows.next[task] ?? none);
  settle(lateness, Math.min(from, to), limit);
  return true;
}

/** Takes a move back. */
export function takeBack(lateness: Lateness, { task, from, to, whose, other }: Move): void {
  const { rows } = lateness;
  unsettle(lateness);
  const theirs = rows.person[task] ?? nobody;
  takeOut(rows, task);
  if (other !== none) takeOut(rows, other);
  if (to !== from) moveTask(rows.sequence, to, from);
  putIn(rows, task, whose);
  if (other !== none) putIn(rows, other, theirs);
}

function takeOutOpening(lateness: Lateness, task: number): void {
  open(lateness, lateness.rows.next[task] ?? none);
  takeOut(lateness.rows, task);
}

function putInOpening(lateness: Lateness, task: number, whose: number): void {
  putIn(lateness.rows, task, whose);
  open(lateness, task);
  open(lateness, lateness.rows.next[task] ?? none);
}
