import { reassignWeight } from './aims';
import { states, type Layout } from './layout';
import { shapeOf } from './span';

/** Takes minutes of a person's day, or gives them back where they are negative. */
const takeMinutes = (layout: Layout, person: number, day: number, minutes: number): void => {
  const { free, room, model } = layout;
  const { days, people } = model;
  const at = person * days + day;
  free[at] = (free[at] ?? 0) - minutes;
  if (minutes < 0 && day < (layout.firstFree[person] ?? 0)) layout.firstFree[person] = day;
  const week = person * people.weeks + (people.weekOf[day] ?? 0);
  const before = room[week] ?? 0;
  const after = before - minutes;
  room[week] = after;
  if (before < 0) layout.uneven += before;
  if (after < 0) layout.uneven -= after;
};

/** Takes the days of a piece that is laid, or gives them back (`sign` -1). */
export const takePiece = (layout: Layout, piece: number, sign: 1 | -1): void => {
  const { model, state, person } = layout;
  const { slots, pieces } = model;
  const stop = pieces.slotsFrom[piece + 1] ?? 0;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < stop; slot += 1) {
    const who = person[slot] ?? 0;
    if (state[piece] === states.stayed) {
      const shape = shapeOf(layout, piece, slot);
      for (let at = slots.bookedFrom[shape] ?? 0; at < (slots.bookedFrom[shape + 1] ?? 0); at += 1) takeMinutes(layout, who, slots.bookedDay[at] ?? 0, sign * (slots.bookedMinutes[at] ?? 0));
      continue;
    }
    let rest = slots.minutes[slot] ?? 0;
    const end = (layout.pileFrom[piece] ?? 0) + (layout.pileCount[piece] ?? 0);
    for (let at = layout.pileFrom[piece] ?? 0; at < end && rest > 0; at += 1) {
      const run = layout.pileMinutes[at] ?? 0;
      const minutes = run < rest ? run : rest;
      takeMinutes(layout, who, layout.pileDay[at] ?? 0, sign * minutes);
      rest -= minutes;
    }
  }
};

/** Minutes of bookings that a piece moves; those that go to somebody else or are taken off count as often as that weighs. */
export const movedBy = (layout: Layout, piece: number): number => {
  const { model, state, person } = layout;
  const { slots, pieces } = model;
  let moved = 0;
  for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
    if ((slots.booking[slot] ?? -1) < 0) continue;
    const minutes = slots.minutes[slot] ?? 0;
    const isOut = (state[piece] ?? 0) >= states.noRoom;
    if (isOut || person[slot] !== slots.holder[slot]) moved += reassignWeight * minutes;
    else if (state[piece] !== states.stayed) moved += minutes - stillThere(layout, piece, slot);
  }
  return moved;
};

/** Minutes of a slot that lie where they lay. */
const stillThere = (layout: Layout, piece: number, slot: number): number => {
  const { slots } = layout.model;
  let there = 0;
  let rest = slots.minutes[slot] ?? 0;
  let booked = slots.bookedFrom[slot] ?? 0;
  const stop = slots.bookedFrom[slot + 1] ?? 0;
  const end = (layout.pileFrom[piece] ?? 0) + (layout.pileCount[piece] ?? 0);
  for (let at = layout.pileFrom[piece] ?? 0; at < end && rest > 0; at += 1) {
    const day = layout.pileDay[at] ?? 0;
    const minutes = Math.min(rest, layout.pileMinutes[at] ?? 0);
    rest -= minutes;
    while (booked < stop && (slots.bookedDay[booked] ?? 0) < day) booked += 1;
    if (booked < stop && slots.bookedDay[booked] === day) there += Math.min(minutes, slots.bookedMinutes[booked] ?? 0);
  }
  return there;
};
