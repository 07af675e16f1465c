import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { bookingsThere, bookingWords } from './bookingRows';
import type { PlacementRefusal, SetCertaintyInput } from './inputs';
import { asPlacement } from './placementRefusal';

/** Makes bookings confirmed or tentative; a lock keeps the place, not the certainty. Refuses `gone` and `nothing-changed`. */
export const setCertainty: Command<SetCertaintyInput, PlacementRefusal> = (workspace, { bookingIds, certainty }) => {
  const found = bookingsThere(workspace, bookingIds);
  if (!found.ok) return found;
  const changing = found.value.filter((booking) => booking.certainty !== certainty);
  const what = bookingWords(workspace, changing);
  const label = certainty === 'confirmed' ? `Confirm ${what}` : `Make ${what} tentative`;
  return asPlacement(checkedDraft(workspace, label, changing.flatMap((booking) => edited('bookings', booking, { ...booking, certainty }))));
};
