import type { BookingId, DayNumber } from '../../../../shared/model';
import type { Proposal, ProposalLineId } from '../../../../shared/planner';

interface Leaving {
  readonly id: ProposalLineId;
  readonly days: ReadonlySet<DayNumber>;
}

const remembered = new WeakMap<Proposal, ReadonlyMap<BookingId, Leaving>>();

/** Which days of a booking a proposal would take away, and by which line. */
export const leavingOf = (proposal: Proposal, bookingId: BookingId): Leaving | null => {
  let byBooking = remembered.get(proposal);
  if (byBooking === undefined) {
    byBooking = new Map(proposal.lines.flatMap(({ id, bookingId: of, from, state }): readonly (readonly [BookingId, Leaving])[] => (of === null || from === null || state !== 'stands' ? [] : [[of, { id, days: new Set(from.days.map(({ day }) => day)) }]])));
    remembered.set(proposal, byBooking);
  }
  return byBooking.get(bookingId) ?? null;
};
