import type { BookedDay, BookingId, DayNumber, Minutes, ResourceId, TaskId, Workspace } from '../../model';
import { spanOf, type Occupation, type TaskSpan } from '../../scheduling';

/** Days of a task's bookings that do not move. */
export const fixedOccupations = (workspace: Workspace, moving: ReadonlyMap<BookingId, readonly BookedDay[]>, id: TaskId): readonly Occupation[] =>
  (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId): readonly Occupation[] => {
    const booking = workspace.bookings.get(bookingId);
    if (booking === undefined) return [];
    const moves = moving.get(bookingId);
    if (moves === undefined) return [booking];
    const days = new Set(moves.map(({ day }) => day));
    const stays = booking.days.filter(({ day }) => !days.has(day));
    return stays.length === 0 ? [] : [{ resourceId: booking.resourceId, days: stays }];
  });

/** From the first to the last day of a task that do not move; null: none. */
export const fixedSpan = (workspace: Workspace, moving: ReadonlyMap<BookingId, readonly BookedDay[]>, id: TaskId): TaskSpan | null => spanOf(fixedOccupations(workspace, moving, id));

/** Who works on a day, and for how long. */
export const workOn = (occupations: readonly Occupation[], day: DayNumber): readonly (readonly [ResourceId, Minutes])[] =>
  occupations.flatMap(({ resourceId, days }) => days.filter((booked) => booked.day === day).map(({ minutes }): readonly [ResourceId, Minutes] => [resourceId, minutes]));
