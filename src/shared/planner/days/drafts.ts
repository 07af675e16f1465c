import { bookingMinutes, countsAsEffort, type BookedDay, type Booking, type BookingId, type CrewNeed, type Minutes, type Task, type TaskId, type Workspace } from '../../model';
import { workedUntil } from '../../scheduling';
import type { LeftOutWork, PlannedBooking, PlanRequest } from '../request';
import { freedoms, never } from './model';
import { isOfKind, overlap, rolesOf } from './roles';
import type { ScopedWork } from './scope';
import { ableUntil, crewFor, requiredOf, workersFor, type Candidate, type Staff } from './staff';

export interface SlotDraft {
  readonly minutes: Minutes;
  readonly eligible: readonly Candidate[];
  readonly booking: Booking | null;
  /** The days of the booking that are planned. */
  readonly days: readonly BookedDay[];
}

export interface PieceDraft {
  readonly task: Task;
  readonly splittable: boolean;
  readonly freedom: number;
  readonly stays: boolean;
  /** Goes along with work that stays. */
  readonly beside: boolean;
  /** Day number. */
  readonly notEarlier: number;
  readonly slots: readonly SlotDraft[];
}

/** The work of a request in pieces. */
export interface Drafts {
  readonly pieces: ReadonlyMap<TaskId, readonly PieceDraft[]>;
  /** Bookings that are in a piece; all others are fixed. */
  readonly moving: ReadonlyMap<BookingId, readonly BookedDay[]>;
  readonly stuck: readonly PlannedBooking[];
  readonly hopeless: readonly LeftOutWork[];
}

interface Drafting {
  readonly workspace: Workspace;
  readonly request: PlanRequest;
  readonly scoped: ScopedWork;
  readonly staff: Staff;
}

/** Cuts the work of a request into pieces: each booking that may move, with what goes along with it, and the rest of each task. */
export const draftsOf = (workspace: Workspace, request: PlanRequest, scoped: ScopedWork, staff: Staff): Drafts => {
  const drafting = { workspace, request, scoped, staff };
  const pieces = new Map<TaskId, readonly PieceDraft[]>();
  const stuck: PlannedBooking[] = [];
  const hopeless: LeftOutWork[] = [];
  const taskIds = new Set(scoped.rest.keys());
  for (const id of scoped.moving.keys()) {
    const booking = workspace.bookings.get(id);
    if (booking !== undefined) taskIds.add(booking.taskId);
  }
  for (const id of [...taskIds].sort()) {
    const task = workspace.tasks.get(id);
    if (task === undefined) continue;
    const able: PieceDraft[] = [];
    for (const piece of piecesOf(drafting, task)) {
      if (piece.slots.every(({ eligible }) => eligible.length > 0)) able.push(piece);
      else giveUp(piece, stuck, hopeless);
    }
    if (able.length > 0) pieces.set(id, able);
  }
  const moving = new Map<BookingId, readonly BookedDay[]>();
  for (const list of pieces.values()) for (const { slots } of list) for (const { booking, days } of slots) if (booking !== null) moving.set(booking.id, days);
  return { pieces, moving, stuck, hopeless };
};

/** Work that nobody may do: what is booked of it stays as it is. */
const giveUp = ({ task, slots }: PieceDraft, stuck: PlannedBooking[], hopeless: LeftOutWork[]): void => {
  for (const { booking, days } of slots) if (booking !== null) stuck.push({ bookingId: booking.id, taskId: task.id, resourceId: booking.resourceId, days });
  const [first] = slots;
  if (first !== undefined) hopeless.push({ taskId: task.id, bookingId: first.booking?.id ?? null, minutes: first.minutes, cause: 'nobody' });
};

const piecesOf = (drafting: Drafting, task: Task): readonly PieceDraft[] => {
  const { workspace, scoped, request } = drafting;
  const { work, along } = rolesOf(workspace, task);
  const attached = new Set<BookingId>();
  const pieces: PieceDraft[] = [];
  const alongOf = (main: Booking): readonly Booking[] => along.filter((other) => !attached.has(other.id) && overlap(main, other));
  for (const booking of work) {
    if (!scoped.moving.has(booking.id)) continue;
    const others = alongOf(booking);
    // What goes along and may not move holds the work where it is.
    if (others.some(({ id }) => !scoped.moving.has(id))) continue;
    for (const { id } of others) attached.add(id);
    pieces.push(bookedPiece(drafting, task, booking, others, along.filter((other) => overlap(booking, other))));
  }
  const rest = scoped.rest.get(task.id) ?? 0;
  if (rest > 0) {
    const lonely = along.filter((other) => scoped.moving.has(other.id) && !attached.has(other.id) && !work.some((main) => overlap(main, other)));
    for (const { id } of lonely) attached.add(id);
    pieces.push({
      task, splittable: task.splittable, freedom: freedoms.anyDay, stays: false, beside: false, notEarlier: request.from,
      slots: [{ minutes: rest, eligible: workersFor(drafting.staff, task), booking: null, days: [] }, ...lonely.map((other) => slotOf(drafting, task, other)), ...crewSlots(drafting, task, rest, lonely)],
    });
  }
  // What goes along with work that stays has its days: it stays too, but for a leave, where another one may do it.
  if (request.scope.kind !== 'leave' || !request.allowed.includes('reassign')) return pieces;
  for (const other of along) if (scoped.moving.has(other.id) && !attached.has(other.id)) pieces.push(alonePiece(drafting, task, other));
  return pieces;
};

/** `others` go along with it and move with it, `there` are all that go along on its days: shared ones belong to another piece. */
const bookedPiece = (drafting: Drafting, task: Task, booking: Booking, others: readonly Booking[], there: readonly Booking[]): PieceDraft => {
  const { request: { allowed }, scoped } = drafting;
  const maySplit = task.splittable && allowed.includes('split');
  const main = slotOf(drafting, task, booking);
  return {
    task, splittable: maySplit, freedom: allowed.includes('delay') ? freedoms.anyDay : maySplit ? freedoms.fromItsFirstDay : freedoms.sameDays,
    stays: scoped.pushed.has(booking.id), beside: false, notEarlier: notEarlierThan(drafting, booking),
    slots: [main, ...others.map((other) => slotOf(drafting, task, other)), ...crewSlots(drafting, task, main.minutes, there)],
  };
};

const alonePiece = (drafting: Drafting, task: Task, booking: Booking): PieceDraft => ({
  task, splittable: false, freedom: freedoms.sameDays, stays: true, beside: true, notEarlier: notEarlierThan(drafting, booking), slots: [slotOf(drafting, task, booking)],
});

/** Levelling and leave only ever move work later; what was worked is not worked again on the same day. */
const notEarlierThan = ({ workspace, request, scoped }: Drafting, booking: Booking): number => {
  const first = scoped.moving.get(booking.id)?.[0]?.day ?? request.from;
  const { kind } = request.scope;
  if (kind === 'leave' || kind === 'level') return first;
  return Math.max(request.from, (workedUntil(workspace, booking.taskId, booking.resourceId) ?? request.from - 1) + 1);
};

/** A booking as a place in a piece: for whoever holds it, and for others where work may be given away. */
const slotOf = ({ workspace, request, scoped, staff }: Drafting, task: Task, booking: Booking): SlotDraft => {
  const days = scoped.moving.get(booking.id) ?? [];
  const minutes = bookingMinutes({ ...booking, days });
  const resource = workspace.resources.get(booking.resourceId);
  const holder = staff.indexOf.get(booking.resourceId);
  const need = resource === undefined ? undefined : needFilledBy(staff, task, resource.id, holder);
  const isWork = need === undefined && resource !== undefined && countsAsEffort(task, resource);
  const until = resource === undefined || holder === undefined ? -1 : isWork ? ableUntil(staff, resource, requiredOf(task)) : need === undefined ? never : untilIn(crewFor(staff, need), holder);
  const own: readonly Candidate[] = holder === undefined || until < 0 ? [] : [{ person: holder, until }];
  if (!request.allowed.includes('reassign')) return { minutes, eligible: own, booking, days };
  const others = isWork ? workersFor(staff, task) : need === undefined ? [] : crewFor(staff, need);
  const eligible = own.length === 0 || others.some(({ person }) => person === holder) ? others : [...own, ...others].sort((one, other) => one.person - other.person);
  return { minutes, eligible, booking, days };
};

const untilIn = (candidates: readonly Candidate[], person: number): number => candidates.find((candidate) => candidate.person === person)?.until ?? never;

/** The place in the crew that somebody fills, as far as it can be told. */
const needFilledBy = (staff: Staff, task: Task, id: Booking['resourceId'], holder: number | undefined): CrewNeed | undefined =>
  task.crew.find(({ resourceId }) => resourceId === id) ?? task.crew.find((need) => need.resourceId === null && crewFor(staff, need).some(({ person }) => person === holder) && !isWorkKind(task, need));

const isWorkKind = (task: Task, { kind }: CrewNeed): boolean => (kind === 'equipment') === (task.effortOf === 'equipment');

/** Places of the crew that no booking fills. */
const crewSlots = ({ workspace, staff }: Drafting, task: Task, minutes: Minutes, others: readonly Booking[]): readonly SlotDraft[] => {
  const left = [...others];
  return task.crew.flatMap((need) => {
    let missing = need.count;
    for (let index = left.length - 1; index >= 0 && missing > 0; index -= 1) {
      const booking = left[index];
      const resource = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
      if (resource === undefined || !(need.resourceId === null ? isOfKind(need, resource) : need.resourceId === resource.id)) continue;
      left.splice(index, 1);
      missing -= 1;
    }
    return Array.from({ length: missing }, (): SlotDraft => ({ minutes, eligible: crewFor(staff, need), booking: null, days: [] }));
  });
};
