import { capacityOn, formatDay, formatHours, freeOn, isWorkingDay } from '../../calendar';
import type { BookedDay, Booking, DayNumber, Minutes, Workspace } from '../../model';
import type { Command } from '../command';
import { bookingsThere, bookingWords, firstDay, lastDay, lockedRefusal, taskOf } from './bookingRows';
import { changedBooking } from './changedBooking';
import { aboveEffortWords } from './effortWords';
import type { PlacementRefusal, ResizeBookingInput } from './inputs';
import { refuseBooking } from './placementRefusal';

/**
 * Moves the first or last day of a booking. Days added take all the time that is free on them; the day named, where it is
 * worked but full, is booked over capacity as the rules allow. Full days before it are passed over, unless the work must not
 * be split. Days cut off are unbooked again; the days between stay as they are. At least one day remains.
 * Refuses `gone`, `locked`, `nothing-changed`, `no-free-capacity` (no time at all on the days added), `would-be-interrupted`
 * (work that must not be split and has a gap already), `needs-reason` and `rule-broken`.
 */
export const resizeBooking: Command<ResizeBookingInput, PlacementRefusal> = (workspace, { bookingId, edge, day, overrideReason = '' }) => {
  const found = bookingsThere(workspace, [bookingId]);
  if (!found.ok) return found;
  const [booking] = found.value;
  const locked = lockedRefusal(workspace, found.value);
  if (booking === undefined || locked !== null) return locked ?? refuseBooking('gone', 'This booking is no longer in the plan.', 'Choose another one.');
  const extending = edge === 'end' ? day > lastDay(booking) : day < firstDay(booking);
  return extending ? extended(workspace, booking, edge, day, overrideReason) : shrunk(workspace, booking, edge, day);
};

type Outcome = ReturnType<Command<ResizeBookingInput, PlacementRefusal>>;

const extended = (workspace: Workspace, booking: Booking, edge: 'start' | 'end', day: DayNumber, reason: string): Outcome => {
  const [from, to] = edge === 'end' ? [lastDay(booking) + 1, day] : [day, firstDay(booking) - 1];
  const added = daysAdded(workspace, booking, edge, from, to, day);
  const when = formatDay(day, 'shortWeekdayDayMonth');
  if (added.length === 0) return refuseBooking('no-free-capacity', `Nothing is free up to ${when}, and that is no working day.`, 'Set the hours of that day instead, or choose another day.');
  const days = edge === 'end' ? [...booking.days, ...added] : [...added, ...booking.days];
  if (taskOf(workspace, booking)?.splittable === false && interrupted(workspace, booking, days)) {
    return refuseBooking('would-be-interrupted', `${bookingWords(workspace, [booking])} must not be interrupted, and a working day up to ${when} has no free time.`, 'Free that day first, or allow the task to be split.');
  }
  const minutes = sum(added);
  const label = `Extend ${bookingWords(workspace, [booking])} to ${when}: ${formatHours(minutes)} more${aboveEffortWords(workspace, booking.taskId, minutes)}`;
  return changedBooking(workspace, booking, days, label, reason);
};

/** What the days from `from` to `to` take: what is free, and over capacity as many minutes as the edge has, a working day at most. */
const daysAdded = (workspace: Workspace, booking: Booking, edge: 'start' | 'end', from: DayNumber, to: DayNumber, named: DayNumber): readonly BookedDay[] => {
  const atEdge = booking.days.at(edge === 'end' ? -1 : 0)?.minutes ?? 0;
  const isWhole = taskOf(workspace, booking)?.splittable === false;
  const added: BookedDay[] = [];
  for (let day = from; day <= to; day += 1) {
    const free = freeOn(workspace, booking.resourceId, day);
    const over = day === named || isWhole ? Math.min(atEdge, capacityOn(workspace, booking.resourceId, day)) : 0;
    const minutes = free > 0 ? free : over;
    if (minutes > 0) added.push({ day, minutes });
  }
  return added;
};

const shrunk = (workspace: Workspace, booking: Booking, edge: 'start' | 'end', day: DayNumber): Outcome => {
  const kept = booking.days.filter((booked) => (edge === 'end' ? booked.day <= day : booked.day >= day));
  const edgeDay = edge === 'end' ? booking.days[0] : booking.days.at(-1);
  const days = kept.length > 0 || edgeDay === undefined ? kept : [edgeDay];
  const less = sum(booking.days) - sum(days);
  return changedBooking(workspace, booking, days, `Shorten ${bookingWords(workspace, [booking])} by ${formatHours(less)}`, '');
};

const sum = (days: readonly BookedDay[]): Minutes => days.reduce((total, { minutes }) => total + minutes, 0);

/** Whether a working day between the first and the last takes none of it. */
const interrupted = (workspace: Workspace, booking: Booking, days: readonly BookedDay[]): boolean => {
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? 0;
  const worked = new Set(days.map((booked) => booked.day));
  for (let day = first; day <= last; day += 1) if (!worked.has(day) && isWorkingDay(workspace, booking.resourceId, day)) return true;
  return false;
};
