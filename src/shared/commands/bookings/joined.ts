import { workingDaysBetween } from '../../calendar';
import type { BookedDay, Booking, DayNumber, Minutes, Op, Workspace } from '../../model';
import { bookingsOfTask } from '../support/bookingsOf';
import { created, edited, removed } from '../support/ops';
import { firstDay, lastDay } from './bookingRows';

/** Days of several bookings as one list: sorted, minutes of the same day added up. */
export const daysTogether = (...lists: readonly (readonly BookedDay[])[]): readonly BookedDay[] => {
  const byDay = new Map<DayNumber, Minutes>();
  for (const { day, minutes } of lists.flat()) byDay.set(day, (byDay.get(day) ?? 0) + minutes);
  return [...byDay].map(([day, minutes]) => ({ day, minutes })).sort((one, other) => one.day - other.day);
};

/**
 * Ops that book `fresh`, joined to what touches it: bookings of the same task, person and certainty, not locked, on the same
 * or on neighbouring working days. The earliest of those keeps its id and takes the rest in.
 */
export const joinedOps = (workspace: Workspace, fresh: Booking): readonly Op[] => {
  const alike = bookingsOfTask(workspace, fresh.taskId)
    .filter((other) => other.resourceId === fresh.resourceId && other.certainty === fresh.certainty && !other.locked && touches(workspace, other, fresh))
    .sort((one, other) => firstDay(one) - firstDay(other) || (one.id < other.id ? -1 : 1));
  const [kept, ...absorbed] = alike;
  if (kept === undefined) return [created('bookings', fresh)];
  const reasons = [...new Set([...alike, fresh].map(({ overrideReason }) => overrideReason).filter((reason) => reason !== ''))];
  const after: Booking = { ...kept, days: daysTogether(fresh.days, ...alike.map(({ days }) => days)), overrideReason: reasons.join('; ') };
  return [...edited('bookings', kept, after), ...absorbed.map((booking) => removed('bookings', booking))];
};

const touches = (workspace: Workspace, one: Booking, other: Booking): boolean => {
  const [early, late] = firstDay(one) <= firstDay(other) ? [one, other] : [other, one];
  return firstDay(late) <= lastDay(early) || workingDaysBetween(workspace, one.resourceId, lastDay(early), firstDay(late) - 1) === 0;
};
