import { formatDay } from '../../calendar';
import { bookingId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created, edited } from '../support/ops';
import { bookingsThere, bookingWords, lockedRefusal } from './bookingRows';
import type { PlacementRefusal, SplitBookingInput } from './inputs';
import { asPlacement, refuseBooking } from './placementRefusal';

/** Makes two bookings of one: what lies before `day` keeps its id, the rest gets one of its own. Refuses `gone`, `locked`, and `nothing-to-split`. */
export const splitBooking: Command<SplitBookingInput, PlacementRefusal> = (workspace, { bookingId: id, day }, { newId }) => {
  const found = bookingsThere(workspace, [id]);
  if (!found.ok) return found;
  const locked = lockedRefusal(workspace, found.value);
  if (locked !== null) return locked;
  const [booking] = found.value;
  const before = booking?.days.filter((booked) => booked.day < day) ?? [];
  const after = booking?.days.filter((booked) => booked.day >= day) ?? [];
  if (booking === undefined || before.length === 0 || after.length === 0) {
    return refuseBooking('nothing-to-split', 'A booking can be split between its first and its last day only.', 'Choose a day inside the booking.');
  }
  return asPlacement(checkedDraft(workspace, `Split ${bookingWords(workspace, [booking])} at ${formatDay(day, 'shortWeekdayDayMonth')}`, [
    ...edited('bookings', booking, { ...booking, days: before }),
    created('bookings', { ...booking, id: bookingId(newId()), days: after }),
  ]));
};
