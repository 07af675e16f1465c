import type { Booking, BookingId, DayNumber, ResourceId, Workspace } from '../model';

interface Sorted {
  /** By first day. */
  readonly bookings: readonly Booking[];
  readonly firstDays: Int32Array;
  /** Most days from first to last of any of them. */
  readonly longest: number;
}

// The index replaces a resource's set of bookings with every change to one of them, so its identity says whether this holds.
const kept = new WeakMap<ReadonlySet<BookingId>, Sorted>();

const sortedOf = (workspace: Workspace, ids: ReadonlySet<BookingId>): Sorted => {
  const present = kept.get(ids);
  if (present !== undefined) return present;
  const bookings: Booking[] = [];
  for (const id of ids) {
    const booking = workspace.bookings.get(id);
    if (booking !== undefined) bookings.push(booking);
  }
  bookings.sort((one, other) => first(one) - first(other) || (one.id < other.id ? -1 : 1));
  const longest = bookings.reduce((most, booking) => Math.max(most, last(booking) - first(booking)), 0);
  const made = { bookings, firstDays: Int32Array.from(bookings, first), longest };
  kept.set(ids, made);
  return made;
};

const first = (booking: Booking): DayNumber => booking.days[0]?.day ?? 0;
const last = (booking: Booking): DayNumber => booking.days.at(-1)?.day ?? 0;

/** Bookings of a resource that reach into the days from `from` to `to` (excluded), earliest first. After the first question a search, not a scan. */
export const bookingsInWindow = (workspace: Workspace, resourceId: ResourceId, from: DayNumber, to: DayNumber): readonly Booking[] => {
  const ids = workspace.index.bookingsByResource.get(resourceId);
  if (ids === undefined) return [];
  const { bookings, firstDays, longest } = sortedOf(workspace, ids);
  const found: Booking[] = [];
  for (let position = firstAtLeast(firstDays, from - longest); position < bookings.length; position += 1) {
    const booking = bookings[position];
    if (booking === undefined || first(booking) >= to) break;
    if (last(booking) >= from) found.push(booking);
  }
  return found;
};

const firstAtLeast = (sorted: Int32Array, value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
