import { makeRoom, type Layout } from './layout';
import { notWorked } from './model';

/** Where a piece may lie, as worked out for it: read by all ways to lay it. */
export interface Frame {
  piece: number;
  /** First day on which it may begin, and last day on which it may end. */
  begin: number;
  stop: number;
  /** The day shared with what it follows, and what is left of it. */
  sharedDay: number;
  sharedMinutes: number;
  /** The same before what other pieces of the task take of it for the person asked about. */
  sharedByAll: number;
  tightByAll: number;
  /** 1: the task has other pieces. */
  hasSiblings: number;
  /** From this day on it may take only so much of a day, for what follows it. */
  tightFrom: number;
  tightMinutes: number;
  latestStart: number;
  /** It must not end before this day. */
  notBefore: number;
  splittable: number;
  gently: number;
}

/** Lays one person's minutes into free days from `begin` to `stop`: into the pile, without taking them. Answers whether they fit. */
export const runOf = (layout: Layout, frame: Frame, person: number, minutes: number, stop: number): boolean => {
  let begin = frame.begin;
  while (runFrom(layout, frame, person, minutes, begin, stop)) {
    if (layout.runFirst > frame.latestStart) return false;
    if (layout.runLast >= frame.notBefore) return true;
    begin = layout.runFirst + 1;
  }
  return false;
};

const runFrom = (layout: Layout, frame: Frame, person: number, minutes: number, begin: number, stop: number): boolean => {
  const { free, pileTop, pileDay, pileMinutes } = layout;
  const { sharedDay, sharedMinutes, tightFrom, tightMinutes, splittable, gently } = frame;
  const reserve = layout.model.people.reserve;
  const base = person * layout.model.days;
  let left = minutes;
  let top = pileTop;
  for (let day = Math.max(begin, freeFrom(layout, person)); day <= stop; day += 1) {
    let room = free[base + day] ?? notWorked;
    if (room === notWorked) continue;
    if (gently !== 0) room -= reserve[base + day] ?? 0;
    if (day === sharedDay && room > sharedMinutes) room = sharedMinutes;
    if (day >= tightFrom && room > tightMinutes) room = tightMinutes;
    if (room > 0) {
      pileDay[top] = day;
      if (room >= left) {
        pileMinutes[top] = left;
        layout.runFirst = pileDay[pileTop] ?? 0;
        layout.runLast = day;
        layout.runCount = top + 1 - pileTop;
        return true;
      }
      pileMinutes[top] = room;
      top += 1;
      left -= room;
    } else if (splittable === 0 && top > pileTop) {
      top = pileTop;
      left = minutes;
    }
  }
  return false;
};

/** Moves the hint on to the first day on which somebody has anything free. */
const freeFrom = ({ firstFree, free, model: { days } }: Layout, person: number): number => {
  const base = person * days;
  let day = firstFree[person] ?? 0;
  while (day < days && (free[base + day] ?? 0) <= 0) day += 1;
  firstFree[person] = day;
  return day;
};

/** The same for several people who work together: a day takes as much as all of those have free that are still needed. */
export const runTogether = (layout: Layout, frame: Frame, stop: number, slots: number): boolean => {
  let begin = frame.begin;
  while (togetherFrom(layout, frame, begin, stop, slots)) {
    if (layout.runFirst > frame.latestStart) return false;
    if (layout.runLast >= frame.notBefore) return true;
    begin = layout.runFirst + 1;
  }
  return false;
};

/** `slots`: how many of the piece's slots have a person so far. Over 40 lines' worth of rules in one loop, because each day asks all of them. */
const togetherFrom = (layout: Layout, frame: Frame, begin: number, stop: number, slots: number): boolean => {
  const { model, free, person, rests, pileTop, pileDay, pileMinutes } = layout;
  const firstSlot = model.pieces.slotsFrom[frame.piece] ?? 0;
  let top = pileTop;
  let left = startRests(layout, firstSlot, slots);
  const longest = left;
  for (let day = begin; day <= stop; day += 1) {
    const main = free[(person[firstSlot] ?? 0) * model.days + day] ?? notWorked;
    let room = left;
    let needed = 0;
    for (let index = 0; index < slots; index += 1) {
      const rest = rests[index] ?? 0;
      if (rest <= 0) continue;
      const at = (person[firstSlot + index] ?? 0) * model.days + day;
      let own = free[at] ?? notWorked;
      if (frame.gently !== 0 && own > 0) own -= model.people.reserve[at] ?? 0;
      // Whoever has time for all that is left of their part does not hold the others up.
      if (own < rest && own < room) room = own;
      needed += 1;
    }
    if (day === frame.sharedDay && room > frame.sharedMinutes) room = frame.sharedMinutes;
    if (day >= frame.tightFrom && room > frame.tightMinutes) room = frame.tightMinutes;
    if (room <= 0 || needed === 0) {
      if (frame.splittable === 0 && top > pileTop && main !== notWorked) {
        top = pileTop;
        left = startRests(layout, firstSlot, slots);
      }
      continue;
    }
    pileDay[top] = day;
    pileMinutes[top] = room;
    top += 1;
    left -= room;
    for (let index = 0; index < slots; index += 1) rests[index] = (rests[index] ?? 0) - room;
    if (left > 0) continue;
    layout.runFirst = pileDay[pileTop] ?? 0;
    layout.runLast = day;
    layout.runCount = top - pileTop;
    return longest > 0;
  }
  return false;
};

const startRests = ({ model, rests }: Layout, firstSlot: number, slots: number): number => {
  let longest = 0;
  for (let index = 0; index < slots; index += 1) {
    const minutes = model.slots.minutes[firstSlot + index] ?? 0;
    rests[index] = minutes;
    if (minutes > longest) longest = minutes;
  }
  return longest;
};

/** Keeps as much of a booking on its days as is free there, and lays the rest into free time after its first day. */
export const runKept = (layout: Layout, frame: Frame, person: number, slot: number): boolean => {
  const { model, free, pileTop, pileDay, pileMinutes } = layout;
  const { slots } = model;
  const base = person * model.days;
  let left = slots.minutes[slot] ?? 0;
  for (let at = slots.bookedFrom[slot] ?? 0; at < (slots.bookedFrom[slot + 1] ?? 0); at += 1) {
    const day = slots.bookedDay[at] ?? 0;
    if (day < frame.begin || day > frame.stop) continue;
    const most = roomOn(frame, free[base + day] ?? notWorked, day);
    if (most > 0) left -= Math.min(most, slots.bookedMinutes[at] ?? 0);
  }
  let booked = slots.bookedFrom[slot] ?? 0;
  const stop = slots.bookedFrom[slot + 1] ?? 0;
  let top = pileTop;
  let laid = 0;
  const all = slots.minutes[slot] ?? 0;
  for (let day = frame.begin; day <= frame.stop && laid < all; day += 1) {
    const room = roomOn(frame, free[base + day] ?? notWorked, day);
    while (booked < stop && (slots.bookedDay[booked] ?? 0) < day) booked += 1;
    if (room <= 0) continue;
    const kept = booked < stop && slots.bookedDay[booked] === day ? Math.min(room, slots.bookedMinutes[booked] ?? 0) : 0;
    const more = Math.min(left, room - kept);
    if (kept + more <= 0) continue;
    left -= more;
    laid += kept + more;
    pileDay[top] = day;
    pileMinutes[top] = kept + more;
    top += 1;
  }
  if (laid < all || top === pileTop) return false;
  layout.runFirst = pileDay[pileTop] ?? 0;
  layout.runLast = pileDay[top - 1] ?? 0;
  layout.runCount = top - pileTop;
  return layout.runFirst <= frame.latestStart && layout.runLast >= frame.notBefore;
};

const roomOn = (frame: Frame, free: number, day: number): number => {
  let room = free;
  if (day === frame.sharedDay && room > frame.sharedMinutes) room = frame.sharedMinutes;
  if (day >= frame.tightFrom && room > frame.tightMinutes) room = frame.tightMinutes;
  return room;
};

/** Room in the pile for one more piece. */
export const readyPile = (layout: Layout): void => makeRoom(layout, layout.model.days + 2);
