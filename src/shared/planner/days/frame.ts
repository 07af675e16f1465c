import { modes, sharedLeft, states, type Layout } from './layout';
import { long, never } from './model';
import type { Frame } from './run';
import { minutesOn } from './span';

/** A frame to work in; one a layout. */
export const newFrame = (): Frame => ({
  piece: 0, begin: 0, stop: 0, sharedDay: -1, sharedMinutes: 0, sharedByAll: 0, tightByAll: 0, hasSiblings: 0, tightFrom: never, tightMinutes: 0, latestStart: never, notBefore: long, splittable: 1, gently: 0,
});

/** What a piece may do, as far as everything that is laid before it leaves it. */
export const frameFor = (layout: Layout, frame: Frame, piece: number, task: number): void => {
  const { tasks, pieces, days } = layout.model;
  frame.piece = piece;
  frame.begin = Math.max(layout.readyDay, pieces.notEarlier[piece] ?? 0);
  frame.stop = Math.min(days - 1, tasks.latest[task] ?? never);
  frame.sharedDay = layout.readyMinutes >= 0 ? layout.readyDay : -1;
  frame.sharedMinutes = layout.readyMinutes >= 0 ? sharedLeft(layout, layout.readyDay, layout.readyMinutes) : 0;
  frame.tightFrom = tasks.tightFrom[task] ?? never;
  frame.tightMinutes = tasks.tightMinutes[task] ?? 0;
  frame.sharedByAll = frame.sharedMinutes;
  frame.tightByAll = frame.tightMinutes;
  frame.hasSiblings = (tasks.piecesFrom[task + 1] ?? 0) - (tasks.piecesFrom[task] ?? 0) > 1 || (tasks.fixedFirst[task] ?? never) !== never ? 1 : 0;
  frame.latestStart = tasks.latestStart[task] ?? never;
  frame.notBefore = endNeeded(layout, task);
  frame.splittable = pieces.splittable[piece] ?? 0;
  frame.gently = layout.mode[piece] === modes.gently ? 1 : 0;
};

/** Of days shared with other tasks a person takes as much as other pieces of the same task leave: to others they are one task. */
export const shareFor = (layout: Layout, frame: Frame, person: number): void => {
  if (frame.hasSiblings === 0) return;
  const task = layout.model.pieces.task[frame.piece] ?? 0;
  frame.sharedMinutes = frame.sharedDay < 0 ? 0 : frame.sharedByAll - ownOn(layout, task, person, frame.sharedDay);
  frame.tightMinutes = frame.tightByAll;
  for (let day = frame.tightFrom; day <= frame.stop && day < frame.tightFrom + 7; day += 1) frame.tightMinutes = Math.min(frame.tightMinutes, frame.tightByAll - ownOn(layout, task, person, day));
};

/** Several people: what is left for the one with the least. */
export const shareForAll = (layout: Layout, frame: Frame, slots: number): void => {
  if (frame.hasSiblings === 0) return;
  const first = layout.model.pieces.slotsFrom[frame.piece] ?? 0;
  let shared = frame.sharedByAll;
  let tight = frame.tightByAll;
  for (let slot = first; slot < first + slots; slot += 1) {
    shareFor(layout, frame, layout.person[slot] ?? 0);
    shared = Math.min(shared, frame.sharedMinutes);
    tight = Math.min(tight, frame.tightMinutes);
  }
  frame.sharedMinutes = shared;
  frame.tightMinutes = tight;
};

/** Minutes of a person on a day for pieces of a task that are laid, and for what of it is fixed. */
export const ownOn = (layout: Layout, task: number, person: number, day: number): number => {
  const { tasks, pieces } = layout.model;
  let minutes = 0;
  for (let at = 3 * (tasks.fixedFrom[task] ?? 0); at < 3 * (tasks.fixedFrom[task + 1] ?? 0); at += 3) if (tasks.fixed[at] === person && tasks.fixed[at + 1] === day) minutes += tasks.fixed[at + 2] ?? 0;
  for (let piece = tasks.piecesFrom[task] ?? 0; piece < (tasks.piecesFrom[task + 1] ?? 0); piece += 1) {
    const state = layout.state[piece] ?? 0;
    if (state !== states.stayed && state !== states.laid) continue;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) if (layout.person[slot] === person) minutes += minutesOn(layout, piece, slot, day);
  }
  return minutes;
};

/** The day before which a piece must not end, where no other one of its task lies there. */
const endNeeded = (layout: Layout, task: number): number => {
  const { tasks } = layout.model;
  const wanted = layout.readyEnd;
  if (wanted === long || (tasks.fixedLast[task] ?? long) >= wanted) return long;
  for (let piece = tasks.piecesFrom[task] ?? 0; piece < (tasks.piecesFrom[task + 1] ?? 0); piece += 1) {
    const state = layout.state[piece] ?? 0;
    if ((state === states.stayed || state === states.laid) && (layout.last[piece] ?? 0) >= wanted) return long;
  }
  return wanted;
};
