import { countsAsEffort, type BookedDay, type Booking, type BookingId, type DayNumber, type Minutes, type Task, type TaskId, type Workspace } from '../../model';
import { scopeOf } from '../days/scope';
import type { PlannedBooking, PlanOutcome, PlanRequest } from '../request';
import type { ProposalLine, ProposedPlace } from './types';

/** A line before anything is said about it. */
export type BareLine = Pick<ProposalLine, 'id' | 'taskId' | 'projectId' | 'bookingId' | 'kind' | 'before' | 'from' | 'to' | 'minutes'>;

export interface BareLines {
  readonly lines: readonly BareLine[];
  readonly staying: number;
}

/** What an outcome changes, piece by piece; pieces that are where they were are counted only. */
export const bareLinesOf = (workspace: Workspace, request: PlanRequest, outcome: PlanOutcome): BareLines => {
  const planned = new Map<BookingId, PlannedBooking[]>();
  const fresh = new Map<TaskId, PlannedBooking[]>();
  for (const piece of outcome.bookings) (piece.bookingId === null ? listOf(fresh, piece.taskId) : listOf(planned, piece.bookingId)).push(piece);
  for (const { bookingId } of outcome.leftOut) if (bookingId !== null) listOf(planned, bookingId);
  const lines: BareLine[] = [];
  const { moving, rest } = scopeOf(workspace, request);
  for (const id of companionsOff(workspace, planned, moving)) listOf(planned, id);
  let staying = 0;
  for (const [id, places] of planned) {
    const line = bookedLine(workspace, workspace.bookings.get(id), moving.get(id) ?? [], places);
    if (line === null) staying += 1;
    else lines.push(line);
  }
  for (const [id, places] of fresh) {
    const task = workspace.tasks.get(id);
    if (task !== undefined) addFresh(workspace, task, places, lines, rest.get(id) ?? 0);
  }
  return { lines, staying };
};

/** What went along with work that is taken off the board, and is not named: it goes too. */
const companionsOff = (workspace: Workspace, planned: ReadonlyMap<BookingId, readonly PlannedBooking[]>, moving: ReadonlyMap<BookingId, readonly BookedDay[]>): readonly BookingId[] => {
  const off = new Map<TaskId, Set<DayNumber>>();
  for (const [id, places] of planned) {
    const booking = workspace.bookings.get(id);
    if (booking === undefined || places.length > 0) continue;
    const days = off.get(booking.taskId) ?? new Set<DayNumber>();
    off.set(booking.taskId, days);
    for (const { day } of moving.get(id) ?? []) days.add(day);
  }
  return [...off].flatMap(([id, days]) => (workspace.index.bookingsByTask.get(id) ?? []).filter((other) => !planned.has(other) && (moving.get(other) ?? []).some(({ day }) => days.has(day))));
};

const listOf = <Key>(lists: Map<Key, PlannedBooking[]>, key: Key): PlannedBooking[] => {
  const present = lists.get(key) ?? [];
  lists.set(key, present);
  return present;
};

const bookedLine = (workspace: Workspace, before: Booking | undefined, moving: readonly BookedDay[], planned: readonly PlannedBooking[]): BareLine | null => {
  const task = before === undefined ? undefined : workspace.tasks.get(before.taskId);
  if (before === undefined || task === undefined || moving.length === 0) return null;
  const [first] = planned;
  if (planned.length === 1 && first?.resourceId === before.resourceId && sameDays(first.days, moving)) return null;
  const from: ProposedPlace = { resourceId: before.resourceId, days: moving, role: roleOf(workspace, task, before) };
  const to = planned.map(({ resourceId, days }): ProposedPlace => ({ resourceId, days, role: from.role }));
  const keepsPart = moving.length < before.days.length && to.some(({ resourceId }) => resourceId !== before.resourceId);
  const lostMinutes = minutesIn(from.days) > to.reduce((sum, { days }) => sum + minutesIn(days), 0);
  const kind = to.length === 0 ? 'unbook' : to.length > 1 || lostMinutes ? 'split' : to[0]?.resourceId !== before.resourceId ? (keepsPart && isLater(moving, before.days) ? 'split' : 'reassign') : 'move';
  return { id: before.id, taskId: task.id, projectId: task.projectId, bookingId: before.id, kind, before, from, to, minutes: minutesIn(moving) };
};

/** Whether days of a booking that stay lie after some that move: then giving the others away cuts it in parts. */
const isLater = (moving: readonly BookedDay[], days: readonly BookedDay[]): boolean => (days.at(-1)?.day ?? 0) > (moving.at(-1)?.day ?? 0);

/**
 * Work that gets its first place, `open` minutes of it, with its crew. A crew that joins work which is booked already goes with the line of that work, or
 * has one of its own where that work stays.
 */
const addFresh = (workspace: Workspace, task: Task, planned: readonly PlannedBooking[], lines: BareLine[], open: Minutes): void => {
  const role = (piece: PlannedBooking): ProposedPlace['role'] => roleIn(workspace, task, piece);
  const placeOf = ({ resourceId, days }: PlannedBooking, as: ProposedPlace['role']): ProposedPlace => ({ resourceId, days, role: as });
  const isMain = task.crew.length === 0 ? (piece: PlannedBooking) => role(piece) === 'work' : (piece: PlannedBooking) => role(piece) === 'work' && minutesIn(piece.days) === open;
  const mains = open === 0 ? [] : planned.filter(isMain);
  const main = task.crew.length === 0 ? mains : mains.slice(0, 1);
  const own: ProposedPlace[] = main.map((piece) => placeOf(piece, 'work'));
  const joining: ProposedPlace[] = [];
  for (const piece of planned) {
    if (main.includes(piece)) continue;
    if (main.some(({ days }) => sameDays(days, piece.days))) own.push(placeOf(piece, 'crew'));
    else joining.push(placeOf(piece, 'crew'));
  }
  const alone: ProposedPlace[] = [];
  for (const place of joining) {
    const host = lines.findIndex((line) => line.taskId === task.id && line.bookingId !== null && line.to.some(({ days }) => sameDays(days, place.days)));
    const line = lines[host];
    if (line === undefined) alone.push(place);
    else lines[host] = { ...line, to: [...line.to, place] };
  }
  if (main.length > 0) lines.push({ ...freshLine(task, 'new'), to: own, minutes: main.reduce((sum, { days }) => sum + minutesIn(days), 0) });
  if (alone.length > 0) lines.push({ ...freshLine(task, 'crew'), to: alone, minutes: 0 });
};

const freshLine = (task: Task, kind: 'new' | 'crew'): Omit<BareLine, 'to' | 'minutes'> => ({ id: `${kind} ${task.id}`, taskId: task.id, projectId: task.projectId, bookingId: null, kind: 'book', before: null, from: null });

const roleIn = (workspace: Workspace, task: Task, { resourceId }: Pick<PlannedBooking, 'resourceId'>): ProposedPlace['role'] => {
  const resource = workspace.resources.get(resourceId);
  const named = task.crew.some((need) => need.resourceId === resourceId);
  return resource !== undefined && countsAsEffort(task, resource) && !named ? 'work' : 'crew';
};

const roleOf = (workspace: Workspace, task: Task, booking: Booking): ProposedPlace['role'] => roleIn(workspace, task, booking);

export const minutesIn = (days: readonly BookedDay[]): Minutes => days.reduce((sum, { minutes }) => sum + minutes, 0);

export const sameDays = (one: readonly BookedDay[], other: readonly BookedDay[]): boolean =>
  one.length === other.length && one.every(({ day, minutes }, index) => other[index]?.day === day && other[index].minutes === minutes);
