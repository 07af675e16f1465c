import { addWorkingDays, calendarOf, capacityOn, flowEffort, freeOn, isWorkingDay, pileEffort, workingDaysBetween } from '../calendar';
import { applyOps, bookingMinutes, succeed, type BookedDay, type Booking, type DayNumber, type Minutes, type Op, type ResourceId, type Result, type Workspace } from '../model';

/** The workspace with some bookings taken off, so that others can be placed as if these were not there. */
export const withoutBookings = (workspace: Workspace, bookings: readonly Booking[]): Workspace =>
  bookings.length === 0 ? workspace : applyOps(workspace, bookings.map((booking): Op => ({ table: 'bookings', id: booking.id, before: booking, after: null })));

/** The workspace with one booking more. */
export const withBooking = (workspace: Workspace, booking: Booking): Workspace => applyOps(workspace, [{ table: 'bookings', id: booking.id, before: null, after: booking }]);

/** Where a hand that moves to `day` lands: the day itself if it is worked, else the next working day in the direction of the move. */
export const landingDay = (workspace: Workspace, resourceId: ResourceId, day: DayNumber, direction: 'later' | 'earlier'): DayNumber =>
  isWorkingDay(workspace, resourceId, day) ? day : addWorkingDays(workspace, resourceId, day, direction === 'later' ? 0 : -1);

/** The days of a booking in the same shape from another first day on, counted in working days of `resourceId`. */
export const shapeAt = (workspace: Workspace, booking: Booking, resourceId: ResourceId, target: DayNumber): readonly BookedDay[] => {
  const first = booking.days[0]?.day ?? target;
  const onWork = isWorkingDay(workspace, resourceId, target);
  const byDay = new Map<DayNumber, Minutes>();
  for (const { day, minutes } of booking.days) {
    const offset = workingDaysBetween(workspace, booking.resourceId, first, day);
    const place = offset === 0 ? target : addWorkingDays(workspace, resourceId, target, onWork ? offset : offset - 1);
    byDay.set(place, (byDay.get(place) ?? 0) + minutes);
  }
  return [...byDay].map(([day, minutes]) => ({ day, minutes })).sort((one, other) => one.day - other.day);
};

/** Whether all of it lies in free time. */
export const fitsFree = (workspace: Workspace, resourceId: ResourceId, days: readonly BookedDay[]): boolean =>
  days.every(({ day, minutes }) => minutes <= freeOn(workspace, resourceId, day));

export interface PlaceQuestion {
  readonly resourceId: ResourceId;
  readonly minutes: Minutes;
  readonly from: DayNumber;
  readonly splittable: boolean;
}

/**
 * Where minutes lie if booked over whatever is there: working time from `from` on, and the day `from` itself also where it
 * is not worked (time off, a weekend), up to the length of a usual day. Refuses `no-free-capacity` for somebody who never works.
 */
export const pileFrom = (workspace: Workspace, question: PlaceQuestion): Result<readonly BookedDay[]> => {
  const { resourceId, minutes, from } = question;
  if (capacityOn(workspace, resourceId, from) > 0) return pileEffort(workspace, question);
  const onFirst = Math.min(minutes, longestDay(workspace, resourceId));
  if (onFirst === minutes) return succeed([{ day: from, minutes }]);
  const rest = pileEffort(workspace, { ...question, minutes: minutes - onFirst, from: from + 1 });
  return rest.ok ? succeed([{ day: from, minutes: onFirst }, ...rest.value]) : rest;
};

const longestDay = (workspace: Workspace, id: ResourceId): Minutes => {
  const resource = workspace.resources.get(id);
  const longest = resource === undefined ? 0 : Math.max(...(resource.pattern ?? calendarOf(workspace, resource)?.pattern ?? [0]));
  return longest > 0 ? longest : 480;
};

/** Where minutes lie in free capacity, or over whatever is there. */
export const placeEffort = (workspace: Workspace, question: PlaceQuestion, placing: 'flow' | 'pile'): Result<readonly BookedDay[]> =>
  placing === 'flow' ? flowEffort(workspace, question) : pileFrom(workspace, question);

/** The days of a booking moved to `target` on its own row: in its own shape where that is free (or `pile`), else flowing over free time from there. */
export const movedDays = (workspace: Workspace, booking: Booking, target: DayNumber, placing: 'flow' | 'pile'): Result<readonly BookedDay[]> => {
  const shaped = shapeAt(workspace, booking, booking.resourceId, target);
  if (placing === 'pile' || fitsFree(workspace, booking.resourceId, shaped)) return succeed(shaped);
  const splittable = workspace.tasks.get(booking.taskId)?.splittable ?? true;
  return flowEffort(workspace, { resourceId: booking.resourceId, minutes: bookingMinutes(booking), from: target, splittable });
};
