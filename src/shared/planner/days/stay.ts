import { lagged } from './axis';
import { shareForAll } from './frame';
import { anybody, sharedLeft, states, type Layout } from './layout';
import { linkTypes, long, never, notWorked } from './model';
import type { Frame } from './run';
import { minutesOn, shapeOf } from './span';

/** Puts everybody who has it now into their slots; false: somebody is missing. */
export const allNow = (layout: Layout, piece: number): boolean => {
  const { slots, pieces } = layout.model;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    const now = slots.now[slot] ?? -1;
    if (now < 0) return false;
    layout.person[slot] = slots.eligible[(slots.eligibleFrom[slot] ?? 0) + now] ?? 0;
  }
  return true;
};

/** Finds people for the days it is booked on now: those chosen, else whoever has it, else the first who is free. */
export const chosenStay = (layout: Layout, frame: Frame, piece: number): boolean => {
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

export const staysThere = (layout: Layout, frame: Frame, piece: number): boolean => {
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

export const isTaken = ({ model, person }: Layout, piece: number, slot: number, who: number): boolean => {
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
  if (pieces.beside[piece] === 1) return true;
  if (first < frame.begin || last > frame.stop || first > frame.latestStart || last < frame.notBefore) return false;
  if (last >= frame.tightFrom && mostOnDay(layout, piece, last) > frame.tightMinutes) return false;
  if (first !== frame.sharedDay) return true;
  const minutes = mostOnDay(layout, piece, first);
  return minutes <= frame.sharedMinutes || fitsBehindWhatStays(layout, piece, first, minutes + frame.sharedByAll - frame.sharedMinutes);
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
