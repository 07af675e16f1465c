import type { Booking, BookingId, DayNumber, TaskId } from '../../../../shared/model';
import type { BoardController } from './controller';
import type { DragSubject } from './dragState';

/** Bookings that an action means: the selected ones, or the card the keyboard is on. */
export const chosenBookings = ({ selection, cursor, session }: BoardController): readonly Booking[] => {
  const selected = [...selection.get().bookingIds];
  const card = cursor.get().card;
  const ids = selected.length > 0 ? selected : card === null ? [] : [bookingOfCard(card)];
  return ids.flatMap((id) => session.workspace().bookings.get(id) ?? []);
};

export const chosenIds = (controller: BoardController): readonly BookingId[] => chosenBookings(controller).map(({ id }) => id);

/** The tray's chosen task, unless bookings are chosen. */
export const chosenTask = ({ selection, session }: BoardController): TaskId | null => {
  const { bookingIds, taskId } = selection.get();
  return bookingIds.size === 0 && taskId !== null && session.workspace().index.unbooked.has(taskId) ? taskId : null;
};

/** A card's key is its booking's id and its first day. */
export const bookingOfCard = (key: string): BookingId => key.slice(0, key.lastIndexOf(' ')) as BookingId;

/** What is in the hand when a booking is taken hold of on a day: all selected ones if it is among them. Locked ones stay. */
export const bookingSubject = (controller: BoardController, grabbedId: BookingId, grabbedDay: DayNumber): DragSubject | null => {
  const booking = controller.session.workspace().bookings.get(grabbedId);
  if (booking === undefined || booking.locked) return null;
  const selected = controller.selection.get().bookingIds;
  const together = selected.has(grabbedId) ? [...selected] : [grabbedId];
  const bookingIds = together.filter((id) => controller.session.workspace().bookings.get(id)?.locked === false);
  return { kind: 'bookings', bookingIds, grabbedId, grabbedDay, taskId: booking.taskId, fromResourceId: booking.resourceId };
};
