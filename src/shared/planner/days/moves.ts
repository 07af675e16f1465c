import type { Random } from '../random';
import { criticalPiece } from './critical';
import { anybody, modes, type Layout } from './layout';

/** One try: the change it makes to the order, to who does a slot, and to how a piece is laid. */
export interface Move {
  /** Pieces from this place on are laid anew. */
  from: number;
  /** Where a piece goes in the order; the same twice: it stays. */
  shiftFrom: number;
  shiftTo: number;
  /** -1: none. */
  slot: number;
  choice: number;
  /** -1: none. */
  piece: number;
  mode: number;
}

export const newMove = (): Move => ({ from: 0, shiftFrom: 0, shiftTo: 0, slot: -1, choice: anybody, piece: -1, mode: 0 });

/** Moves a piece in the order; those between shift by one. */
export const shift = ({ order, place }: Layout, from: number, to: number): void => {
  const piece = order[from] ?? 0;
  const step = from < to ? 1 : -1;
  for (let position = from; position !== to; position += step) {
    const next = order[position + step] ?? 0;
    order[position] = next;
    place[next] = position;
  }
  order[to] = piece;
  place[piece] = to;
};

/** The first place in the order that a piece may have: behind everything its task waits for. */
export const firstPlace = ({ model: { tasks, pieces }, place }: Layout, piece: number): number => {
  const task = pieces.task[piece] ?? 0;
  let first = 0;
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < 3 * (tasks.linksFrom[task + 1] ?? 0); at += 3) {
    const other = tasks.links[at] ?? 0;
    for (let before = tasks.piecesFrom[other] ?? 0; before < (tasks.piecesFrom[other + 1] ?? 0); before += 1) if ((place[before] ?? 0) >= first) first = (place[before] ?? 0) + 1;
  }
  return first;
};

/** The last place it may have: before everything that waits for its task. */
export const lastPlace = ({ model: { tasks, pieces }, place }: Layout, piece: number): number => {
  const task = pieces.task[piece] ?? 0;
  let last = pieces.count - 1;
  for (let at = tasks.heldFrom[task] ?? 0; at < (tasks.heldFrom[task + 1] ?? 0); at += 1) {
    const other = tasks.held[at] ?? 0;
    for (let after = tasks.piecesFrom[other] ?? 0; after < (tasks.piecesFrom[other + 1] ?? 0); after += 1) if ((place[after] ?? 0) <= last) last = (place[after] ?? 0) - 1;
  }
  return last;
};

/** Pieces that a search may change: all but points. */
export interface Movable {
  readonly pieces: Int32Array;
}

export const movableOf = ({ model: { pieces } }: Layout): Movable => {
  const list: number[] = [];
  for (let piece = 0; piece < pieces.count; piece += 1) if (pieces.slotsFrom[piece] !== pieces.slotsFrom[piece + 1]) list.push(piece);
  return { pieces: Int32Array.from(list) };
};

/** Percent of tries that begin at what hurts; of those that lay a piece another way; of those that give work to somebody else. The others move a piece in the order. */
const shares = { critical: 60, mode: 2, modeOfBooked: 30, choice: 45 } as const;

/** Draws a try. False: there is nothing to change. */
export const drawMove = (layout: Layout, movable: Movable, random: Random, move: Move): boolean => {
  const { model, place } = layout;
  const { slotsFrom } = model.pieces;
  move.slot = -1;
  move.piece = -1;
  move.shiftFrom = 0;
  move.shiftTo = 0;
  move.from = model.pieces.count;
  if (movable.pieces.length === 0) return false;
  let piece = random.below(100) < shares.critical ? criticalPiece(layout, movable, random) : -1;
  if (piece < 0) piece = movable.pieces[random.below(movable.pieces.length)] ?? 0;
  const kind = random.below(100);
  const isBooked = (model.slots.bookedFrom[slotsFrom[piece] ?? 0] ?? 0) < (model.slots.bookedFrom[(slotsFrom[piece] ?? 0) + 1] ?? 0);
  const modeShare = isBooked ? shares.modeOfBooked : shares.mode;
  if (kind < modeShare) {
    move.piece = piece;
    move.mode = drawMode(layout.mode[piece] ?? modes.keep, isBooked ? random.below(6) : 0);
    move.from = place[piece] ?? 0;
    return true;
  }
  const slot = (slotsFrom[piece] ?? 0) + random.below((slotsFrom[piece + 1] ?? 0) - (slotsFrom[piece] ?? 0));
  if (kind < modeShare + shares.choice && drawChoice(layout, random, move, slot)) {
    move.from = place[piece] ?? 0;
    return true;
  }
  drawShift(layout, random, move, piece);
  return move.shiftFrom !== move.shiftTo;
};

/** What is not booked is laid anew, gently or not; what is booked mostly stays or goes. From gently there is a way to either: over staying, which may be days late, it would be none. */
const drawMode = (present: number, drawn: number): number => {
  if (drawn === 0) return present === modes.gently ? modes.anew : modes.gently;
  return present === modes.keep || (present === modes.gently && drawn < 3) ? modes.anew : modes.keep;
};

const drawChoice = ({ model: { slots }, choice }: Layout, random: Random, move: Move, slot: number): boolean => {
  const count = (slots.eligibleFrom[slot + 1] ?? 0) - (slots.eligibleFrom[slot] ?? 0);
  if (count < 2) return false;
  move.slot = slot;
  const present = choice[slot] ?? anybody;
  // One of the others; in place of the present one: whoever ends first.
  const drawn = random.below(count);
  move.choice = drawn === present ? anybody : drawn;
  return true;
};

const drawShift = (layout: Layout, random: Random, move: Move, piece: number): void => {
  const from = layout.place[piece] ?? 0;
  const first = firstPlace(layout, piece);
  const last = lastPlace(layout, piece);
  if (last <= first) return;
  const to = first + random.below(last - first + 1);
  move.shiftFrom = from;
  move.shiftTo = to;
  move.from = Math.min(move.from, from, to);
};
