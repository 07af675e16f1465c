import { countsAsEffort, type BookedDay, type Booking, type DayNumber, type Minutes, type ResourceId, type Task, type Workspace } from '../../model';
import { lagged, lengthOf, workingFrom } from './axis';
import { placeRest } from './people';
import { basisCodes, isOpen, linkCodes, noDay, type ForecastState, type Placement } from './state';

/** From when on a task may be worked on. */
export interface Readiness {
  readonly day: DayNumber;
  /** Minutes of that day which predecessors take that it follows; -1: none ends there. */
  readonly minutes: Minutes;
  /** It may not end before this day; `noDay`: any day. */
  readonly notBefore: DayNumber;
  /** Whether it waits for a task whose days cannot be told. */
  readonly waits: 'forNobody' | 'no';
}

/** When a task may begin and end for everything it waits for, its own and its project's earliest start, and the status day. */
export const readinessOf = (state: ForecastState, slot: number, task: Task): Readiness => {
  const { workspace, statusDay, axis, numbers } = state;
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  let day = Math.max(statusDay, task.earliestStart ?? statusDay, project?.startDay ?? statusDay);
  let minutes = -1;
  let notBefore = noDay;
  let waits: Readiness['waits'] = 'no';
  const links = state.waitsFor[slot];
  if (links === undefined) return { day, minutes, notBefore, waits };
  for (let at = 0; at < links.length; at += 3) {
    const other = links[at] ?? 0;
    if (!isOpen(state, other)) continue;
    const type = links[at + 1] ?? 0;
    const from = (type === linkCodes.FS || type === linkCodes.FF ? numbers.finish[other] : numbers.start[other]) ?? noDay;
    if (from === noDay) {
      waits = 'forNobody';
      continue;
    }
    const earliest = lagged(axis, from, links[at + 2] ?? 0);
    if (type === linkCodes.FF || type === linkCodes.SF) notBefore = Math.max(notBefore, earliest);
    else {
      const taken = type === linkCodes.FS ? numbers.endMinutes[other] ?? 0 : -1;
      if (earliest > day) [day, minutes] = [earliest, taken];
      else if (earliest === day) minutes = Math.max(minutes, taken);
    }
  }
  return { day, minutes, notBefore, waits };
};

/** What is booked of a task: all of it, and the part that lies ahead and counts as its effort. */
interface Booked {
  readonly bookings: readonly Booking[];
  /** From the first to the last booked day; `noDay`: not booked. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly ahead: Minutes;
}

const bookedOf = (workspace: Workspace, task: Task, statusDay: DayNumber): Booked => {
  const bookings: Booking[] = [];
  let first = noDay;
  let last = noDay;
  let ahead: Minutes = 0;
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const begin = booking?.days[0]?.day;
    if (booking === undefined || begin === undefined) continue;
    bookings.push(booking);
    const end = booking.days[booking.days.length - 1]?.day ?? begin;
    if (first === noDay || begin < first) first = begin;
    if (end > last) last = end;
    const resource = workspace.resources.get(booking.resourceId);
    if (end < statusDay || resource === undefined || !countsAsEffort(task, resource)) continue;
    for (const { day, minutes } of booking.days) if (day >= statusDay) ahead += minutes;
  }
  return { bookings, first, last, ahead };
};

/** Works out when one task is worked on. Everything it waits for, and everyone served before it, is worked out already. */
export const forecastTask = (state: ForecastState, slot: number): void => {
  const task = state.tasks[slot];
  const { numbers, workspace, statusDay } = state;
  numbers.group[slot] = -1;
  if (task === undefined) return setDays(state, slot, basisCodes.absent, noDays);
  if (task.status === 'done') return setDays(state, slot, basisCodes.done, doneDays(workspace, task, statusDay));
  const ready = readinessOf(state, slot, task);
  const booked = bookedOf(workspace, task, statusDay);
  const begun = begunOn(workspace, task, booked.first, statusDay);
  const rest = Math.max(0, task.remaining - booked.ahead);
  numbers.readyDay[slot] = ready.day;
  if (rest === 0 && booked.last >= statusDay) return setDays(state, slot, basisCodes.booked, bookedDays(booked, ready, begun));
  if (rest === 0) return setDays(state, slot, basisCodes.forecast, pointDays(state, ready, begun));
  const placement = placeRest(state, slot, task, { rest, ready, booked: booked.bookings });
  state.placements[slot] = placement;
  if (placement === undefined) return setDays(state, slot, basisCodes.nobody, { ...noDays, start: begun });
  const basis = booked.last >= statusDay ? basisCodes.partly : basisCodes.forecast;
  return setDays(state, slot, basis, placedDays(state, booked, placement, ready, begun));
};

interface Days {
  readonly start: DayNumber;
  readonly finish: DayNumber;
  readonly firstMinutes: Minutes;
  readonly lastMinutes: Minutes;
  readonly endMinutes: Minutes;
}

const noDays: Days = { start: noDay, finish: noDay, firstMinutes: 0, lastMinutes: 0, endMinutes: 0 };

const setDays = ({ numbers }: ForecastState, slot: number, basis: number, { start, finish, firstMinutes, lastMinutes, endMinutes }: Days): void => {
  numbers.basis[slot] = basis;
  numbers.start[slot] = start;
  numbers.finish[slot] = finish;
  numbers.firstMinutes[slot] = firstMinutes;
  numbers.lastMinutes[slot] = lastMinutes;
  numbers.endMinutes[slot] = endMinutes;
};

/** First and last day on which time was entered; `noDay`: on none. */
const workedDays = (workspace: Workspace, task: Task): readonly [first: DayNumber, last: DayNumber] => {
  let first = noDay;
  let last = noDay;
  for (const id of workspace.index.timeByTask.get(task.id) ?? []) {
    const day = workspace.timeEntries.get(id)?.day;
    if (day === undefined) continue;
    if (first === noDay || day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
};

/** The days on which it was worked on; without time entries those that were booked, but none after the status day. */
const doneDays = (workspace: Workspace, task: Task, statusDay: DayNumber): Days => {
  const [first, last] = workedDays(workspace, task);
  if (first !== noDay) return { ...noDays, start: first, finish: last };
  const booked = bookedOf(workspace, task, statusDay);
  return booked.first === noDay ? noDays : { ...noDays, start: Math.min(booked.first, statusDay), finish: Math.min(booked.last, statusDay) };
};

/** The first day of work before the status day, or on it by a time entry; `noDay`: not begun. */
const begunOn = (workspace: Workspace, task: Task, firstBooked: DayNumber, statusDay: DayNumber): DayNumber => {
  const [worked] = workedDays(workspace, task);
  const booked = firstBooked < statusDay ? firstBooked : noDay;
  if (worked === noDay || booked === noDay) return Math.max(worked, booked);
  return Math.min(worked, booked);
};

const earlier = (one: DayNumber, other: DayNumber): DayNumber => (one === noDay || other === noDay ? Math.max(one, other) : Math.min(one, other));

/** Minutes into the last day: what is worked there, and what a task before it took of the same day. */
const endOf = ({ day, minutes }: Readiness, start: DayNumber, finish: DayNumber, lastMinutes: Minutes): Minutes =>
  lastMinutes + (start === finish && start === day && minutes > 0 ? minutes : 0);

const bookedDays = ({ bookings, first, last }: Booked, ready: Readiness, begun: DayNumber): Days => {
  const lastMinutes = longestOn(bookings, last, undefined, noDay);
  const start = earlier(first, begun);
  return { start, finish: last, firstMinutes: first === last ? lastMinutes : longestOn(bookings, first, undefined, noDay), lastMinutes, endMinutes: endOf(ready, start, last, lastMinutes) };
};

/** Nothing is left to do and nothing is booked: it ends as soon as it may. */
const pointDays = ({ axis }: ForecastState, ready: Readiness, begun: DayNumber): Days => {
  const full = ready.minutes > lengthOf(axis, ready.day);
  const day = workingFrom(axis, Math.max(full ? ready.day + 1 : ready.day, ready.notBefore));
  return { ...noDays, start: earlier(begun, day), finish: day, endMinutes: day === ready.day ? Math.max(0, ready.minutes) : 0 };
};

const placedDays = (state: ForecastState, { bookings, first, last }: Booked, placement: Placement, ready: Readiness, begun: DayNumber): Days => {
  const { statusDay, staff } = state;
  const placedFirst = statusDay + (placement.days[0] ?? 0);
  const placedLast = statusDay + (placement.days[placement.days.length - 2] ?? 0);
  const finish = Math.max(last, placedLast);
  const worked = earlier(first, placedFirst);
  const start = earlier(worked, begun);
  const person = staff.resources[placement.person]?.id;
  const rest = bookings.length === 0 ? undefined : { resourceId: person, days: placement.days };
  const lastMinutes = rest === undefined ? placement.days[placement.days.length - 1] ?? 0 : longestOn(bookings, finish, rest, statusDay);
  const firstMinutes = rest === undefined ? placement.days[1] ?? 0 : longestOn(bookings, worked, rest, statusDay);
  return { start, finish, firstMinutes, lastMinutes, endMinutes: endOf(ready, start, finish, lastMinutes) };
};

interface Rest {
  readonly resourceId: ResourceId | undefined;
  readonly days: Int32Array;
}

/** The most that one resource is booked and expected for on a day. */
const longestOn = (bookings: readonly Booking[], day: DayNumber, rest: Rest | undefined, statusDay: DayNumber): Minutes => {
  const [only] = bookings;
  if (bookings.length === 1 && only !== undefined && rest === undefined) return minutesOn(only.days, day);
  const byResource = new Map<ResourceId | undefined, Minutes>();
  const add = (id: ResourceId | undefined, minutes: Minutes): void => {
    byResource.set(id, (byResource.get(id) ?? 0) + minutes);
  };
  for (const { resourceId, days } of bookings) add(resourceId, minutesOn(days, day));
  for (let at = 0; rest !== undefined && at < rest.days.length; at += 2) if (statusDay + (rest.days[at] ?? 0) === day) add(rest.resourceId, rest.days[at + 1] ?? 0);
  return Math.max(0, ...byResource.values());
};

const minutesOn = (days: readonly BookedDay[], day: DayNumber): Minutes => {
  const last = days[days.length - 1];
  if (last?.day === day) return last.minutes;
  for (const booked of days) if (booked.day === day) return booked.minutes;
  return 0;
};
