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

/** The tray's chosen tasks in the order of choosing, unless bookings are chosen. */
export const chosenTasks = ({ selection, session }: BoardController): readonly TaskId[] => {
  const { bookingIds, taskIds } = selection.get();
  return bookingIds.size > 0 ? [] : [...taskIds].filter((id) => session.workspace().index.unbooked.has(id));
};

/** Makes one task of the tray the only one chosen, or adds it to those that are and takes it away again. */
export const chooseTask = ({ selection }: BoardController, taskId: TaskId, how: 'alone' | 'besides' | 'toggle'): void => {
  const before = selection.get();
  const taskIds = new Set(how === 'alone' ? [] : before.taskIds);
  if (how !== 'toggle' || !taskIds.delete(taskId)) taskIds.add(taskId);
  const last = taskIds.has(taskId) ? taskId : [...taskIds].at(-1) ?? taskId;
  selection.set({ bookingIds: new Set(), taskId: last, taskIds });
};

/** What is in the hand when a task is taken hold of: all chosen ones if it is among them, itself first where it is alone. */
export const taskSubject = (controller: BoardController, taskId: TaskId): Extract<DragSubject, { readonly kind: 'task' }> => {
  const chosen = chosenTasks(controller);
  return { kind: 'task', taskId, taskIds: chosen.includes(taskId) ? chosen : [taskId] };
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
