import { dayCapacity, type SpanTotals } from '../../calendar';
import type { BookedDay, Booking, BookingId, Calendar, DailyLoad, DayNumber, Minutes, Resource, ResourceId, TaskId, TimeOffId, Workspace } from '../../model';
import { lanesFor } from './lanes';
import type { BoardWindow } from './window';

/** Minutes over a span. `over` and `free` are counted day by day: a free Tuesday does not hide an overfull Monday. */
export type LoadFigure = SpanTotals;

export interface BoardDay extends LoadFigure {
  readonly day: DayNumber;
  /** Minutes the working pattern gives before holidays and time off. */
  readonly pattern: Minutes;
  readonly timeOffMinutes: Minutes;
  readonly holiday: string | null;
  /** `away`: before the first or after the last day in the team. */
  readonly presence: 'inTeam' | 'away';
}

/** Days of one booking that lie side by side in the window: one card. */
export interface BoardSegment {
  readonly key: string;
  readonly bookingId: BookingId;
  readonly taskId: TaskId;
  readonly lane: number;
  /** Columns of the window, both included. */
  readonly first: number;
  readonly last: number;
  readonly minutes: Minutes;
  readonly days: readonly BookedDay[];
  readonly certainty: Booking['certainty'];
  readonly locked: boolean;
  readonly overridden: boolean;
  /** The booking goes on outside this card, before or after it. */
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
  /** Minutes of the same day that lie in front of this card: its place on the day scale. */
  readonly startMinute: Minutes;
}

export interface BoardRow {
  readonly resourceId: ResourceId;
  readonly figure: LoadFigure;
  readonly days: readonly BoardDay[];
  readonly segments: readonly BoardSegment[];
  /** At least 1. */
  readonly lanes: number;
}

interface Dependencies {
  readonly resource: Resource | undefined;
  readonly calendar: Calendar | undefined;
  readonly timeOff: readonly TimeOffId[] | undefined;
  readonly load: DailyLoad | undefined;
  readonly bookings: ReadonlySet<BookingId> | undefined;
}

const caches = new WeakMap<BoardWindow, Map<ResourceId, { readonly of: Dependencies; readonly row: BoardRow }>>();

/**
 * What the board shows of one resource in a window. The same object comes back until something it shows changes,
 * so that a drop draws only the rows it touched.
 */
export const boardRow = (workspace: Workspace, resourceId: ResourceId, window: BoardWindow): BoardRow => {
  let cache = caches.get(window);
  if (cache === undefined) {
    cache = new Map();
    caches.set(window, cache);
  }
  const of = dependencies(workspace, resourceId);
  const known = cache.get(resourceId);
  if (known !== undefined && same(known.of, of)) return known.row;
  const fresh = computed(workspace, resourceId, window);
  const row = known === undefined ? fresh : { ...fresh, days: kept(known.row.days, fresh.days, sameDay), segments: kept(known.row.segments, fresh.segments, sameSegment) };
  cache.set(resourceId, { of, row });
  return row;
};

const dependencies = (workspace: Workspace, id: ResourceId): Dependencies => {
  const resource = workspace.resources.get(id);
  return {
    resource,
    calendar: resource && workspace.calendars.get(resource.calendarId),
    timeOff: workspace.index.timeOffByResource.get(id),
    load: workspace.index.load.get(id),
    bookings: workspace.index.bookingsByResource.get(id),
  };
};

const same = (a: Dependencies, b: Dependencies): boolean =>
  a.resource === b.resource && a.calendar === b.calendar && a.timeOff === b.timeOff && a.load === b.load && a.bookings === b.bookings;

/** The new list with entries of the old one wherever they say the same: a cell or a card is drawn again only when it shows something else. */
const kept = <Entry>(before: readonly Entry[], now: readonly Entry[], isSame: (one: Entry, other: Entry) => boolean): readonly Entry[] =>
  now.map((entry) => before.find((old) => isSame(old, entry)) ?? entry);

const dayFields: readonly (keyof BoardDay)[] = ['day', 'load', 'capacity', 'over', 'free', 'pattern', 'timeOffMinutes', 'holiday', 'presence'];
const sameDay = (one: BoardDay, other: BoardDay): boolean => dayFields.every((field) => one[field] === other[field]);

const segmentFields: readonly (keyof BoardSegment)[] = [
  'key', 'bookingId', 'taskId', 'lane', 'first', 'last', 'minutes', 'certainty', 'locked', 'overridden', 'continuesBefore', 'continuesAfter', 'startMinute',
];
const sameSegment = (one: BoardSegment, other: BoardSegment): boolean =>
  segmentFields.every((field) => one[field] === other[field]) &&
  one.days.length === other.days.length &&
  one.days.every(({ day, minutes }, index) => other.days[index]?.day === day && other.days[index].minutes === minutes);

const computed = (workspace: Workspace, resourceId: ResourceId, window: BoardWindow): BoardRow => {
  const days = window.columns.map(({ day }) => boardDay(workspace, resourceId, day));
  const runs = bookingsIn(workspace, resourceId, window).flatMap((booking) => runsOf(booking, window));
  // On the day scale cards lie one behind the other, as wide as they are long.
  const { lanes, laneOf } = window.scale === 'day' ? { lanes: 1, laneOf: [] } : lanesFor(runs);
  let ahead = 0;
  const segments = runs.map((run, index): BoardSegment => {
    const startMinute = ahead;
    ahead += run.minutes;
    return { ...run, lane: laneOf[index] ?? 0, startMinute };
  });
  return { resourceId, figure: summed(days), days, segments, lanes: Math.max(1, lanes) };
};

const boardDay = (workspace: Workspace, resourceId: ResourceId, day: DayNumber): BoardDay => {
  const { pattern, holiday, timeOffMinutes, presence, capacity } = dayCapacity(workspace, resourceId, day);
  const load = workspace.index.load.get(resourceId)?.get(day) ?? 0;
  return { day, pattern, timeOffMinutes, holiday: holiday?.name ?? null, presence, capacity, load, over: Math.max(0, load - capacity), free: Math.max(0, capacity - load) };
};

/** Adds up figures; of nothing, zero. */
export const summed = (figures: Iterable<LoadFigure>): LoadFigure => {
  const sum = { capacity: 0, load: 0, over: 0, free: 0 };
  for (const figure of figures) {
    sum.capacity += figure.capacity;
    sum.load += figure.load;
    sum.over += figure.over;
    sum.free += figure.free;
  }
  return sum;
};

const bookingsIn = (workspace: Workspace, resourceId: ResourceId, window: BoardWindow): readonly Booking[] => {
  const found: Booking[] = [];
  for (const id of workspace.index.bookingsByResource.get(resourceId) ?? []) {
    const booking = workspace.bookings.get(id);
    const first = booking?.days[0];
    const last = booking?.days.at(-1);
    if (booking && first && last && first.day < window.to && last.day >= window.from) found.push(booking);
  }
  return found.sort((a, b) => (a.days[0]?.day ?? 0) - (b.days[0]?.day ?? 0) || b.days.length - a.days.length || (a.id < b.id ? -1 : 1));
};

type Run = Omit<BoardSegment, 'lane' | 'startMinute'>;

const runsOf = (booking: Booking, window: BoardWindow): readonly Run[] => {
  const runs: Run[] = [];
  let open: BookedDay[] = [];
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined) runs.push(runOf(booking, open, first.day, last.day, window));
    open = [];
  };
  for (const booked of booking.days) {
    if (booked.day < window.from || booked.day >= window.to) continue;
    if (open.length > 0 && open.at(-1)?.day !== booked.day - 1) close();
    open.push(booked);
  }
  close();
  return runs;
};

const runOf = (booking: Booking, days: readonly BookedDay[], first: DayNumber, last: DayNumber, window: BoardWindow): Run => ({
  key: `${booking.id} ${String(first)}`,
  bookingId: booking.id,
  taskId: booking.taskId,
  first: first - window.from,
  last: last - window.from,
  minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
  days,
  certainty: booking.certainty,
  locked: booking.locked,
  overridden: booking.overrideReason !== '',
  continuesBefore: booking.days[0]?.day !== first,
  continuesAfter: booking.days.at(-1)?.day !== last,
});
