import { between, lagged, lengthOf, shifted, slack, unlagged } from './axis';
import { isOpen, linkCodes, noDay, type ForecastState } from './state';

/** Later than any day. */
const anyDay = 2_147_483_647;

/** The last day on which a task may end, and how much of that day it may take; worked out from what waits for it. */
interface Limit {
  readonly day: number;
  readonly minutes: number;
}

const sooner = (one: Limit, day: number, minutes: number): Limit => (day < one.day || (day === one.day && minutes < one.minutes) ? { day, minutes } : one);

/**
 * Works out how late a task may be: its deadline, the end of its project and the latest days of what waits for it. Everything that
 * waits for it is worked out already. Its days move as a whole, by working days.
 */
export const limitTask = (state: ForecastState, slot: number): void => {
  const { numbers, axis, tasks, projectEnds } = state;
  const finish = numbers.finish[slot] ?? noDay;
  const start = numbers.start[slot] ?? noDay;
  if (!isOpen(state, slot) || finish === noDay || start === noDay) return setLimits(state, slot, noDay, noDay, 0);
  const end = Math.min(tasks[slot]?.deadline ?? anyDay, projectEnds[numbers.project[slot] ?? 0] ?? anyDay);
  let limit: Limit = { day: end, minutes: lengthOf(axis, end) };
  const links = state.heldUp[slot];
  for (let at = 0; links !== undefined && at < links.length; at += 3) limit = limitedBy(state, slot, limit, links, at);
  const days = slack(axis, finish, limit.day);
  const latestStart = shifted(axis, start, days);
  const latestFinish = shifted(axis, finish, days);
  const ends = latestFinish === limit.day ? limit.minutes : lengthOf(axis, latestFinish);
  const minutes = start === finish ? ends - (numbers.lastMinutes[slot] ?? 0) : lengthOf(axis, latestStart) - (numbers.firstMinutes[slot] ?? 0);
  return setLimits(state, slot, latestStart, latestFinish, Math.max(0, minutes));
};

const setLimits = ({ numbers }: ForecastState, slot: number, latestStart: number, latestFinish: number, roomBefore: number): void => {
  numbers.latestStart[slot] = latestStart;
  numbers.latestFinish[slot] = latestFinish;
  numbers.roomBefore[slot] = roomBefore;
};

const limitedBy = (state: ForecastState, slot: number, limit: Limit, links: Int32Array, at: number): Limit => {
  const { numbers, axis } = state;
  const other = links[at] ?? 0;
  const latestStart = numbers.latestStart[other] ?? noDay;
  const latestFinish = numbers.latestFinish[other] ?? noDay;
  if (!isOpen(state, other) || latestStart === noDay) return limit;
  const type = links[at + 1] ?? 0;
  const lag = links[at + 2] ?? 0;
  if (type === linkCodes.FS) return followedAt(state, slot, limit, { day: latestStart, minutes: numbers.roomBefore[other] ?? 0 }, lag);
  const target = unlagged(axis, type === linkCodes.SS ? latestStart : latestFinish, lag);
  const start = numbers.start[slot] ?? noDay;
  const finish = numbers.finish[slot] ?? noDay;
  const day = type === linkCodes.FF ? target : shifted(axis, finish, slack(axis, start, target));
  return sooner(limit, day, lengthOf(axis, day));
};

/** What follows begins on `next.day` at the latest, with that much of the day left before it: both may share it if they fit. */
const followedAt = ({ numbers, axis }: ForecastState, slot: number, limit: Limit, next: Limit, lag: number): Limit => {
  const last = unlagged(axis, next.day, lag);
  if (lagged(axis, last, lag) < next.day) return sooner(limit, last, lengthOf(axis, last));
  // With a lag the room is a later day's: where the task itself ends may be a shorter one.
  if ((numbers.lastMinutes[slot] ?? 0) <= next.minutes) return sooner(limit, last, Math.min(next.minutes, lengthOf(axis, last)));
  const before = lag === 0 ? last - 1 : unlagged(axis, next.day, lag + 1);
  return sooner(limit, before, lengthOf(axis, before));
};

/**
 * Working days by which a task may slip before something that waits for it has to leave its own forecast days, from 0 to `totalFloat`;
 * without anything that waits for it the whole of that.
 */
export const freeFloatOf = (state: ForecastState, slot: number, totalFloat: number): number => {
  const { numbers, axis } = state;
  let free = totalFloat;
  const links = state.heldUp[slot] ?? new Int32Array(0);
  const start = numbers.start[slot] ?? noDay;
  const finish = numbers.finish[slot] ?? noDay;
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    const otherStart = numbers.start[other] ?? noDay;
    const otherFinish = numbers.finish[other] ?? noDay;
    if (!isOpen(state, other) || otherFinish === noDay) continue;
    const type = links[at + 1] ?? 0;
    const lag = links[at + 2] ?? 0;
    const target = unlagged(axis, type === linkCodes.FS || type === linkCodes.SS ? otherStart : otherFinish, lag);
    const own = type === linkCodes.FS || type === linkCodes.FF ? finish : start;
    free = Math.min(free, between(axis, own, target) - (type === linkCodes.FS && !shares(state, slot, other, target, lag) ? 1 : 0));
  }
  return Math.max(0, free);
};

/** Whether a task that slips to `target` and what follows it fit into the day they share. */
const shares = ({ numbers, axis }: ForecastState, slot: number, other: number, target: number, lag: number): boolean => {
  const next = numbers.start[other] ?? noDay;
  return lagged(axis, target, lag) < next || (numbers.lastMinutes[slot] ?? 0) + (numbers.firstMinutes[other] ?? 0) <= lengthOf(axis, next);
};
