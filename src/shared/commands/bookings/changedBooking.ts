import type { Booking, ChangeDraft, Result, Workspace } from '../../model';
import { checkPlacement } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import { edited } from '../support/ops';
import type { PlacementRefusal } from './inputs';
import { addedViolations, asPlacement, keptReason, ruleRefusal } from './placementRefusal';

/** The draft that gives one booking other days, if the rules that it breaks more than before allow it. Taking time off it is always allowed. */
export const changedBooking = (workspace: Workspace, before: Booking, days: Booking['days'], label: string, reason: string): Result<ChangeDraft, PlacementRefusal> => {
  const question = { taskId: before.taskId, resourceId: before.resourceId, ignoring: new Set([before.id]) };
  const broken = checkPlacement(workspace, { ...question, days });
  const added = addedViolations(checkPlacement(workspace, { ...question, days: before.days }), broken);
  const refused = onlyLess(before, days) ? null : ruleRefusal(workspace.settings.rules, added, reason);
  if (refused !== null) return refused;
  const overrideReason = keptReason(broken, reason, before.overrideReason);
  return asPlacement(checkedDraft(workspace, label, edited('bookings', before, { ...before, days, overrideReason }), added.length > 0 ? overrideReason : ''));
};

const onlyLess = (before: Booking, days: Booking['days']): boolean =>
  days.every(({ day, minutes }) => before.days.some((booked) => booked.day === day && booked.minutes >= minutes));
