import { lagged } from './axis';
import { anybody, modes, sharedLeft, states, type Layout } from './layout';
import { freedoms, linkTypes, long, never, notWorked } from './model';
import { readyPile, runKept, runOf, runTogether, type Frame } from './run';
import { closeLaid, closePoint, closeTask, makeReady, minutesOn, shapeOf } from './span';
import { movedBy, takePiece } from './take';

/** A frame to work in; one a layout. */
export const newFrame = (): Frame => ({
  piece: 0, begin: 0, stop: 0, sharedDay: -1, sharedMinutes: 0, sharedByAll: 0, tightByAll: 0, hasSiblings: 0, tightFrom: never, tightMinutes: 0, latestStart: never, notBefore: long, splittable: 1, gently: 0, isLast: 0,
});

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

const frameFor = (layout: Layout, frame: Frame, piece: number, task: number): void => {
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
  frame.isLast = layout.open[task] === 1 ? 1 : 0;
  frame.splittable = pieces.splittable[piece] ?? 0;
  frame.gently = layout.mode[piece] === modes.gently ? 1 : 0;
};

/** Of days shared with other tasks a person takes as much as other pieces of the same task leave: to others they are one task. */
const shareFor = (layout: Layout, frame: Frame, person: number): void => {
  if (frame.hasSiblings === 0) return;
  const task = layout.model.pieces.task[frame.piece] ?? 0;
  frame.sharedMinutes = frame.sharedDay < 0 ? 0 : frame.sharedByAll - ownOn(layout, task, person, frame.sharedDay);
  frame.tightMinutes = frame.tightByAll;
  for (let day = frame.tightFrom; day <= frame.stop && day < frame.tightFrom + 7; day += 1) frame.tightMinutes = Math.min(frame.tightMinutes, frame.tightByAll - ownOn(layout, task, person, day));
};

/** Several people: what is left for the one with the least. */
const shareForAll = (layout: Layout, frame: Frame, slots: number): void => {
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
const ownOn = (layout: Layout, task: number, person: number, day: number): number => {
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

/** Puts everybody who has it now into their slots; false: somebody is missing. */
const allNow = (layout: Layout, piece: number): boolean => {
  const { slots, pieces } = layout.model;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    const now = slots.now[slot] ?? -1;
    if (now < 0) return false;
    layout.person[slot] = slots.eligible[(slots.eligibleFrom[slot] ?? 0) + now] ?? 0;
  }
  return true;
};

/** Finds people for the days it is booked on now: those chosen, else whoever has it, else the first who is free. */
const chosenStay = (layout: Layout, frame: Frame, piece: number): boolean => {
  const { slots, pieces } = layout.model;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    const from = slots.eligibleFrom[slot] ?? 0;
    const choice = layout.choice[slot] ?? anybody;
    const now = slots.now[slot] ?? -1;
    let found = -1;
    if (choice >= 0) found = freeOnDays(layout, piece, slot, from + choice) ? from + choice : -1;
    else {
      if (now >= 0 && freeOnDays(layout, piece, slot, from + now)) found = from + now;
      for (let at = from; found < 0 && at < (slots.eligibleFrom[slot + 1] ?? 0); at += 1) if (freeOnDays(layout, piece, slot, at)) found = at;
    }
    if (found < 0) return false;
    layout.person[slot] = slots.eligible[found] ?? 0;
  }
  return datesAllow(layout, frame, piece);
};

const staysThere = (layout: Layout, frame: Frame, piece: number): boolean => {
  const { slots, pieces } = layout.model;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    if (!freeOnDays(layout, piece, slot, (slots.eligibleFrom[slot] ?? 0) + (slots.now[slot] ?? 0))) return false;
  }
  return datesAllow(layout, frame, piece);
};

/** Whether one of the eligible has the booked minutes of a slot free, is able until its end, and fills no other slot of the piece before it. */
const freeOnDays = (layout: Layout, piece: number, slot: number, at: number): boolean => {
  const { model, free } = layout;
  const { slots, days } = model;
  const person = slots.eligible[at] ?? 0;
  if (isTaken(layout, piece, slot, person)) return false;
  const shape = shapeOf(layout, piece, slot);
  const stop = slots.bookedFrom[shape + 1] ?? 0;
  for (let booked = slots.bookedFrom[shape] ?? 0; booked < stop; booked += 1) {
    const day = slots.bookedDay[booked] ?? 0;
    if (day < 0 || day >= days || (free[person * days + day] ?? notWorked) < (slots.bookedMinutes[booked] ?? 0)) return false;
  }
  return (slots.bookedDay[stop - 1] ?? 0) <= (slots.until[at] ?? never);
};

const isTaken = ({ model, person }: Layout, piece: number, slot: number, who: number): boolean => {
  for (let other = model.pieces.slotsFrom[piece] ?? 0; other < slot; other += 1) if (person[other] === who) return true;
  return false;
};

/** Whether what waits and what is waited for allow a piece to stay on its days. */
const datesAllow = (layout: Layout, frame: Frame, piece: number): boolean => {
  const { slots, pieces } = layout.model;
  let first = never;
  let last = long;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    const shape = shapeOf(layout, piece, slot);
    first = Math.min(first, slots.bookedDay[slots.bookedFrom[shape] ?? 0] ?? 0);
    last = Math.max(last, slots.bookedDay[(slots.bookedFrom[shape + 1] ?? 0) - 1] ?? 0);
  }
  layout.runFirst = first;
  layout.runLast = last;
  shareForAll(layout, frame, (pieces.slotsFrom[piece + 1] ?? 0) - (pieces.slotsFrom[piece] ?? 0));
  if (first < frame.begin || last > frame.stop || first > frame.latestStart) return false;
  // Who has it keeps it where it is: another piece of the task may end late enough.
  if (last < frame.notBefore && (frame.isLast === 1 || !isWithHolders(layout, piece))) return false;
  if (last >= frame.tightFrom && mostOnDay(layout, piece, last) > frame.tightMinutes) return false;
  if (first !== frame.sharedDay) return true;
  const minutes = mostOnDay(layout, piece, first);
  return minutes <= frame.sharedMinutes || fitsBehindWhatStays(layout, piece, first, minutes + frame.sharedByAll - frame.sharedMinutes);
};

const isWithHolders = ({ model: { slots, pieces }, person }: Layout, piece: number): boolean => {
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) if (person[slot] !== slots.holder[slot]) return false;
  return true;
};

const mostOnDay = (layout: Layout, piece: number, day: number): number => {
  const { pieces } = layout.model;
  const { state } = layout;
  const before = state[piece] ?? 0;
  state[piece] = states.stayed;
  let most = 0;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) most = Math.max(most, minutesOn(layout, piece, slot, day));
  state[piece] = before;
  return most;
};

/** A row of tasks that share a day as they lie now, and stay, is left alone where each two that follow each other fit. */
const fitsBehindWhatStays = (layout: Layout, piece: number, day: number, minutes: number): boolean => {
  const { tasks, pieces, axis } = layout.model;
  const task = pieces.task[piece] ?? 0;
  if ((tasks.earliest[task] ?? 0) === day && minutes > sharedLeft(layout, day, Math.max(0, tasks.earliestMinutes[task] ?? 0))) return false;
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < 3 * (tasks.linksFrom[task + 1] ?? 0); at += 3) {
    const other = tasks.links[at] ?? 0;
    const lag = tasks.links[at + 2] ?? 0;
    if (tasks.links[at + 1] !== linkTypes.FS || layout.taskLast[other] === long || lagged(axis, layout.taskLast[other] ?? 0, lag) < day) continue;
    if (layout.hasMoved[other] === 1 || lag !== 0 || minutes > sharedLeft(layout, day, layout.lastMinutes[other] ?? 0)) return false;
  }
  return true;
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
