import type { BookedDay, Booking, DayNumber, Op, ResourceId, Result, Task, TaskId, Workspace } from '../../model';
import {
  checkPlacement, followersOf, followMoves, movableBookings, shiftBetween, taskSpan, withBooking, withoutBookings, type FollowOutcome, type FollowedTask, type SpanShift, type Violation,
} from '../../scheduling';
import { edited, withWhy } from '../support/ops';
import { addedViolations, keptReason } from './placementRefusal';

/** Where a booking moved by hand comes to lie. */
export interface HandPlace {
  readonly resourceId: ResourceId;
  readonly days: readonly BookedDay[];
}

export interface CarriedMoveQuestion {
  /** Moved by hand, earliest first. */
  readonly bookings: readonly Booking[];
  /** Asked one after the other; `present` holds what is placed already, and nothing that is still to be placed. */
  readonly placeOf: (present: Workspace, booking: Booking) => Result<HandPlace>;
  /** Tasks moved by hand that have no booking, by how many working days. */
  readonly unbooked?: ReadonlyMap<TaskId, SpanShift>;
  readonly followers: 'move' | 'stay';
  readonly placing: 'flow' | 'pile';
  /** No follower is moved to begin before this day. */
  readonly floorOf: (task: Task) => DayNumber | null;
}

export interface MovedBooking {
  readonly before: Booking;
  readonly after: Booking;
  /** Empty for what the hand moved. */
  readonly why: string;
}

export interface CarriedMove {
  readonly moves: readonly MovedBooking[];
  /** Tasks that followed. */
  readonly followed: readonly FollowedTask[];
  /** Followers that stayed because they are locked. */
  readonly held: readonly TaskId[];
  /** Rules that the moves break more than before. */
  readonly violations: readonly Violation[];
  /** The plan afterwards. */
  readonly workspace: Workspace;
}

/**
 * Moves bookings and, where asked, what follows them. Everything that may move is taken up first, so that a follower in the
 * way gives way instead of pushing the move aside.
 */
export const carriedMove = (workspace: Workspace, question: CarriedMoveQuestion): Result<CarriedMove> => {
  const taskIds = [...new Set([...question.bookings.map(({ taskId }) => taskId), ...(question.unbooked?.keys() ?? [])])];
  const followers = question.followers === 'move' ? followersOf(workspace, taskIds) : [];
  let present = withoutBookings(workspace, [...question.bookings, ...movableBookings(workspace, followers)]);
  const byHand: MovedBooking[] = [];
  for (const before of question.bookings) {
    const place = question.placeOf(present, before);
    if (!place.ok) return place;
    const after = { ...before, ...place.value };
    present = withBooking(present, after);
    byHand.push({ before, after, why: '' });
  }
  const outcome = followMoves({ before: workspace, lifted: present, moved: shiftsOf(workspace, present, taskIds, question), followers, placing: question.placing, floorOf: question.floorOf });
  return { ok: true, value: judged(workspace, outcome, [...byHand, ...outcome.bookings]) };
};

const shiftsOf = (before: Workspace, present: Workspace, taskIds: readonly TaskId[], { unbooked }: CarriedMoveQuestion): ReadonlyMap<TaskId, SpanShift> => {
  const shifts = new Map<TaskId, SpanShift>();
  for (const id of taskIds) {
    const shift = shiftBetween(before, taskSpan(before, id), taskSpan(present, id)) ?? unbooked?.get(id);
    if (shift !== undefined) shifts.set(id, shift);
  }
  return shifts;
};

const judged = (before: Workspace, { workspace, tasks, held }: FollowOutcome, moves: readonly MovedBooking[]): CarriedMove => ({
  moves, followed: tasks, held, workspace,
  violations: moves.flatMap((move) => addedViolations(move.before.resourceId === move.after.resourceId ? brokenBy(before, move.before) : [], brokenBy(workspace, move.after))),
});

const brokenBy = (workspace: Workspace, booking: Booking): readonly Violation[] => checkPlacement(workspace, { ...booking, ignoring: new Set([booking.id]) });

/** The ops of a move; each booking keeps a reason only while it breaks a soft rule. */
export const moveOps = ({ moves, workspace }: CarriedMove, reason: string): readonly Op[] =>
  moves.flatMap(({ before, after, why }) => {
    const present = before.resourceId === after.resourceId ? before.overrideReason : '';
    const overrideReason = keptReason(brokenBy(workspace, after), reason, present);
    const ops = edited('bookings', before, { ...after, overrideReason });
    return why === '' ? ops : ops.map((op) => withWhy(op, why));
  });
