import type { Booking, BookingId, Task, Workspace } from '../../model';
import { rowsThere } from '../support/rows';
import { someTitles, titledOrCounted } from '../support/words';
import { refuseBooking, type Refused } from './placementRefusal';

/** "“Weld frame”" for bookings of one task, "3 bookings" for those of several. */
export const bookingWords = (workspace: Workspace, bookings: readonly Booking[]): string => {
  const titles = [...new Set(bookings.map(({ taskId }) => taskId))].map((id) => workspace.tasks.get(id)?.title ?? '');
  return titledOrCounted(titles.length === 1 ? titles : bookings.map(({ id }) => id), 'booking');
};

/** The bookings that are still there, earliest first; refuses where none is left. */
export const bookingsThere = (workspace: Workspace, ids: readonly BookingId[]): Refused | { readonly ok: true; readonly value: readonly Booking[] } => {
  const bookings = rowsThere(workspace, 'bookings', ids);
  if (bookings.length === 0) return refuseBooking('gone', 'This booking is no longer in the plan; it may have been removed in another window. Nothing was changed.', 'Choose another one.');
  return { ok: true, value: [...bookings].sort((one, other) => firstDay(one) - firstDay(other) || (one.id < other.id ? -1 : 1)) };
};

/** Refuses with `locked` where one of them is: neither hand nor follower move touches those. Null: none is. */
export const lockedRefusal = (workspace: Workspace, bookings: readonly Booking[]): Refused | null => {
  const titles = [...new Set(bookings.filter(({ locked }) => locked).map(({ taskId }) => workspace.tasks.get(taskId)?.title ?? ''))];
  if (titles.length === 0) return null;
  return refuseBooking('locked', `${someTitles(titles)} ${titles.length === 1 ? 'is' : 'are'} locked in place.`, 'Unlock it first.');
};

export const firstDay = (booking: Booking): number => booking.days[0]?.day ?? 0;
export const lastDay = (booking: Booking): number => booking.days.at(-1)?.day ?? 0;

/** The task of a booking; every booking has one. */
export const taskOf = (workspace: Workspace, booking: Booking): Task | undefined => workspace.tasks.get(booking.taskId);

/** "Ana Ruiz". */
export const resourceName = (workspace: Workspace, id: Booking['resourceId']): string => workspace.resources.get(id)?.name ?? '';
