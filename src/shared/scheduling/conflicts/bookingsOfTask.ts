import type { Booking, TaskId, Workspace } from '../../model';

/** All bookings of a task, sorted by id. */
export const bookingsOfTaskIn = (workspace: Workspace, id: TaskId): readonly Booking[] =>
  (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => workspace.bookings.get(bookingId) ?? []);
