import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { bookingsThere, bookingWords } from './bookingRows';
import type { LockBookingsInput, PlacementRefusal } from './inputs';
import { asPlacement } from './placementRefusal';

/** Locks bookings in place, or frees them. Refuses `gone` and `nothing-changed`. */
export const lockBookings: Command<LockBookingsInput, PlacementRefusal> = (workspace, { bookingIds, locked }) => {
  const found = bookingsThere(workspace, bookingIds);
  if (!found.ok) return found;
  const verb = locked === 'locked' ? 'Lock' : 'Unlock';
  const changing = found.value.filter((booking) => booking.locked !== (locked === 'locked'));
  return asPlacement(checkedDraft(workspace, `${verb} ${bookingWords(workspace, changing)}`, changing.flatMap((booking) => edited('bookings', booking, { ...booking, locked: locked === 'locked' }))));
};
