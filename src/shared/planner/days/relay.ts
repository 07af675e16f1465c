import { states, type Layout } from './layout';
import { layPiece } from './place';
import type { Frame } from './run';
import { takePiece } from './take';

/** What was laid from a place in the order on, kept so that a try can be taken back. Arrays made once. */
export interface Keep {
  from: number;
  readonly state: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly moved: Int32Array;
  readonly pileFrom: Int32Array;
  readonly pileCount: Int32Array;
  readonly person: Int32Array;
  pileDay: Int16Array;
  pileMinutes: Int16Array;
  pileTop: number;
  readonly out: Uint8Array;
  readonly taskFirst: Int32Array;
  readonly taskLast: Int32Array;
  readonly firstMinutes: Int32Array;
  readonly lastMinutes: Int32Array;
  readonly endMinutes: Int32Array;
  readonly hasMoved: Uint8Array;
}

export const newKeep = (layout: Layout): Keep => ({
  from: 0, state: layout.state.slice(), first: layout.first.slice(), last: layout.last.slice(), moved: layout.moved.slice(), pileFrom: layout.pileFrom.slice(), pileCount: layout.pileCount.slice(),
  person: layout.person.slice(), pileDay: layout.pileDay.slice(), pileMinutes: layout.pileMinutes.slice(), pileTop: 0, out: layout.out.slice(), taskFirst: layout.taskFirst.slice(),
  taskLast: layout.taskLast.slice(), firstMinutes: layout.firstMinutes.slice(), lastMinutes: layout.lastMinutes.slice(), endMinutes: layout.endMinutes.slice(), hasMoved: layout.hasMoved.slice(),
});

/** Takes up all pieces from a place in the order on: their days are free again. */
export const takeUp = (layout: Layout, from: number): void => {
  const { order, state, open, model } = layout;
  const { pieces } = model;
  for (let position = pieces.count - 1; position >= from; position -= 1) {
    const piece = order[position] ?? 0;
    if ((state[piece] ?? 0) <= states.laid) takePiece(layout, piece, -1);
    const task = pieces.task[piece] ?? 0;
    state[piece] = states.open;
    open[task] = (open[task] ?? 0) + 1;
  }
  if (from < pieces.count) layout.pileTop = layout.pileFrom[order[from] ?? 0] ?? 0;
};

/** Keeps what is laid from a place in the order on. */
export const keepFrom = (layout: Layout, keep: Keep, from: number): void => {
  const { order, model, pileFrom, pileTop } = layout;
  const { pieces } = model;
  keep.from = from;
  keep.pileTop = pileTop;
  if (keep.pileDay.length < layout.pileDay.length) {
    keep.pileDay = new Int16Array(layout.pileDay.length);
    keep.pileMinutes = new Int16Array(layout.pileDay.length);
  }
  const start = from < pieces.count ? pileFrom[order[from] ?? 0] ?? 0 : pileTop;
  for (let at = start; at < pileTop; at += 1) {
    keep.pileDay[at] = layout.pileDay[at] ?? 0;
    keep.pileMinutes[at] = layout.pileMinutes[at] ?? 0;
  }
  for (let position = from; position < pieces.count; position += 1) {
    const piece = order[position] ?? 0;
    keep.state[piece] = layout.state[piece] ?? 0;
    keep.first[piece] = layout.first[piece] ?? 0;
    keep.last[piece] = layout.last[piece] ?? 0;
    keep.moved[piece] = layout.moved[piece] ?? 0;
    keep.pileFrom[piece] = layout.pileFrom[piece] ?? 0;
    keep.pileCount[piece] = layout.pileCount[piece] ?? 0;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) keep.person[slot] = layout.person[slot] ?? 0;
    copyTask(layout, keep, pieces.task[piece] ?? 0);
  }
};

/** Puts back what was kept; the order is the one it was kept in, and everything from there on is taken up. */
export const putBack = (layout: Layout, keep: Keep): void => {
  const { order, model } = layout;
  const { pieces } = model;
  for (let at = layout.pileTop; at < keep.pileTop; at += 1) {
    layout.pileDay[at] = keep.pileDay[at] ?? 0;
    layout.pileMinutes[at] = keep.pileMinutes[at] ?? 0;
  }
  layout.pileTop = keep.pileTop;
  for (let position = keep.from; position < pieces.count; position += 1) {
    const piece = order[position] ?? 0;
    const task = pieces.task[piece] ?? 0;
    layout.state[piece] = keep.state[piece] ?? 0;
    layout.first[piece] = keep.first[piece] ?? 0;
    layout.last[piece] = keep.last[piece] ?? 0;
    layout.moved[piece] = keep.moved[piece] ?? 0;
    layout.pileFrom[piece] = keep.pileFrom[piece] ?? 0;
    layout.pileCount[piece] = keep.pileCount[piece] ?? 0;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) layout.person[slot] = keep.person[slot] ?? 0;
    if ((layout.state[piece] ?? 0) <= states.laid) takePiece(layout, piece, 1);
    layout.open[task] = (layout.open[task] ?? 0) - 1;
    copyTask(keep, layout, task);
  }
};

type TaskSpans = Pick<Keep, 'out' | 'taskFirst' | 'taskLast' | 'firstMinutes' | 'lastMinutes' | 'endMinutes' | 'hasMoved'>;

const copyTask = (from: TaskSpans, to: TaskSpans, task: number): void => {
  to.out[task] = from.out[task] ?? 0;
  to.taskFirst[task] = from.taskFirst[task] ?? 0;
  to.taskLast[task] = from.taskLast[task] ?? 0;
  to.firstMinutes[task] = from.firstMinutes[task] ?? 0;
  to.lastMinutes[task] = from.lastMinutes[task] ?? 0;
  to.endMinutes[task] = from.endMinutes[task] ?? 0;
  to.hasMoved[task] = from.hasMoved[task] ?? 0;
};

/** Lays all pieces from a place in the order on, one after the other. */
export const layFrom = (layout: Layout, frame: Frame, from: number): void => {
  const { count } = layout.model.pieces;
  for (let position = from; position < count; position += 1) layPiece(layout, frame, layout.order[position] ?? 0);
};
