import { spanTotals } from '../../calendar';
import { applyOps, isOpOf, type BookedDay, type Booking, type BookingId, type Op, type OpOf, type ResourceId, type TaskId, type Workspace } from '../../model';
import type { LoadFigure } from './rowModel';
import type { BoardWindow } from './window';

/** Minutes that a change would lay on a resource: all of a booking in the hand, of another one what it gains. */
export interface Ghost {
  readonly key: string;
  readonly bookingId: BookingId;
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  readonly days: readonly BookedDay[];
  readonly certainty: Booking['certainty'];
}

/** What a change to bookings would do, before it is made. */
export interface DropPreview {
  readonly ghosts: readonly Ghost[];
  /** Load in the window afterwards, of every resource whose bookings change. */
  readonly loads: ReadonlyMap<ResourceId, LoadFigure>;
}

/**
 * What the ops of a command, run for trial, would look like on the board: the drop itself runs the same command, so the
 * ghost cannot promise something else. Ghosts may lie outside the window; loads are those of the window.
 */
export const dropPreview = (workspace: Workspace, ops: readonly Op[], inHand: ReadonlySet<BookingId>, window: BoardWindow): DropPreview => {
  const ghosts: Ghost[] = [];
  const touched = new Set<ResourceId>();
  for (const op of ops) {
    if (!isOpOf(op, 'bookings')) continue;
    if (op.before !== null) touched.add(op.before.resourceId);
    if (op.after !== null) touched.add(op.after.resourceId);
    const ghost = ghostOf(op, inHand);
    if (ghost !== null) ghosts.push(ghost);
  }
  const after = applyOps(workspace, ops);
  return { ghosts, loads: new Map([...touched].map((id) => [id, spanTotals(after, id, window.from, window.to)])) };
};

const ghostOf = ({ before, after }: OpOf<'bookings'>, inHand: ReadonlySet<BookingId>): Ghost | null => {
  if (after === null) return null;
  const present = before !== null && before.resourceId === after.resourceId && !inHand.has(after.id) ? new Map(before.days.map(({ day, minutes }) => [day, minutes])) : new Map<number, number>();
  const days = after.days.map(({ day, minutes }) => ({ day, minutes: minutes - (present.get(day) ?? 0) })).filter(({ minutes }) => minutes > 0);
  if (days.length === 0) return null;
  return { key: after.id, bookingId: after.id, taskId: after.taskId, resourceId: after.resourceId, days, certainty: after.certainty };
};
