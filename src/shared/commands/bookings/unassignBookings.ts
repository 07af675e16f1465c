import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { bookingsThere, bookingWords, lockedRefusal, resourceName } from './bookingRows';
import type { PlacementRefusal, UnassignBookingsInput } from './inputs';
import { asPlacement } from './placementRefusal';

/** Takes bookings back, so that the work waits for a place again. Refuses `gone` and `locked`. */
export const unassignBookings: Command<UnassignBookingsInput, PlacementRefusal> = (workspace, { bookingIds }) => {
  const found = bookingsThere(workspace, bookingIds);
  if (!found.ok) return found;
  const locked = lockedRefusal(workspace, found.value);
  if (locked !== null) return locked;
  const names = [...new Set(found.value.map(({ resourceId }) => resourceName(workspace, resourceId)))];
  const from = names.length === 1 ? ` from ${names[0] ?? ''}` : '';
  return asPlacement(checkedDraft(workspace, `Unassign ${bookingWords(workspace, found.value)}${from}`, found.value.map((booking) => removed('bookings', booking))));
};
