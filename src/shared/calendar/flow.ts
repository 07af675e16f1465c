import { refuseWith, succeed, type BookedDay, type BookingId, type DailyLoad, type DayNumber, type Minutes, type ResourceId, type Result, type Workspace } from '../model';
import { loadOfBookings } from './capacity';
import { windowOf } from './capacityWindow';
import { formatDay, formatHours } from './format';
import { runningTotalsOf } from './runningTotals';

export interface FlowQuestion {
  readonly resourceId: ResourceId;
  readonly minutes: Minutes;
  /** First day that may be booked. */
  readonly from: DayNumber;
  /** false: once begun, every working day up to the end must take some of it. */
  readonly splittable: boolean;
  /** Bookings that are about to go: their minutes count as free. */
  readonly ignoring?: ReadonlySet<BookingId>;
  /** Last day that may be booked; without it the search ends after 366 days. */
  readonly until?: DayNumber;
}

/** How far a search for free capacity goes. */
export const searchDays = 366;

/** Room of consecutive days, `capacity[offset]` belonging to `from`; a plain record so that fit can ask it 200 times a millisecond. */
export interface Room {
  readonly from: DayNumber;
  readonly end: DayNumber;
  readonly capacity: Uint16Array;
  readonly offset: number;
  /** null: load does not matter. */
  readonly load: DailyLoad | null;
  /** Part of the load that is about to go. */
  readonly leaving: DailyLoad | null;
}

/** The room of a resource from `from` to `end` (excluded). */
export const roomOf = (workspace: Workspace, resourceId: ResourceId, from: DayNumber, end: DayNumber, leaving: DailyLoad | null): Room => {
  const window = windowOf(workspace, resourceId, from, end);
  return { from, end, capacity: window.values, offset: from - window.from, load: workspace.index.load.get(resourceId) ?? null, leaving };
};

/** Working minutes of a day inside the room. */
export const capacityIn = (room: Room, day: DayNumber): Minutes => room.capacity[room.offset + day - room.from] ?? 0;

/** Booked minutes of a day, without what is about to go. */
export const loadIn = (room: Room, day: DayNumber): Minutes => {
  if (room.load === null) return 0;
  const load = room.load.get(day) ?? 0;
  return room.leaving === null ? load : Math.max(0, load - (room.leaving.get(day) ?? 0));
};

/** Capacity, load and free time from the first day of the room up to and including `last`, which lies inside it. */
export const totalsIn = (room: Room, last: DayNumber): { readonly capacity: Minutes; readonly load: Minutes; readonly free: Minutes } => {
  const totals = runningTotalsOf(room.capacity, room.from - room.offset, room.load);
  const start = room.offset;
  const end = room.offset + Math.max(0, Math.min(last + 1, room.end) - room.from);
  const sum = (values: Int32Array): Minutes => (values[end] ?? 0) - (values[start] ?? 0);
  let load = sum(totals.load);
  let free = sum(totals.free);
  for (const [day, minutes] of room.leaving ?? nothingLeaves) {
    if (day < room.from || day > last || day >= room.end) continue;
    const works = capacityIn(room, day);
    const booked = room.load?.get(day) ?? 0;
    load -= minutes;
    free += Math.max(0, works - Math.max(0, booked - minutes)) - Math.max(0, works - booked);
  }
  return { capacity: sum(totals.capacity), load, free };
};

const nothingLeaves: DailyLoad = new Map();

/** Minutes by day from the first that has room; null if they do not all fit. */
export const placeIn = (room: Room, minutes: Minutes, splittable: boolean): readonly BookedDay[] | null => {
  let left = minutes;
  let days: BookedDay[] = [];
  for (let day = room.from; left > 0 && day < room.end; day += 1) {
    const works = capacityIn(room, day);
    if (works === 0) continue;
    const free = works - loadIn(room, day);
    if (free > 0) {
      const taken = Math.min(left, free);
      days.push({ day, minutes: taken });
      left -= taken;
    } else if (!splittable && days.length > 0) {
      days = [];
      left = minutes;
    }
  }
  return left > 0 ? null : days;
};

/**
 * Where `minutes` lie if they fill the free capacity of a resource day by day from `from`. Work that must not be split takes
 * the first uninterrupted run of working days that each have free time. Never books more than is free.
 * Refuses with `no-free-capacity` where nothing is found in time, and `resource-gone`.
 */
export const flowEffort = (workspace: Workspace, question: FlowQuestion): Result<readonly BookedDay[]> =>
  placed(workspace, question, roomFor(workspace, question), 'Choose somebody else, free some time first, or book over capacity.');

/** The same, filling working time whether or not it is booked already: over-allocates. */
export const pileEffort = (workspace: Workspace, question: FlowQuestion): Result<readonly BookedDay[]> =>
  placed(workspace, question, { ...roomFor(workspace, question), load: null }, 'Choose somebody else, another day or fewer hours.');

const roomFor = (workspace: Workspace, { resourceId, from, until, ignoring }: FlowQuestion): Room => {
  const end = Math.max(from, Math.min(from + searchDays, until === undefined ? Number.POSITIVE_INFINITY : until + 1));
  const leaving = ignoring === undefined ? null : loadOfBookings(workspace, ignoring).get(resourceId) ?? null;
  return roomOf(workspace, resourceId, from, end, leaving);
};

const placed = (workspace: Workspace, question: FlowQuestion, room: Room, nextStep: string): Result<readonly BookedDay[]> => {
  const resource = workspace.resources.get(question.resourceId);
  if (resource === undefined) return refuseWith('resource-gone', 'This person or equipment is no longer in the plan.', 'Choose another row.');
  const days = placeIn(room, question.minutes, question.splittable);
  if (days !== null) return succeed(days);
  const piece = question.splittable ? formatHours(question.minutes) : `${formatHours(question.minutes)} without a break`;
  const last = formatDay(Math.max(question.from, room.end - 1), 'dayMonthYear');
  return refuseWith(
    'no-free-capacity',
    `${resource.name} has no room for ${piece} between ${formatDay(question.from, 'dayMonthYear')} and ${last}.`,
    nextStep,
  );
};
