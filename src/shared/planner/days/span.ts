import { lagged, lengthOn } from './axis';
import { states, type Layout } from './layout';
import { linkTypes, long, never } from './model';

/**
 * From when on a task may be worked on, for everything it waits for: sets `readyDay`, `readyMinutes` (what of that day those it follows take;
 * -1: nothing) and `readyEnd` (it may not end before). False: something it waits for has no place in the plan.
 */
export const makeReady = (layout: Layout, task: number): boolean => {
  const { model, out } = layout;
  const { tasks, axis } = model;
  let day = tasks.earliest[task] ?? 0;
  let minutes = tasks.earliestMinutes[task] ?? -1;
  let end = tasks.notBefore[task] ?? long;
  const stop = 3 * (tasks.linksFrom[task + 1] ?? 0);
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < stop; at += 3) {
    const other = tasks.links[at] ?? 0;
    if (out[other] !== 0) return false;
    const type = tasks.links[at + 1] ?? 0;
    const from = (type === linkTypes.FS || type === linkTypes.FF ? layout.taskLast[other] : layout.taskFirst[other]) ?? 0;
    // Nothing of it lies in the plan or before it: it holds nothing up.
    if (from === long || from === never) continue;
    const lag = tasks.links[at + 2] ?? 0;
    const earliest = lag === 0 ? from : lagged(axis, from, lag);
    if (type === linkTypes.FF || type === linkTypes.SF) {
      if (earliest > end) end = earliest;
      continue;
    }
    const taken = type === linkTypes.FS ? layout.endMinutes[other] ?? 0 : -1;
    if (earliest > day) {
      day = earliest;
      minutes = taken;
    } else if (earliest === day && taken > minutes) minutes = taken;
  }
  layout.readyDay = day;
  layout.readyMinutes = minutes;
  layout.readyEnd = end;
  return true;
};

/** The span of a task all of whose pieces are laid. What has no place makes what waits for it wait. */
export const closeTask = (layout: Layout, task: number): void => {
  const { model, state } = layout;
  const { tasks } = model;
  let first = tasks.fixedFirst[task] ?? never;
  let last = tasks.fixedLast[task] ?? long;
  let out = tasks.lost[task] ?? 0;
  let moved = 0;
  const begin = tasks.piecesFrom[task] ?? 0;
  const stop = tasks.piecesFrom[task + 1] ?? 0;
  for (let piece = begin; piece < stop; piece += 1) {
    if ((state[piece] ?? 0) >= states.noRoom) {
      out = 1;
      continue;
    }
    if (state[piece] !== states.stayed) moved = 1;
    if ((layout.first[piece] ?? 0) < first) first = layout.first[piece] ?? 0;
    if ((layout.last[piece] ?? 0) > last) last = layout.last[piece] ?? 0;
  }
  layout.out[task] = out;
  layout.hasMoved[task] = moved;
  layout.taskFirst[task] = first;
  layout.taskLast[task] = last;
  if (last < first) return;
  const lastMinutes = mostOn(layout, task, last);
  layout.lastMinutes[task] = lastMinutes;
  layout.firstMinutes[task] = first === last ? lastMinutes : mostOn(layout, task, first);
  layout.endMinutes[task] = lastMinutes;
};

/** The same for the usual task: one piece, laid anew. */
export const closeLaid = (layout: Layout, task: number, piece: number): void => {
  const { pileFrom, pileCount, pileMinutes } = layout;
  const from = pileFrom[piece] ?? 0;
  const last = pileMinutes[from + (pileCount[piece] ?? 0) - 1] ?? 0;
  layout.out[task] = 0;
  layout.hasMoved[task] = 1;
  layout.taskFirst[task] = layout.first[piece] ?? 0;
  layout.taskLast[task] = layout.last[piece] ?? 0;
  layout.firstMinutes[task] = pileMinutes[from] ?? 0;
  layout.lastMinutes[task] = last;
  layout.endMinutes[task] = last;
};

/** A task without work ends as soon as it may. */
export const closePoint = (layout: Layout, task: number): void => {
  const { model } = layout;
  const full = layout.readyMinutes > lengthOn(model.axis, layout.readyDay);
  const day = Math.max(full ? layout.readyDay + 1 : layout.readyDay, layout.readyEnd);
  layout.out[task] = model.tasks.lost[task] ?? 0;
  layout.hasMoved[task] = 1;
  layout.taskFirst[task] = day;
  layout.taskLast[task] = day;
  layout.firstMinutes[task] = 0;
  layout.lastMinutes[task] = 0;
  layout.endMinutes[task] = day === layout.readyDay ? Math.max(0, layout.readyMinutes) : 0;
};

/** The most that one person works on a task on a day: of several pieces of one person their sum. */
const mostOn = (layout: Layout, task: number, day: number): number => {
  const { model, sums } = layout;
  const { tasks, pieces } = model;
  let most = 0;
  const fixedStop = 3 * (tasks.fixedFrom[task + 1] ?? 0);
  const add = (person: number, minutes: number): void => {
    const at = person < 0 ? model.people.count : person;
    const sum = (sums[at] ?? 0) + minutes;
    sums[at] = sum;
    if (sum > most) most = sum;
  };
  for (let at = 3 * (tasks.fixedFrom[task] ?? 0); at < fixedStop; at += 3) if (tasks.fixed[at + 1] === day) add(tasks.fixed[at] ?? -1, tasks.fixed[at + 2] ?? 0);
  const stop = tasks.piecesFrom[task + 1] ?? 0;
  for (let piece = tasks.piecesFrom[task] ?? 0; piece < stop; piece += 1) {
    if ((layout.state[piece] ?? 0) >= states.noRoom || (layout.first[piece] ?? 0) > day || (layout.last[piece] ?? 0) < day) continue;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
      const minutes = minutesOn(layout, piece, slot, day);
      if (minutes > 0) add(layout.person[slot] ?? -1, minutes);
    }
  }
  clearSums(layout, task);
  return most;
};

const clearSums = ({ model, sums, person }: Layout, task: number): void => {
  const { tasks, pieces } = model;
  sums[model.people.count] = 0;
  const fixedStop = 3 * (tasks.fixedFrom[task + 1] ?? 0);
  for (let at = 3 * (tasks.fixedFrom[task] ?? 0); at < fixedStop; at += 3) if ((tasks.fixed[at] ?? -1) >= 0) sums[tasks.fixed[at] ?? 0] = 0;
  const end = pieces.slotsFrom[tasks.piecesFrom[task + 1] ?? 0] ?? 0;
  for (let slot = pieces.slotsFrom[tasks.piecesFrom[task] ?? 0] ?? 0; slot < end; slot += 1) if ((person[slot] ?? -1) >= 0) sums[person[slot] ?? 0] = 0;
};

/** The slot whose booked days a slot of a piece that stays lies on: its own, or those of the work it goes along with. */
export const shapeOf = ({ model: { slots, pieces } }: Layout, piece: number, slot: number): number => ((slots.booking[slot] ?? -1) >= 0 ? slot : pieces.slotsFrom[piece] ?? 0);

/** Minutes of a slot on a day. */
export const minutesOn = (layout: Layout, piece: number, slot: number, day: number): number => {
  const { slots } = layout.model;
  if (layout.state[piece] === states.stayed) {
    const shape = shapeOf(layout, piece, slot);
    for (let at = slots.bookedFrom[shape] ?? 0; at < (slots.bookedFrom[shape + 1] ?? 0); at += 1) if (slots.bookedDay[at] === day) return slots.bookedMinutes[at] ?? 0;
    return 0;
  }
  let rest = slots.minutes[slot] ?? 0;
  const stop = (layout.pileFrom[piece] ?? 0) + (layout.pileCount[piece] ?? 0);
  for (let at = layout.pileFrom[piece] ?? 0; at < stop && rest > 0; at += 1) {
    const minutes = Math.min(rest, layout.pileMinutes[at] ?? 0);
    if (layout.pileDay[at] === day) return minutes;
    rest -= minutes;
  }
  return 0;
};
