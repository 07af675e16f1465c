import type { Booking, ResourceId, TaskId, Workspace } from '../../model';

/** All bookings of one task. */
export const bookingsOfTask = (workspace: Workspace, id: TaskId): readonly Booking[] =>
  (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => workspace.bookings.get(bookingId) ?? []);

/** All bookings of one person or piece of equipment. */
export const bookingsOfResource = (workspace: Workspace, id: ResourceId): readonly Booking[] =>
  [...(workspace.index.bookingsByResource.get(id) ?? [])].sort().flatMap((bookingId) => workspace.bookings.get(bookingId) ?? []);
