import { capacityOn } from '../../calendar';
import { bookingMinutes, type BookedDay, type Booking, type BookingId, type DayNumber, type Minutes, type Task, type TaskId, type Workspace } from '../../model';
import { partsOf } from '../../scheduling';
import type { PlanRequest } from '../request';
import { overlap, rolesOf } from './roles';

/** Which work a request is about. */
export interface ScopedWork {
  /** Bookings that may move, each with the days of it that are planned: what is not named stays. */
  readonly moving: ReadonlyMap<BookingId, readonly BookedDay[]>;
  /** Of these the ones that stay wherever they may: they move only if pushed. */
  readonly pushed: ReadonlySet<BookingId>;
  /** Effort that is to be laid and is not booked, by task. */
  readonly rest: ReadonlyMap<TaskId, Minutes>;
}

/** Whether there is still something to do. */
export const isOpen = (task: Task | undefined): task is Task => task !== undefined && !task.archived && task.status !== 'done';

/** Tasks whose unbooked effort a request plans and, unless only some days of somebody are meant, whose bookings it may move. */
const inScope = (task: Task, { scope }: PlanRequest, chosen: ReadonlySet<TaskId>): boolean => {
  if (!isOpen(task)) return false;
  if (scope.kind === 'project') return task.projectId === scope.projectId;
  if (scope.kind === 'selection') return chosen.has(task.id);
  return true;
};

/**
 * What a request moves and lays. A booking that is locked, of a task that is done or archived, or that reaches beyond the last
 * day stays; so do days before the first one and days already worked.
 */
export const scopeOf = (workspace: Workspace, request: PlanRequest): ScopedWork => {
  const { scope, allowed } = request;
  const chosen = new Set(scope.kind === 'selection' ? scope.taskIds : []);
  const tasks = [...workspace.tasks.values()].filter((task) => inScope(task, request, chosen)).sort((one, other) => (one.id < other.id ? -1 : 1));
  if (scope.kind === 'leave' || scope.kind === 'level') return partly(workspace, request, tasks);
  const moving = new Map<BookingId, readonly BookedDay[]>();
  if (scope.kind !== 'fill' && allowed.length > 0) for (const task of tasks) addBookings(workspace, request, task, moving);
  const rest = new Map<TaskId, Minutes>();
  for (const task of tasks) {
    const minutes = restOf(workspace, request, task);
    if (minutes > 0) rest.set(task.id, minutes);
  }
  return { moving, pushed: new Set(), rest };
};

const addBookings = (workspace: Workspace, request: PlanRequest, task: Task, moving: Map<BookingId, readonly BookedDay[]>): void => {
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
    const booking = workspace.bookings.get(id);
    const days = booking === undefined ? [] : movable(workspace, request, booking);
    if (days.length > 0) moving.set(id, days);
  }
};

/** The days of a booking that may move; none: it stays. */
const movable = (workspace: Workspace, { from, until }: PlanRequest, booking: Booking): readonly BookedDay[] => {
  if (booking.locked) return [];
  if (until !== null && (booking.days.at(-1)?.day ?? from) > until) return [];
  return partsOf(workspace, booking).left.filter(({ day }) => day >= from);
};

/** Effort that no booking covers. Where nothing was reported yet, days before the first one of the plan count as worked. */
export const restOf = (workspace: Workspace, request: PlanRequest, task: Task): Minutes => {
  const status = Math.min(workspace.settings.statusDay ?? request.from, request.from);
  const { work } = rolesOf(workspace, task);
  const isReported = task.remaining !== task.effort || (workspace.index.timeByTask.get(task.id)?.length ?? 0) > 0;
  let covered = 0;
  for (const booking of work) covered += isReported ? minutesFrom(booking, status) : bookingMinutes(booking);
  return Math.max(0, task.remaining - covered);
};

const minutesFrom = ({ days }: Booking, from: DayNumber): Minutes => days.reduce((sum, { day, minutes }) => (day >= from ? sum + minutes : sum), 0);

/** Somebody's days away, or days over capacity: the work there, and what follows it, which moves only if pushed. */
const partly = (workspace: Workspace, request: PlanRequest, tasks: readonly Task[]): ScopedWork => {
  const moving = new Map<BookingId, readonly BookedDay[]>();
  const pushed = new Set<BookingId>();
  if (request.allowed.length === 0) return { moving, pushed, rest: new Map() };
  const touched: TaskId[] = [];
  for (const task of tasks) {
    for (const id of workspace.index.bookingsByTask.get(task.id) ?? []) {
      const booking = workspace.bookings.get(id);
      const days = booking === undefined ? [] : hurt(workspace, request, booking, task);
      if (booking === undefined || days.length === 0) continue;
      moving.set(id, days);
      touched.push(task.id);
      const hurtDays = new Set(days.map(({ day }) => day));
      for (const other of workWith(workspace, task, booking)) if (!moving.has(other.id)) addPushed(workspace, request, other, moving, pushed, hurtDays);
    }
  }
  for (const id of followersOf(workspace, touched)) {
    for (const bookingId of workspace.index.bookingsByTask.get(id) ?? []) {
      const booking = workspace.bookings.get(bookingId);
      if (booking !== undefined && !moving.has(bookingId)) addPushed(workspace, request, booking, moving, pushed);
    }
  }
  if (request.scope.kind === 'level') for (const id of moving.keys()) pushed.add(id);
  return { moving, pushed, rest: new Map() };
};

/** `only`: of what works together with others the days on which these move. */
const addPushed = (workspace: Workspace, request: PlanRequest, booking: Booking, moving: Map<BookingId, readonly BookedDay[]>, pushed: Set<BookingId>, only?: ReadonlySet<DayNumber>): void => {
  const days = movable(workspace, request, booking).filter(({ day }) => only?.has(day) !== false);
  if (days.length === 0) return;
  moving.set(booking.id, days);
  pushed.add(booking.id);
};

/** Who works together with a booking: what goes along with it, or what it goes along with. */
const workWith = (workspace: Workspace, task: Task, booking: Booking): readonly Booking[] => {
  const { work, along } = rolesOf(workspace, task);
  return (work.includes(booking) ? along : [...work, ...along]).filter((other) => other !== booking && overlap(booking, other));
};

/** The days of a booking that cannot stay as they are: its person is away, or over capacity. */
const hurt = (workspace: Workspace, request: PlanRequest, booking: Booking, task: Task): readonly BookedDay[] => {
  const { scope, allowed } = request;
  const days = movable(workspace, request, booking);
  if (scope.kind === 'leave') {
    if (booking.resourceId !== scope.resourceId) return [];
    const away = days.filter(({ day }) => day >= scope.from && day <= scope.to);
    const [first] = away;
    if (first === undefined || (task.splittable && allowed.includes('split'))) return away;
    return task.splittable ? days.filter(({ day }) => day >= first.day) : days;
  }
  return days.some(({ day }) => (workspace.index.load.get(booking.resourceId)?.get(day) ?? 0) > capacityOn(workspace, booking.resourceId, day)) ? days : [];
};

const followersOf = (workspace: Workspace, ids: readonly TaskId[]): readonly TaskId[] => {
  const found = new Set(ids);
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of workspace.index.successorsOf.get(id) ?? []) {
      if (found.has(next) || !isOpen(workspace.tasks.get(next))) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return [...found].sort();
};

/** The days of a booking that a request may move, and those that stay. */
export const partsInScope = (scoped: ScopedWork, booking: Booking): { readonly stays: readonly BookedDay[]; readonly moves: readonly BookedDay[] } => {
  const moves = scoped.moving.get(booking.id) ?? [];
  const days = new Set(moves.map(({ day }) => day));
  return { moves, stays: booking.days.filter(({ day }) => !days.has(day)) };
};

