import { flowEffort, formatDay, formatHours, overOn } from '../../calendar';
import { bookingId, bookingMinutes, quotedTitle, type BookedDay, type Booking, type ChangeDraft, type Minutes, type Op, type ResourceId, type Result, type Workspace } from '../../model';
import { checkPlacement, withBooking, withoutBookings } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command, CommandContext } from '../command';
import { edited, removed } from '../support/ops';
import { firstDay, lockedRefusal, resourceName, taskOf } from './bookingRows';
import { changedBooking } from './changedBooking';
import type { MendOverloadInput, PlacementRefusal } from './inputs';
import { daysTogether, joinedOps } from './joined';
import { asPlacement, keptReason, refuseBooking, ruleRefusal } from './placementRefusal';

/** What is taken off a booking, and what of it stays. */
interface Excess {
  readonly booking: Booking;
  readonly minutes: Minutes;
  readonly rest: readonly BookedDay[];
  /** First day on which the excess may lie anew. */
  readonly from: number;
}

/**
 * Takes what is over on one day off one booking: to later free time, to somebody else, or back to what waits for a place.
 * A booking of a task that must not be split moves as a whole. Looks at the overload anew, so a mend chosen before another
 * change never takes more than is over. Refuses `not-over`, `gone`, `locked`, `no-free-capacity`, `needs-reason` and `rule-broken`.
 */
export const mendOverload: Command<MendOverloadInput, PlacementRefusal> = (workspace, { resourceId, day, mend, overrideReason = '' }, context) => {
  const over = overOn(workspace, resourceId, day);
  const when = formatDay(day, 'shortWeekdayDayMonth');
  if (over === 0) return refuseBooking('not-over', `${resourceName(workspace, resourceId)} is not over on ${when}.`, 'Nothing needs to be done.');
  const booking = workspace.bookings.get(mend.bookingId);
  const onDay = booking?.resourceId === resourceId ? booking.days.find((booked) => booked.day === day) : undefined;
  if (booking === undefined || onDay === undefined) return refuseBooking('gone', `This booking no longer lies on ${when}. Nothing was changed.`, 'Choose another way out.');
  const locked = lockedRefusal(workspace, [booking]);
  if (locked !== null) return locked;
  const part = excessOf(booking, day, Math.min(over, onDay.minutes));
  if (mend.kind === 'unbook') return unbooked(workspace, part, when);
  const excess = taskOf(workspace, booking)?.splittable === false ? wholeOf(booking) : part;
  return mend.kind === 'later' ? movedLater(workspace, excess, when, overrideReason) : givenTo(workspace, excess, mend.toResourceId, when, overrideReason, context);
};

type Outcome = Result<ChangeDraft, PlacementRefusal>;

const excessOf = (booking: Booking, day: number, minutes: Minutes): Excess => ({
  booking, minutes, from: day,
  rest: booking.days.flatMap((booked) => (booked.day !== day ? [booked] : booked.minutes > minutes ? [{ day, minutes: booked.minutes - minutes }] : [])),
});

const wholeOf = (booking: Booking): Excess => ({ booking, minutes: bookingMinutes(booking), rest: [], from: firstDay(booking) });

const restOps = ({ booking, rest }: Excess): readonly Op[] => (rest.length === 0 ? [removed('bookings', booking)] : edited('bookings', booking, { ...booking, days: rest }));

const labelOf = (workspace: Workspace, { booking, minutes }: Excess, when: string, where: string): string =>
  `Mend ${when} for ${resourceName(workspace, booking.resourceId)}: ${formatHours(minutes)} of ${quotedTitle(taskOf(workspace, booking)?.title ?? '')} ${where}`;

const unbooked = (workspace: Workspace, excess: Excess, when: string): Outcome =>
  asPlacement(checkedDraft(workspace, labelOf(workspace, excess, when, 'unassigned'), restOps(excess)));

const movedLater = (workspace: Workspace, excess: Excess, when: string, reason: string): Outcome => {
  const { booking, minutes, rest, from } = excess;
  const lifted = withoutBookings(workspace, [booking]);
  const present = rest.length === 0 ? lifted : withBooking(lifted, { ...booking, days: rest });
  const splittable = taskOf(workspace, booking)?.splittable ?? true;
  const placed = flowEffort(present, { resourceId: booking.resourceId, minutes, from, splittable });
  if (!placed.ok) return asPlacement(placed);
  return changedBooking(workspace, booking, daysTogether(rest, placed.value), labelOf(workspace, excess, when, 'later'), reason);
};

const givenTo = (workspace: Workspace, excess: Excess, resourceId: ResourceId, when: string, reason: string, { newId }: CommandContext): Outcome => {
  const { booking, minutes, from } = excess;
  const other = workspace.resources.get(resourceId);
  if (other === undefined) return refuseBooking('gone', 'This person or equipment is no longer in the plan. Nothing was changed.', 'Choose somebody else.');
  if (resourceId === booking.resourceId) return refuseBooking('nothing-changed', `${other.name} has it already.`, 'Choose somebody else.');
  const placed = flowEffort(workspace, { resourceId, minutes, from, splittable: taskOf(workspace, booking)?.splittable ?? true });
  if (!placed.ok) return asPlacement(placed);
  const violations = checkPlacement(workspace, { taskId: booking.taskId, resourceId, days: placed.value, ignoring: new Set([booking.id]) });
  const refused = ruleRefusal(workspace.settings.rules, violations, reason);
  if (refused !== null) return refused;
  const fresh: Booking = { ...booking, id: bookingId(newId()), resourceId, days: placed.value, overrideReason: keptReason(violations, reason) };
  return asPlacement(checkedDraft(workspace, labelOf(workspace, excess, when, `to ${other.name}`), [...restOps(excess), ...joinedOps(workspace, fresh)], fresh.overrideReason));
};
