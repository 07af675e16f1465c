import { applyOps, bookingId, type Booking, type BookingId, type Op, type Workspace } from '../../src/shared/model';

/** The workspace with bookings as given: those with a known id replace what is there, others are new; ids alone are taken away. */
export const withBookings = (workspace: Workspace, ...rows: readonly (Booking | string)[]): Workspace =>
  applyOps(workspace, rows.map((row): Op => {
    const id: BookingId = typeof row === 'string' ? bookingId(row) : row.id;
    return { table: 'bookings', id, before: workspace.bookings.get(id) ?? null, after: typeof row === 'string' ? null : row };
  }));
