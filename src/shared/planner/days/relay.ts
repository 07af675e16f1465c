import { states, type Layout } from './layout';
import { layPiece } from './place';
import type { Frame } from './run';
import { takePiece } from './take';

/** What is told of a piece that is laid, and of the span of its task. */
type Laid = Pick<Layout, 'state' | 'first' | 'last' | 'moved' | 'pileFrom' | 'pileCount' | 'person' | 'out' | 'taskFirst' | 'taskLast' | 'firstMinutes' | 'lastMinutes' | 'endMinutes' | 'hasMoved'>;

/** What was laid from a place in the order on, kept so that a try can be taken back. Arrays made once. */
export interface Keep extends Laid, Pick<Layout, 'pileDay' | 'pileMinutes' | 'pileTop'> {
  from: number;
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
    copyPiece(layout, keep, layout, piece);
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
    copyPiece(keep, layout, layout, piece);
    if ((layout.state[piece] ?? 0) <= states.laid) takePiece(layout, piece, 1);
    layout.open[task] = (layout.open[task] ?? 0) - 1;
  }
};

const copyPiece = (from: Laid, to: Laid, { model: { pieces } }: Layout, piece: number): void => {
  to.state[piece] = from.state[piece] ?? 0;
  to.first[piece] = from.first[piece] ?? 0;
  to.last[piece] = from.last[piece] ?? 0;
  to.moved[piece] = from.moved[piece] ?? 0;
  to.pileFrom[piece] = from.pileFrom[piece] ?? 0;
  to.pileCount[piece] = from.pileCount[piece] ?? 0;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) to.person[slot] = from.person[slot] ?? 0;
  copyTask(from, to, pieces.task[piece] ?? 0);
};

const copyTask = (from: Laid, to: Laid, task: number): void => {
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
