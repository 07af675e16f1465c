import type { BookingId, DailyLoad, DayNumber, Holiday, Minutes, ResourceId, TimeOff, Workspace } from '../model';
import { calendarOf, patternMinutes, windowOf } from './capacityWindow';
import { weekdayOf } from './days';
import { runningTotalsOf } from './runningTotals';

/** Why a resource has the capacity it has on a day. */
export interface DayCapacity {
  /** What the pattern says for that weekday. */
  readonly pattern: Minutes;
  readonly holiday: Holiday | null;
  /** Time off that covers the day, also where there was nothing to take off. */
  readonly timeOff: readonly TimeOff[];
  /** What time off really takes: never more than pattern and holiday left. */
  readonly timeOffMinutes: Minutes;
  /** `away`: before the first or after the last day in the team, or archived. */
  readonly presence: 'inTeam' | 'away';
  readonly capacity: Minutes;
}

/** Capacity of one resource on one day, with its reasons. A resource that is gone has none. */
export const dayCapacity = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): DayCapacity => {
  const resource = workspace.resources.get(resourceId);
  if (resource === undefined) return { pattern: 0, holiday: null, timeOff: [], timeOffMinutes: 0, presence: 'away', capacity: 0 };
  const calendar = calendarOf(workspace, resource);
  const source = resource.pattern ?? calendar?.pattern;
  const pattern = source === undefined ? 0 : patternMinutes(source, weekdayOf(day));
  const holiday = calendar?.holidays.find((entry) => entry.day === day) ?? null;
  const timeOff: TimeOff[] = [];
  for (const id of workspace.index.timeOffByResource.get(resourceId) ?? []) {
    const entry = workspace.timeOff.get(id);
    if (entry !== undefined && entry.firstDay <= day && day <= entry.lastDay) timeOff.push(entry);
  }
  const away = resource.archived || (resource.startDay !== null && day < resource.startDay) || (resource.endDay !== null && day > resource.endDay);
  const base = away ? 0 : Math.min(pattern, holiday?.workingMinutes ?? pattern);
  const capacity = capacityOn(workspace, resourceId, day);
  return { pattern, holiday, timeOff, timeOffMinutes: base - capacity, presence: away ? 'away' : 'inTeam', capacity };
};

/** Working minutes of one resource on one day: pattern less holidays and time off, never below 0. */
export const capacityOn = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): Minutes => {
  const { from, values } = windowOf(workspace, resourceId, day, day + 1);
  return values[day - from] ?? 0;
};

/** Capacity in minutes of each day from `from` to `to` (excluded). A view into a shared cache: read it, never write to it. */
export const capacitySpan = (workspace: Workspace, resourceId: ResourceId, from: DayNumber, to: DayNumber): Uint16Array => {
  const window = windowOf(workspace, resourceId, from, to);
  return window.values.subarray(from - window.from, Math.max(from, to) - window.from);
};

/** Booked minutes, confirmed and tentative. */
export const loadOn = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): Minutes => workspace.index.load.get(resourceId)?.get(day) ?? 0;

/** What can still be booked without going over: capacity less load, never below 0. */
export const freeOn = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): Minutes =>
  Math.max(0, capacityOn(workspace, resourceId, day) - loadOn(workspace, resourceId, day));

/** Over-allocation: load less capacity, never below 0. */
export const overOn = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): Minutes =>
  Math.max(0, loadOn(workspace, resourceId, day) - capacityOn(workspace, resourceId, day));

/** Sums over days; free and over are counted day by day, so `capacity + over` equals `load + free`. */
export interface SpanTotals {
  readonly capacity: Minutes;
  readonly load: Minutes;
  readonly over: Minutes;
  readonly free: Minutes;
}

/** Capacity, load, over-allocation and free time of one resource from `from` to `to` (excluded). */
export const spanTotals = (workspace: Workspace, resourceId: ResourceId, from: DayNumber, to: DayNumber): SpanTotals => {
  if (to <= from) return { capacity: 0, load: 0, over: 0, free: 0 };
  const window = windowOf(workspace, resourceId, from, to);
  const sums = runningTotalsOf(window.values, window.from, workspace.index.load.get(resourceId) ?? null);
  const sum = (values: Int32Array): Minutes => (values[to - window.from] ?? 0) - (values[from - window.from] ?? 0);
  const capacity = sum(sums.capacity);
  const load = sum(sums.load);
  const free = sum(sums.free);
  return { capacity, load, over: load + free - capacity, free };
};

/** Minutes by resource and day that lie in the bookings named: what would be free again without them. */
export const loadOfBookings = (workspace: Workspace, ids: ReadonlySet<BookingId>): ReadonlyMap<ResourceId, DailyLoad> => {
  const byResource = new Map<ResourceId, Map<DayNumber, Minutes>>();
  for (const id of ids) {
    const booking = workspace.bookings.get(id);
    if (booking === undefined) continue;
    const days = byResource.get(booking.resourceId) ?? new Map<DayNumber, Minutes>();
    byResource.set(booking.resourceId, days);
    for (const { day, minutes } of booking.days) days.set(day, (days.get(day) ?? 0) + minutes);
  }
  return byResource;
};
