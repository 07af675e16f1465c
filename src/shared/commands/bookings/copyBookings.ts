import { bookingId, bookingMinutes, type Booking, type Op, type TaskId } from '../../model';
import { checkPlacement, withBooking, type Violation } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { bookingsThere, bookingWords, resourceName } from './bookingRows';
import { aboveEffortWords } from './effortWords';
import type { CopyBookingsInput, PlacementRefusal } from './inputs';
import { placeByHand } from './moveBookings';
import { distanceWords } from './moveWords';
import { asPlacement, keptReason, refuseBooking, ruleRefusal } from './placementRefusal';

/**
 * Books the same minutes once more, some columns on or on another row; copies are unlocked and never join their originals.
 * A copy may book more than the effort of its task: the label says by how much. Refuses like `moveBookings`.
 */
export const copyBookings: Command<CopyBookingsInput, PlacementRefusal> = (workspace, input, { newId }) => {
  const { bookingIds, days, toResourceId = null, overrideReason = '' } = input;
  const found = bookingsThere(workspace, bookingIds);
  if (!found.ok) return found;
  if (toResourceId !== null && !workspace.resources.has(toResourceId)) return refuseBooking('gone', 'This person or equipment is no longer in the plan. Nothing was changed.', 'Choose another row.');
  if (days === 0 && found.value.every(({ resourceId }) => toResourceId === null || toResourceId === resourceId)) {
    return refuseBooking('nothing-changed', 'A copy needs a place of its own.', 'Choose another day or another row.');
  }
  const violations: Violation[] = [];
  const ops: Op[] = [];
  let present = workspace;
  for (const original of found.value) {
    const place = placeByHand(present, original, { days, toResourceId, placing: 'flow' });
    if (!place.ok) return asPlacement(place);
    const broken = checkPlacement(present, { taskId: original.taskId, ...place.value });
    violations.push(...broken);
    const copy: Booking = { ...original, ...place.value, id: bookingId(newId()), locked: false, overrideReason: keptReason(broken, overrideReason) };
    present = withBooking(present, copy);
    ops.push(created('bookings', copy));
  }
  const refused = ruleRefusal(workspace.settings.rules, violations, overrideReason);
  if (refused !== null) return refused;
  const to = toResourceId === null ? '' : ` to ${resourceName(workspace, toResourceId)}`;
  const distance = distanceWords(days);
  const label = `Copy ${bookingWords(workspace, found.value)}${to}${to !== '' && distance !== '' ? ',' : ''}${distance}${aboveWords(workspace, found.value)}`;
  return asPlacement(checkedDraft(workspace, label, ops, violations.some(({ weight }) => weight === 'soft') ? overrideReason : ''));
};

/** Only for copies of one task, where the label has one effort to speak of. */
const aboveWords = (workspace: Parameters<typeof aboveEffortWords>[0], originals: readonly Booking[]): string => {
  const tasks = new Set<TaskId>(originals.map(({ taskId }) => taskId));
  const [only] = tasks;
  return tasks.size !== 1 || only === undefined ? '' : aboveEffortWords(workspace, only, originals.reduce((sum, booking) => sum + bookingMinutes(booking), 0));
};
