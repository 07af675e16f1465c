import { formatDay, formatHours } from '../../calendar';
import { mostMinutesADay } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { bookingsThere, bookingWords, lockedRefusal } from './bookingRows';
import { changedBooking } from './changedBooking';
import type { PlacementRefusal, SetBookedMinutesInput } from './inputs';
import { daysTogether } from './joined';
import { asPlacement, refuseBooking } from './placementRefusal';

/** Sets what a booking takes of one day, also of a day it did not touch. 0 takes the day off; the last day off takes the booking back. Refuses `gone`, `locked`, `invalid`, `nothing-changed`, `needs-reason` and `rule-broken`. */
export const setBookedMinutes: Command<SetBookedMinutesInput, PlacementRefusal> = (workspace, { bookingId, day, minutes, overrideReason = '' }) => {
  const found = bookingsThere(workspace, [bookingId]);
  if (!found.ok) return found;
  const locked = lockedRefusal(workspace, found.value);
  if (locked !== null) return locked;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutesADay) {
    return refuseBooking('invalid', 'A day has from 0 to 24 hours, in whole minutes.', 'Give hours in that range.');
  }
  const [booking] = found.value;
  if (booking === undefined) return refuseBooking('gone', 'This booking is no longer in the plan.', 'Choose another one.');
  const others = booking.days.filter((booked) => booked.day !== day);
  const title = bookingWords(workspace, [booking]);
  if (minutes === 0 && others.length === 0) return asPlacement(checkedDraft(workspace, `Unassign ${title}`, [removed('bookings', booking)]));
  const days = minutes === 0 ? others : daysTogether(others, [{ day, minutes }]);
  return changedBooking(workspace, booking, days, `Book ${formatHours(minutes)} of ${title} on ${formatDay(day, 'shortWeekdayDayMonth')}`, overrideReason);
};
