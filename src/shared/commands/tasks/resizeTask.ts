import { succeed, quotedTitle, type Booking, type DayNumber, type TaskId, type Workspace } from '../../model';
import { followersOf, movableBookings, withoutBookings } from '../../scheduling';
import { firstDay, lastDay } from '../bookings/bookingRows';
import { carriedMove, moveOps } from '../bookings/carriedMove';
import type { PlacementRefusal } from '../bookings/inputs';
import { followerWords } from '../bookings/moveWords';
import { asPlacement, refuseBooking, ruleRefusal } from '../bookings/placementRefusal';
import { resizeBooking } from '../bookings/resizeBooking';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { bookingsOfTask } from '../support/bookingsOf';

export interface ResizeTaskInput {
  readonly taskId: TaskId;
  readonly edge: 'start' | 'end';
  /** New first or last day. */
  readonly day: DayNumber;
  readonly followers: 'move' | 'stay';
  readonly overrideReason?: string;
}

/**
 * Moves the first or last day of a task: of its booking that begins first or ends last, as `resizeBooking` does; and what
 * follows it. Refuses `gone`, `not-booked` (its length follows from its effort), `locked`, and what `resizeBooking` refuses.
 */
export const resizeTask: Command<ResizeTaskInput, PlacementRefusal> = (workspace, { taskId, edge, day, followers, overrideReason = '' }, context) => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined) return refuseBooking('gone', 'This task is no longer in the plan. Nothing was changed.', 'Choose another one.');
  const booking = bookingAt(workspace, taskId, edge);
  if (booking === null) return refuseBooking('not-booked', `Nobody is booked for ${quotedTitle(task.title)}: how long it takes follows from its effort and from who has time.`, 'Change its effort in the details, or book it on the board.');
  const carried = followers === 'move' ? followersOf(workspace, [taskId]) : [];
  // What follows gives way, so the days added may lie where it lies now.
  const resized = resizeBooking(withoutBookings(workspace, movableBookings(workspace, carried)), { bookingId: booking.id, edge, day, overrideReason }, context);
  if (!resized.ok) return resized;
  const days = resized.value.ops.flatMap((op) => (op.table === 'bookings' && op.id === booking.id && op.after !== null ? op.after.days : []));
  const move = carriedMove(workspace, {
    bookings: [booking], placeOf: () => succeed({ resourceId: booking.resourceId, days }), followers, placing: 'flow', floorOf: ({ earliestStart }) => Math.max(context.today, earliestStart ?? context.today),
  });
  if (!move.ok) return asPlacement(move);
  const refused = ruleRefusal(workspace.settings.rules, move.value.violations, overrideReason);
  if (refused !== null) return refused;
  const asked = move.value.violations.some(({ weight }) => weight === 'soft') ? overrideReason : '';
  return asPlacement(checkedDraft(workspace, `${resized.value.label}${followerWords(move.value)}`, moveOps(move.value, overrideReason), asked));
};

/** The booking that begins first, or ends last; of several the first by id. */
const bookingAt = (workspace: Workspace, taskId: TaskId, edge: 'start' | 'end'): Booking | null => {
  const sorted = [...bookingsOfTask(workspace, taskId)].sort((one, other) => (edge === 'start' ? firstDay(one) - firstDay(other) : lastDay(other) - lastDay(one)) || (one.id < other.id ? -1 : 1));
  return sorted[0] ?? null;
};
