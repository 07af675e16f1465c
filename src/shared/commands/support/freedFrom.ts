import type { Booking, DayNumber, Op } from '../../model';
import { edited, removed } from './ops';

/** Ops that take bookings off every day from `day` on; what lies before stays as the record of what was planned. */
export const freedFrom = (bookings: readonly Booking[], day: DayNumber): readonly Op[] =>
  bookings.flatMap((booking) => {
    const kept = booking.days.filter((booked) => booked.day < day);
    return kept.length === 0 ? [removed('bookings', booking)] : edited('bookings', booking, { ...booking, days: kept });
  });

/** Words for a label: ", 3 bookings from today on taken back"; empty for none. */
export const freedWords = (ops: readonly Op[]): string => {
  const count = ops.filter(({ table }) => table === 'bookings').length;
  return count === 0 ? '' : `, ${String(count)} ${count === 1 ? 'booking' : 'bookings'} from today on taken back`;
};
