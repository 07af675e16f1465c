import { frameFor, shareFor, shareForAll } from './frame';
import { anybody, modes, states, type Layout } from './layout';
import { freedoms, never } from './model';
import { readyPile, runKept, runOf, runTogether, type Frame } from './run';
import { closeLaid, closePoint, closeTask, makeReady } from './span';
import { allNow, chosenStay, isTaken, staysThere } from './stay';
import { movedBy, takePiece } from './take';

/** Lays one piece: everything its task waits for is laid already. It goes where its choice and mode say, else it is left out. */
export const layPiece = (layout: Layout, frame: Frame, piece: number): void => {
  const { model, state } = layout;
  const { pieces } = model;
  const task = pieces.task[piece] ?? 0;
  const isReady = makeReady(layout, task);
  if (pieces.slotsFrom[piece] === pieces.slotsFrom[piece + 1]) {
    if (isReady) closePoint(layout, task);
    else layout.out[task] = 1;
    state[piece] = isReady ? states.laid : states.waits;
    layout.pileFrom[piece] = layout.pileTop;
    layout.pileCount[piece] = 0;
    layout.open[task] = 0;
    return;
  }
  readyPile(layout);
  let found: number = states.waits;
  if (isReady) {
    frameFor(layout, frame, piece, task);
    found = findPlace(layout, frame, piece);
  }
  state[piece] = found;
  layout.pileFrom[piece] = layout.pileTop;
  layout.pileCount[piece] = found === states.laid ? layout.runCount : 0;
  if (found === states.laid) layout.pileTop += layout.runCount;
  if (found <= states.laid) {
    layout.first[piece] = layout.runFirst;
    layout.last[piece] = layout.runLast;
    takePiece(layout, piece, 1);
  }
  layout.moved[piece] = movedBy(layout, piece);
  const open = (layout.open[task] ?? 0) - 1;
  layout.open[task] = open;
  if (open === 0) endTask(layout, task);
};

/** Closes a task; in a row of short tasks each ends as far into the day as those before it and it take together. */
export const endTask = (layout: Layout, task: number): void => {
  const { tasks } = layout.model;
  const piece = tasks.piecesFrom[task] ?? 0;
  const isOnly = piece + 1 === tasks.piecesFrom[task + 1];
  if (isOnly && layout.state[piece] === states.laid && tasks.fixedFirst[task] === never && tasks.lost[task] === 0) closeLaid(layout, task, piece);
  else closeTask(layout, task);
  const first = layout.taskFirst[task] ?? 0;
  if (first !== layout.taskLast[task]) return;
  // When it was ready is still known from its only piece.
  if (!isOnly) makeReady(layout, task);
  if (first === layout.readyDay && layout.readyMinutes > 0) layout.endMinutes[task] = (layout.lastMinutes[task] ?? 0) + layout.readyMinutes;
};

/** Finds a place in the ways the piece may be laid, the most careful one first. Sets people and run; answers what becomes of it. */
const findPlace = (layout: Layout, frame: Frame, piece: number): number => {
  const { model, choice, person } = layout;
  const { pieces, slots } = model;
  const slot = pieces.slotsFrom[piece] ?? 0;
  const isBooked = (slots.bookedFrom[slot + 1] ?? 0) > (slots.bookedFrom[slot] ?? 0);
  const freedom = pieces.freedom[piece] ?? freedoms.anyDay;
  const keeps = isBooked && (layout.mode[piece] === modes.keep || pieces.stays[piece] === 1 || freedom !== freedoms.anyDay);
  if (keeps) {
    // Whoever has it keeps it wherever that may be; only then others are asked.
    if (pieces.stays[piece] === 1 && allNow(layout, piece) && staysThere(layout, frame, piece)) return states.stayed;
    if (chosenStay(layout, frame, piece)) return states.stayed;
  }
  if (freedom === freedoms.sameDays) return states.noRoom;
  const isAlone = slot + 1 === pieces.slotsFrom[piece + 1];
  const now = slots.now[slot] ?? -1;
  if (keeps && isAlone && frame.splittable === 1 && (now >= 0 || (choice[slot] ?? anybody) >= 0)) {
    const at = (slots.eligibleFrom[slot] ?? 0) + ((choice[slot] ?? anybody) >= 0 ? choice[slot] ?? 0 : now);
    const who = slots.eligible[at] ?? 0;
    person[slot] = who;
    if (keptBy(layout, frame, piece, slot, who, slots.until[at] ?? never)) return states.laid;
  }
  if (freedom === freedoms.fromItsFirstDay) return states.noRoom;
  return isAlone ? layAlone(layout, frame, slot) : layCrew(layout, frame, piece);
};

/** Keeps what is free of its days, from its first day on. */
const keptBy = (layout: Layout, frame: Frame, piece: number, slot: number, person: number, until: number): boolean => {
  const { slots, pieces } = layout.model;
  const { begin, stop } = frame;
  const first = slots.bookedDay[slots.bookedFrom[slot] ?? 0] ?? 0;
  frame.begin = Math.max(begin, first);
  frame.stop = Math.min(stop, until);
  shareFor(layout, frame, person);
  const kept = runKept(layout, frame, person, slot) && (pieces.freedom[piece] === freedoms.anyDay || layout.runFirst === first);
  frame.begin = begin;
  frame.stop = stop;
  return kept;
};

/** One person's work: whoever was chosen, else whoever ends first; of these who has it now, then the cheapest. */
const layAlone = (layout: Layout, frame: Frame, slot: number): number => {
  const { model, choice, person } = layout;
  const { slots, people } = model;
  const from = slots.eligibleFrom[slot] ?? 0;
  const minutes = slots.minutes[slot] ?? 0;
  const chosen = choice[slot] ?? anybody;
  if (chosen >= 0) {
    const who = slots.eligible[from + chosen] ?? 0;
    person[slot] = who;
    shareFor(layout, frame, who);
    return runOf(layout, frame, who, minutes, Math.min(frame.stop, slots.until[from + chosen] ?? never)) ? states.laid : states.noRoom;
  }
  let best = -1;
  let last = frame.stop;
  let onLast = never;
  for (let at = from; at < (slots.eligibleFrom[slot + 1] ?? 0); at += 1) {
    const who = slots.eligible[at] ?? 0;
    shareFor(layout, frame, who);
    if (!runOf(layout, frame, who, minutes, Math.min(last, slots.until[at] ?? never))) continue;
    const end = dayUsed(layout, who);
    const isBetter = best < 0 || layout.runLast < last || end < onLast
      || (end === onLast && (at - from === slots.now[slot] || (best - from !== slots.now[slot] && (people.rate[who] ?? 0) < (people.rate[slots.eligible[best] ?? 0] ?? 0))));
    if (!isBetter) continue;
    best = at;
    last = layout.runLast;
    onLast = end;
  }
  if (best < 0) return states.noRoom;
  person[slot] = slots.eligible[best] ?? 0;
  shareFor(layout, frame, person[slot] ?? 0);
  runOf(layout, frame, person[slot] ?? 0, minutes, Math.min(frame.stop, slots.until[best] ?? never));
  return states.laid;
};

/** Minutes of the last day of the run last found that its person would have given out by then. */
const dayUsed = ({ model, free, runLast, pileTop, runCount, pileMinutes }: Layout, person: number): number => {
  const at = person * model.days + runLast;
  return (model.people.free[at] ?? 0) - (free[at] ?? 0) + (pileMinutes[pileTop + runCount - 1] ?? 0);
};

/** People who work together: one slot after the other, each with whoever lets the work end first. */
const layCrew = (layout: Layout, frame: Frame, piece: number): number => {
  const { model, choice, person } = layout;
  const { slots, pieces } = model;
  const first = pieces.slotsFrom[piece] ?? 0;
  const stop = pieces.slotsFrom[piece + 1] ?? 0;
  let until = frame.stop;
  for (let slot = first; slot < stop; slot += 1) {
    const from = slots.eligibleFrom[slot] ?? 0;
    const chosen = choice[slot] ?? anybody;
    let best = -1;
    let last = never;
    for (let at = chosen >= 0 ? from + chosen : from; at < (chosen >= 0 ? from + chosen + 1 : slots.eligibleFrom[slot + 1] ?? 0); at += 1) {
      const who = slots.eligible[at] ?? 0;
      if (isTaken(layout, piece, slot, who)) continue;
      person[slot] = who;
      shareForAll(layout, frame, slot - first + 1);
      if (!runTogether(layout, frame, Math.min(until, slots.until[at] ?? never), slot - first + 1)) continue;
      if (best >= 0 && (layout.runLast > last || (layout.runLast === last && at - from !== slots.now[slot]))) continue;
      best = at;
      last = layout.runLast;
    }
    if (best < 0) return states.noRoom;
    person[slot] = slots.eligible[best] ?? 0;
    until = Math.min(until, slots.until[best] ?? never);
  }
  shareForAll(layout, frame, stop - first);
  return runTogether(layout, frame, until, stop - first) ? states.laid : states.noRoom;
};
