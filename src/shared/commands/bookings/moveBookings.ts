import { bookingMinutes, succeed, type Booking, type Result, type Workspace } from '../../model';
import { landingDay, movedDays, placeEffort } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { bookingsThere, bookingWords, firstDay, lockedRefusal, resourceName, taskOf } from './bookingRows';
import { carriedMove, moveOps, type CarriedMove, type HandPlace } from './carriedMove';
import type { MoveBookingsInput, PlacementRefusal } from './inputs';
import { distanceOf, distanceWords, followerWords } from './moveWords';
import { asPlacement, refuseBooking, ruleRefusal } from './placementRefusal';

/**
 * Moves bookings by columns of the board, to the same or another row, and what follows them. On its own row a booking keeps
 * its shape where there is room; on another row its minutes flow over that person's free time.
 * Refuses `gone`, `locked`, `nothing-changed`, `no-free-capacity`, `needs-reason` and `rule-broken`.
 */
export const moveBookings: Command<MoveBookingsInput, PlacementRefusal> = (workspace, input, { today }) => {
  const { bookingIds, toResourceId = null, followers, placing, overrideReason = '' } = input;
  const found = bookingsThere(workspace, bookingIds);
  if (!found.ok) return found;
  const locked = lockedRefusal(workspace, found.value);
  if (locked !== null) return locked;
  if (toResourceId !== null && !workspace.resources.has(toResourceId)) return refuseBooking('gone', 'This person or equipment is no longer in the plan. Nothing was changed.', 'Choose another row.');
  const move = carriedMove(workspace, {
    bookings: found.value, placeOf: (present, booking) => placeByHand(present, booking, input), followers, placing,
    floorOf: ({ earliestStart }) => Math.max(today, earliestStart ?? today),
  });
  if (!move.ok) return asPlacement(move);
  const refused = ruleRefusal(workspace.settings.rules, move.value.violations, overrideReason);
  if (refused !== null) return refused;
  const asked = move.value.violations.some(({ weight }) => weight === 'soft') ? overrideReason : '';
  return asPlacement(checkedDraft(workspace, labelOf(workspace, found.value, input, move.value), moveOps(move.value, overrideReason), asked));
};

/** Where one booking lands that the hand moves by `days` columns, in a workspace without it. `pile` lands exactly there, `flow` on a working day. */
export const placeByHand = (present: Workspace, booking: Booking, { days, toResourceId = null, placing }: Pick<MoveBookingsInput, 'days' | 'toResourceId' | 'placing'>): Result<HandPlace> => {
  const resourceId = toResourceId ?? booking.resourceId;
  const aim = firstDay(booking) + days;
  if (resourceId === booking.resourceId && days === 0) return succeed({ resourceId, days: booking.days });
  const target = placing === 'pile' ? aim : landingDay(present, resourceId, aim, days < 0 ? 'earlier' : 'later');
  const placed = resourceId === booking.resourceId
    ? movedDays(present, booking, target, placing)
    : placeEffort(present, { resourceId, minutes: bookingMinutes(booking), from: target, splittable: taskOf(present, booking)?.splittable ?? true }, placing);
  return placed.ok ? succeed({ resourceId, days: placed.value }) : placed;
};

const labelOf = (workspace: Workspace, bookings: readonly Booking[], { days, toResourceId = null }: MoveBookingsInput, move: CarriedMove): string => {
  const [only] = bookings.length === 1 ? move.moves : [];
  const distance = distanceWords(only === undefined ? days : distanceOf(workspace, only.before, only.after));
  const changesRow = toResourceId !== null && bookings.some(({ resourceId }) => resourceId !== toResourceId);
  const to = changesRow ? ` to ${resourceName(workspace, toResourceId)}` : '';
  return `Move ${bookingWords(workspace, bookings)}${to}${to !== '' && distance !== '' ? ',' : ''}${distance}${followerWords(move)}`;
};
