import { pieceHeap } from './heap';
import { linkTypes, long, type DayModel } from './model';

/** Whether pieces that may stay where they are go before what is new. */
export type FirstOrder = 'byRank' | 'bookedFirst';

/** All pieces by their rank, each after everything its task waits for, into `order`; `place` tells where each is. */
export const putInOrder = (model: DayModel, kind: FirstOrder, order: Int32Array, place: Int32Array): void => {
  const { pieces, tasks, slots } = model;
  const waiting = new Int32Array(tasks.count);
  const left = new Int32Array(tasks.count);
  for (let task = 0; task < tasks.count; task += 1) {
    waiting[task] = (tasks.linksFrom[task + 1] ?? 0) - (tasks.linksFrom[task] ?? 0);
    left[task] = (tasks.piecesFrom[task + 1] ?? 0) - (tasks.piecesFrom[task] ?? 0);
  }
  const isBooked = (piece: number): boolean => (slots.booking[pieces.slotsFrom[piece] ?? 0] ?? -1) >= 0 && pieces.slotsFrom[piece] !== pieces.slotsFrom[piece + 1];
  const begins = (piece: number): number => (isBooked(piece) ? slots.bookedDay[slots.bookedFrom[pieces.slotsFrom[piece] ?? 0] ?? 0] ?? 0 : 0);
  const isBefore = (one: number, other: number): boolean => {
    if (kind === 'bookedFirst' && isBooked(one) !== isBooked(other)) return isBooked(one);
    const difference = (pieces.rank[one] ?? 0) - (pieces.rank[other] ?? 0);
    if (difference !== 0) return difference < 0;
    if (begins(one) === begins(other)) return one < other;
    // Of a task that must not end early the last piece goes first: then the others may stay.
    return (begins(one) < begins(other)) !== (pieces.task[one] === pieces.task[other] && waitsToEnd(model, pieces.task[one] ?? 0));
  };
  const { push, pop, isEmpty } = pieceHeap(pieces.count, isBefore);
  const open = (task: number): void => {
    for (let piece = tasks.piecesFrom[task] ?? 0; piece < (tasks.piecesFrom[task + 1] ?? 0); piece += 1) push(piece);
  };
  const placed = new Uint8Array(tasks.count);
  let length = 0;
  for (let task = 0; task < tasks.count; task += 1) if (waiting[task] === 0) open(task);
  while (length < pieces.count) {
    if (isEmpty()) openCircle(waiting, placed, open);
    const piece = pop();
    order[length] = piece;
    place[piece] = length;
    length += 1;
    const task = pieces.task[piece] ?? 0;
    placed[task] = 1;
    left[task] = (left[task] ?? 0) - 1;
    if (left[task] !== 0) continue;
    for (let at = tasks.heldFrom[task] ?? 0; at < (tasks.heldFrom[task + 1] ?? 0); at += 1) {
      const other = tasks.held[at] ?? 0;
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (waiting[other] === 0 && placed[other] === 0) open(other);
    }
  }
};

const waitsToEnd = ({ tasks }: DayModel, task: number): boolean => {
  if ((tasks.notBefore[task] ?? long) !== long) return true;
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < 3 * (tasks.linksFrom[task + 1] ?? 0); at += 3) if (tasks.links[at + 1] === linkTypes.FF || tasks.links[at + 1] === linkTypes.SF) return true;
  return false;
};

/** Tasks in a circle, which no plan should hold: the first of them begins. */
const openCircle = (waiting: Int32Array, placed: Uint8Array, open: (task: number) => void): void => {
  const task = waiting.findIndex((count, index) => count > 0 && placed[index] === 0);
  waiting[task] = 0;
  placed[task] = 1;
  open(task);
};
