import { bookingId, type BookedDay, type Booking, type DayNumber, type Minutes, type Op, type Workspace } from '../../model';
import type { BareLine } from './lines';
import type { ProposedPlace } from './types';

/**
 * The ops that put lines into the plan, one a row, bookings taken as they are in `workspace`. What does not move of a booking stays with whoever has it;
 * the part that moves keeps the booking's id where nothing stays, else the part that stays with the same person does.
 */
export const opsOfLines = (workspace: Workspace, lines: readonly BareLine[], newId: () => string, whyOf: (line: BareLine) => string = () => ''): readonly Op[] =>
  lines.flatMap((line): readonly Op[] => {
    const why = whyOf(line);
    const ops = line.bookingId === null ? line.to.map((place) => created(freshBooking(line, place, newId))) : movedOps(workspace.bookings.get(line.bookingId), line, newId);
    return why === '' ? ops : ops.map((op): Op => ({ ...op, why }));
  });

const created = (after: Booking): Op => ({ table: 'bookings', id: after.id, before: null, after });

const freshBooking = ({ taskId, before }: BareLine, { resourceId, days }: ProposedPlace, newId: () => string): Booking =>
  ({ id: bookingId(newId()), taskId, resourceId, days, certainty: before?.certainty ?? 'confirmed', locked: false, overrideReason: '' });

const movedOps = (present: Booking | undefined, line: BareLine, newId: () => string): readonly Op[] => {
  if (present === undefined) return [];
  const gone = new Set(line.from?.days.map(({ day }) => day));
  const kept = present.days.filter(({ day }) => !gone.has(day));
  const own = line.to.find(({ resourceId, role }) => resourceId === present.resourceId && role === line.from?.role) ?? (kept.length === 0 ? line.to[0] : undefined);
  const others = line.to.filter((place) => place !== own).map((place) => created(freshBooking(line, place, newId)));
  if (own === undefined && kept.length === 0) return [{ table: 'bookings', id: present.id, before: present, after: null }, ...others];
  const after: Booking = {
    ...present, resourceId: own?.resourceId ?? present.resourceId, days: own === undefined ? kept : together(kept, own.days), overrideReason: kept.length === 0 ? '' : present.overrideReason,
  };
  return [{ table: 'bookings', id: present.id, before: present, after }, ...others];
};

const together = (one: readonly BookedDay[], other: readonly BookedDay[]): readonly BookedDay[] => {
  if (one.length === 0) return other;
  const byDay = new Map<DayNumber, Minutes>();
  for (const { day, minutes } of [...one, ...other]) byDay.set(day, (byDay.get(day) ?? 0) + minutes);
  return [...byDay].map(([day, minutes]) => ({ day, minutes })).sort((first, second) => first.day - second.day);
};

/** Ids for a plan that is only looked at: the same lines give the same ids. */
export const previewIds = (): (() => string) => {
  let count = 0;
  return () => `planned ${String((count += 1))}`;
};
