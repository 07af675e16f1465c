import type { BookedDay } from '../../model';
import type { LeftOutWork, PlannedBooking, PlanOutcome } from '../request';
import { ownOn } from './frame';
import { states, type Layout } from './layout';
import { linkTypes, never, notWorked } from './model';
import { lagged } from './axis';
import { minutesOn, shapeOf } from './span';

/** The plan that is laid, as bookings by id. Work without a place is named; its bookings are too where they may stay as they are. */
export const outcomeOf = (layout: Layout, schedules: number): PlanOutcome => {
  const { model, state } = layout;
  const { pieces, slots } = model;
  const bookings: PlannedBooking[] = [...model.stuck];
  const leftOut: LeftOutWork[] = [...model.hopeless];
  const kept = new Map<number, number>();
  for (let position = 0; position < pieces.count; position += 1) {
    const piece = layout.order[position] ?? 0;
    const task = pieces.task[piece] ?? 0;
    const taskId = model.taskIds[task];
    const from = pieces.slotsFrom[piece] ?? 0;
    const stop = pieces.slotsFrom[piece + 1] ?? 0;
    if (taskId === undefined || from === stop) continue;
    const isOut = (state[piece] ?? 0) >= states.noRoom;
    if (isOut) leftOut.push({ taskId, bookingId: bookingAt(layout, from), minutes: slots.minutes[from] ?? 0, cause: state[piece] === states.waits ? 'waits' : 'noRoom' });
    if (isOut && !mayStay(layout, piece, kept)) continue;
    for (let slot = from; slot < stop; slot += 1) {
      if (isOut && (slots.booking[slot] ?? -1) < 0) continue;
      const resourceId = model.resourceIds[(isOut ? slots.holder[slot] : layout.person[slot]) ?? -1];
      if (resourceId !== undefined) bookings.push({ bookingId: bookingAt(layout, slot), taskId, resourceId, days: isOut || state[piece] === states.stayed ? bookedDays(layout, piece, slot) : laidDays(layout, piece, slot) });
    }
  }
  return { bookings, leftOut, schedules };
};

const bookingAt = ({ model }: Layout, slot: number): PlannedBooking['bookingId'] => model.bookingIds[model.slots.booking[slot] ?? -1] ?? null;

const bookedDays = (layout: Layout, piece: number, slot: number): readonly BookedDay[] => {
  const { slots, from } = layout.model;
  const shape = shapeOf(layout, piece, slot);
  const days: BookedDay[] = [];
  for (let at = slots.bookedFrom[shape] ?? 0; at < (slots.bookedFrom[shape + 1] ?? 0); at += 1) days.push({ day: from + (slots.bookedDay[at] ?? 0), minutes: slots.bookedMinutes[at] ?? 0 });
  return days;
};

const laidDays = (layout: Layout, piece: number, slot: number): readonly BookedDay[] => {
  const { model } = layout;
  const days: BookedDay[] = [];
  let rest = model.slots.minutes[slot] ?? 0;
  const end = (layout.pileFrom[piece] ?? 0) + (layout.pileCount[piece] ?? 0);
  for (let at = layout.pileFrom[piece] ?? 0; at < end && rest > 0; at += 1) {
    const minutes = Math.min(rest, layout.pileMinutes[at] ?? 0);
    days.push({ day: model.from + (layout.pileDay[at] ?? 0), minutes });
    rest -= minutes;
  }
  return days;
};

/** Whether bookings without a place may stay as they are: no day gets more than it can or had, and nothing they wait for ends later than it did. */
const mayStay = (layout: Layout, piece: number, kept: Map<number, number>): boolean => {
  const { model, free } = layout;
  const { pieces, slots, days, people, tasks } = model;
  const task = pieces.task[piece] ?? 0;
  const from = pieces.slotsFrom[piece] ?? 0;
  const stop = pieces.slotsFrom[piece + 1] ?? 0;
  if ((slots.booking[from] ?? -1) < 0 || !mayWait(layout, piece)) return false;
  for (let slot = from; slot < stop; slot += 1) {
    if ((slots.booking[slot] ?? -1) < 0) continue;
    for (let at = slots.bookedFrom[slot] ?? 0; at < (slots.bookedFrom[slot + 1] ?? 0); at += 1) {
      const row = (slots.holder[slot] ?? -1) * days + (slots.bookedDay[at] ?? 0);
      const given = (slots.holder[slot] ?? -1) < 0 || people.free[row] === notWorked ? 0 : (people.free[row] ?? 0) - (free[row] ?? 0);
      const fixed = slots.fixedLoad[at] ?? 0;
      // What the plan lays on a day lies in free time: only a day without any of it may stay as full as it was.
      const most = given > 0 && isLaidOn(layout, slots.holder[slot] ?? -1, slots.bookedDay[at] ?? 0) ? (people.free[row] ?? 0) + fixed : slots.mostLoad[at] ?? 0;
      if (fixed + given + (kept.get(row) ?? 0) + (slots.bookedMinutes[at] ?? 0) > most) return false;
      if ((slots.bookedDay[at] ?? 0) >= (tasks.tightFrom[task] ?? never) && !fitsTight(layout, task, slots.holder[slot] ?? -1, at)) return false;
    }
  }
  for (let slot = from; slot < stop; slot += 1) {
    if ((slots.booking[slot] ?? -1) < 0) continue;
    for (let at = slots.bookedFrom[slot] ?? 0; at < (slots.bookedFrom[slot + 1] ?? 0); at += 1) {
      const row = (slots.holder[slot] ?? -1) * days + (slots.bookedDay[at] ?? 0);
      kept.set(row, (kept.get(row) ?? 0) + (slots.bookedMinutes[at] ?? 0));
    }
  }
  return true;
};

/** Whether a booked day leaves what follows its share, together with what the plan lays of the same task there. */
const fitsTight = (layout: Layout, task: number, person: number, at: number): boolean => {
  const { tasks, slots } = layout.model;
  const own = ownOn(layout, task, person, slots.bookedDay[at] ?? 0);
  return own === 0 || own + (slots.bookedMinutes[at] ?? 0) <= (tasks.tightMinutes[task] ?? 0);
};

/** Whether the plan puts anything on a person's day that was not there. */
const isLaidOn = (layout: Layout, person: number, day: number): boolean => {
  const { pieces, slots } = layout.model;
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const state = layout.state[piece] ?? 0;
    if (state >= states.noRoom || (layout.first[piece] ?? 0) > day || (layout.last[piece] ?? 0) < day) continue;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
      const isNew = state === states.laid || slots.holder[slot] !== person;
      if (isNew && layout.person[slot] === person && minutesOn(layout, piece, slot, day) > 0) return true;
    }
  }
  return false;
};

/** Nothing it waits for has moved behind it. */
const mayWait = (layout: Layout, piece: number): boolean => {
  const { tasks, pieces, slots, axis } = layout.model;
  if (pieces.beside[piece] === 1) return true;
  const task = pieces.task[piece] ?? 0;
  const from = pieces.slotsFrom[piece] ?? 0;
  const first = slots.bookedDay[slots.bookedFrom[from] ?? 0] ?? 0;
  const last = slots.bookedDay[(slots.bookedFrom[from + 1] ?? 0) - 1] ?? 0;
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < 3 * (tasks.linksFrom[task + 1] ?? 0); at += 3) {
    const other = tasks.links[at] ?? 0;
    if (layout.hasMoved[other] === 0 || layout.taskFirst[other] === never) continue;
    const type = tasks.links[at + 1] ?? 0;
    const day = lagged(axis, (type === linkTypes.FS || type === linkTypes.FF ? layout.taskLast[other] : layout.taskFirst[other]) ?? 0, tasks.links[at + 2] ?? 0);
    const own = type === linkTypes.FS || type === linkTypes.SS ? first : last;
    if (own < day || (type === linkTypes.FS && own === day)) return false;
  }
  return true;
};
