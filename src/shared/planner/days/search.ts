import { randomFrom } from '../random';
import type { Layout } from './layout';
import { drawMove, movableOf, newMove, shift, type Move } from './moves';
import { newFrame } from './frame';
import { keepFrom, layFrom, newKeep, putBack, takeUp, type Keep } from './relay';
import type { Frame } from './run';
import { newSums, noTotals, weigh, type Totals } from './value';

/** What a search tells while it runs. */
export interface SearchWatch {
  /** Asked before each schedule. */
  readonly goOn: (schedules: number) => boolean;
  /** The plan that is laid is the best so far. */
  readonly onBetter: (totals: Readonly<Totals>, schedules: number) => void;
}

/** A try may be as bad as the plan so many schedules ago was: late acceptance (E. K. Burke and Y. Bykov, 2017). Longer for small plans, whose schedules are cheap. */
const memoryOf = ({ model: { pieces } }: Layout): number => Math.max(10, Math.min(30, Math.floor(3_000 / Math.max(1, pieces.count))));
/** Where nothing better was found in so many times the memory, it begins again from here with a memory twice as long, and this much worse plans are let in. */
const patience = 20;
const leniency = 0.002;
const longestMemory = 10_000;
/** What a day of the mean end of all pieces counts against the end of the plan: so many minutes. Of two plans that end together the tighter one has more room to end earlier. */
const guideMinutes = 12;
/** Where so many draws in a row find nothing to change, there is nothing. */
const mostIdle = 1000;

/**
 * Improves the plan that is laid by small changes, each of which lays anew what comes after it in the order. Yields the schedules made, with those before,
 * whenever it may not go on, and goes on from there when it is asked again; answers them once there is nothing left to change.
 */
export function* improving(layout: Layout, seed: number, before: number, { goOn, onBetter }: SearchWatch): Generator<number, number> {
  const random = randomFrom(seed);
  const frame = newFrame();
  const movable = movableOf(layout);
  const move = newMove();
  const keep = newKeep(layout);
  const sums = newSums(layout);
  const totals = noTotals();
  const guide = guideOf(layout);
  weigh(layout, sums, totals);
  let value = totals.value + guide * totals.spread;
  let best = totals.value;
  let memory = new Float64Array(memoryOf(layout)).fill(value);
  let schedules = before;
  let lastBetter = before;
  let idle = 0;
  while (idle < mostIdle) {
    while (!goOn(schedules)) yield schedules;
    if (!drawMove(layout, movable, random, move)) {
      idle += 1;
      continue;
    }
    idle = 0;
    const undo = tryMove(layout, frame, keep, move);
    weigh(layout, sums, totals);
    schedules += 1;
    const at = schedules % memory.length;
    const guided = totals.value + guide * totals.spread;
    if (guided <= value || guided <= (memory[at] ?? 0)) {
      value = guided;
      if (totals.value < best) {
        best = totals.value;
        lastBetter = schedules;
        onBetter(totals, schedules);
      }
    } else {
      takeUp(layout, move.from);
      takeBack(layout, move, undo);
      putBack(layout, keep);
    }
    if (value < (memory[at] ?? 0)) memory[at] = value;
    if (schedules - lastBetter > patience * memory.length) {
      memory = new Float64Array(Math.min(longestMemory, 2 * memory.length)).fill(value * (1 + leniency));
      lastBetter = schedules;
    }
  }
  return schedules;
}

const guideOf = ({ model: { ends, aims, pieces } }: Layout): number => (guideMinutes * aims.finish * ends.weight.reduce((sum, weight) => sum + weight, 0)) / Math.max(1, pieces.count);

/** Makes a change and lays what follows. Answers what a slot's choice and a piece's mode were, in one number. */
const tryMove = (layout: Layout, frame: Frame, keep: Keep, move: Move): number => {
  keepFrom(layout, keep, move.from);
  takeUp(layout, move.from);
  const undo = 4 * ((move.slot < 0 ? 0 : layout.choice[move.slot] ?? 0) + 1) + (move.piece < 0 ? 0 : layout.mode[move.piece] ?? 0);
  if (move.shiftFrom !== move.shiftTo) shift(layout, move.shiftFrom, move.shiftTo);
  if (move.slot >= 0) layout.choice[move.slot] = move.choice;
  if (move.piece >= 0) layout.mode[move.piece] = move.mode;
  layFrom(layout, frame, move.from);
  return undo;
};

const takeBack = (layout: Layout, move: Move, undo: number): void => {
  if (move.shiftFrom !== move.shiftTo) shift(layout, move.shiftTo, move.shiftFrom);
  if (move.slot >= 0) layout.choice[move.slot] = Math.floor(undo / 4) - 1;
  if (move.piece >= 0) layout.mode[move.piece] = undo % 4;
};
