import type { Op } from './change';
import type { BookingId, MilestoneId, ResourceId, TaskId, TimeEntryId, TimeOffId } from './ids';
import type { Booking, Resource, Task } from './records';
import type { TimeEntry } from './reportingRecords';
import { tableFrom, withRow, withRows, type Table } from './table';
import type { DayNumber, Minutes } from './units';
import type { Workspace } from './workspace';

/** Booked minutes of one resource by day; days without load are absent. */
export type DailyLoad = ReadonlyMap<DayNumber, Minutes>;

/** What is derived from the tables and asked for at every frame. Inner values are replaced, never changed in place. */
export interface WorkspaceIndex {
  /** All bookings, confirmed and tentative. A resource without bookings is absent. */
  readonly load: ReadonlyMap<ResourceId, DailyLoad>;
  readonly bookingsByResource: ReadonlyMap<ResourceId, ReadonlySet<BookingId>>;
  readonly bookingsByTask: Table<TaskId, readonly BookingId[]>;
  readonly timeOffByResource: ReadonlyMap<ResourceId, readonly TimeOffId[]>;
  /** Tasks that name the key as their predecessor. */
  readonly successorsOf: Table<TaskId, readonly TaskId[]>;
  /** Effort without a booking, for tasks that are neither done nor archived; tasks fully booked are absent. */
  readonly unbooked: Table<TaskId, Minutes>;
  readonly timeByTask: Table<TaskId, readonly TimeEntryId[]>;
  readonly timeByResource: Table<ResourceId, readonly TimeEntryId[]>;
  /** Milestones that wait for the key. */
  readonly milestonesByTask: Table<TaskId, readonly MilestoneId[]>;
}

export const emptyIndex: WorkspaceIndex = {
  load: new Map(),
  bookingsByResource: new Map(),
  bookingsByTask: tableFrom<TaskId, readonly BookingId[]>([]),
  timeOffByResource: new Map(),
  successorsOf: tableFrom<TaskId, readonly TaskId[]>([]),
  unbooked: tableFrom<TaskId, Minutes>([]),
  timeByTask: tableFrom<TaskId, readonly TimeEntryId[]>([]),
  timeByResource: tableFrom<ResourceId, readonly TimeEntryId[]>([]),
  milestonesByTask: tableFrom<TaskId, readonly MilestoneId[]>([]),
};

/** Whether a booking of this resource counts toward the effort of this task. */
export const countsAsEffort = (task: Task, resource: Resource): boolean => (task.effortOf === 'equipment') === (resource.kind === 'equipment');

/** Minutes of a booking over all its days. */
export const bookingMinutes = (booking: Booking): Minutes => booking.days.reduce((sum, { minutes }) => sum + minutes, 0);

/** The index of a workspace from nothing but its tables: the plain way that every faster one must equal. */
export const indexFromScratch = (tables: Workspace): WorkspaceIndex => {
  const load = new Map<ResourceId, Map<DayNumber, Minutes>>();
  const byResource = new Map<ResourceId, Set<BookingId>>();
  const byTask = new Map<TaskId, BookingId[]>();
  const booked = new Map<TaskId, Minutes>();
  for (const booking of tables.bookings.values()) {
    addLoad(bucket(load, booking.resourceId, () => new Map<DayNumber, Minutes>()), booking, 1);
    bucket(byResource, booking.resourceId, () => new Set<BookingId>()).add(booking.id);
    bucket(byTask, booking.taskId, () => []).push(booking.id);
    booked.set(booking.taskId, (booked.get(booking.taskId) ?? 0) + effortIn(tables, booking));
  }
  const timeOff = new Map<ResourceId, TimeOffId[]>();
  for (const entry of tables.timeOff.values()) bucket(timeOff, entry.resourceId, () => []).push(entry.id);
  const successors = new Map<TaskId, TaskId[]>();
  const unbooked = new Map<TaskId, Minutes>();
  for (const task of tables.tasks.values()) {
    for (const { predecessorId } of task.dependencies) bucket(successors, predecessorId, () => []).push(task.id);
    const open = openEffort(task, booked.get(task.id) ?? 0);
    if (open > 0) unbooked.set(task.id, open);
  }
  for (const lists of [byTask, timeOff, successors]) for (const ids of lists.values()) if (ids.length > 1) ids.sort();
  return { load, bookingsByResource: byResource, bookingsByTask: tableFrom(byTask), timeOffByResource: timeOff, successorsOf: tableFrom(successors), unbooked: tableFrom(unbooked), ...reportingIndex(tables) };
};

const reportingIndex = (tables: Workspace): Pick<WorkspaceIndex, 'timeByTask' | 'timeByResource' | 'milestonesByTask'> => {
  const byTask = new Map<TaskId, TimeEntryId[]>();
  const byResource = new Map<ResourceId, TimeEntryId[]>();
  const milestones = new Map<TaskId, MilestoneId[]>();
  for (const { id, taskId, resourceId } of tables.timeEntries.values()) {
    bucket(byTask, taskId, () => []).push(id);
    bucket(byResource, resourceId, () => []).push(id);
  }
  for (const { id, taskIds } of tables.milestones.values()) for (const taskId of taskIds) bucket(milestones, taskId, () => []).push(id);
  for (const lists of [byTask, byResource, milestones]) for (const ids of lists.values()) if (ids.length > 1) ids.sort();
  return { timeByTask: tableFrom(byTask), timeByResource: tableFrom(byResource), milestonesByTask: tableFrom(milestones) };
};

const bucket = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
};

const addLoad = (load: Map<DayNumber, Minutes>, booking: Booking, sign: 1 | -1): void => {
  for (const { day, minutes } of booking.days) {
    const sum = (load.get(day) ?? 0) + sign * minutes;
    if (sum === 0) load.delete(day);
    else load.set(day, sum);
  }
};

/** Minutes of a booking that count toward the effort of its task. */
const effortIn = (workspace: Workspace, booking: Booking): Minutes => {
  const task = workspace.tasks.get(booking.taskId);
  const resource = workspace.resources.get(booking.resourceId);
  return task !== undefined && resource !== undefined && countsAsEffort(task, resource) ? bookingMinutes(booking) : 0;
};

/** Minutes booked of a task that count toward its effort. */
export const bookedEffort = (workspace: Workspace, id: TaskId): Minutes => {
  let sum = 0;
  for (const bookingId of workspace.index.bookingsByTask.get(id) ?? []) {
    const booking = workspace.bookings.get(bookingId);
    if (booking !== undefined) sum += effortIn(workspace, booking);
  }
  return sum;
};

const openEffort = (task: Task, booked: Minutes): Minutes => (task.archived || task.status === 'done' ? 0 : Math.max(0, task.effort - booked));

const unbookedEffort = (workspace: Workspace, id: TaskId): Minutes => {
  const task = workspace.tasks.get(id);
  return task === undefined ? 0 : openEffort(task, bookedEffort(workspace, id));
};

/**
 * The index after `ops`: `before` is the workspace they were applied to, `tables` its tables afterwards
 * (its index is not read). Costs what the ops touch.
 */
export const indexAfter = (before: Workspace, tables: Workspace, ops: readonly Op[]): WorkspaceIndex => {
  const bookings = bookingIndexAfter(before.index, ops);
  const index = { ...before.index, ...bookings, ...timeAfter(before.index, ops), timeOffByResource: timeOffAfter(before.index, ops), successorsOf: successorsAfter(before.index, ops), milestonesByTask: milestonesAfter(before.index, ops) };
  const after: Workspace = { ...tables, index };
  return { ...index, unbooked: withRows(before.index.unbooked, unbookedEdits(before, after, ops)) };
};

const bookingIndexAfter = (index: WorkspaceIndex, ops: readonly Op[]): Pick<WorkspaceIndex, 'load' | 'bookingsByResource' | 'bookingsByTask'> => {
  const load = new Map(index.load);
  const byResource = new Map(index.bookingsByResource);
  const freshTasks = new Map<TaskId, Set<BookingId>>();
  const freshLoad = new Map<ResourceId, Map<DayNumber, Minutes>>();
  const freshIds = new Map<ResourceId, Set<BookingId>>();
  let touched = false;
  const account = (booking: Booking, sign: 1 | -1): void => {
    touched = true;
    addLoad(bucket(freshLoad, booking.resourceId, () => new Map(index.load.get(booking.resourceId))), booking, sign);
    const ids = bucket(freshIds, booking.resourceId, () => new Set(index.bookingsByResource.get(booking.resourceId)));
    if (sign === 1) ids.add(booking.id);
    else ids.delete(booking.id);
    const ofTask = bucket(freshTasks, booking.taskId, () => new Set(index.bookingsByTask.get(booking.taskId)));
    if (sign === 1) ofTask.add(booking.id);
    else ofTask.delete(booking.id);
  };
  for (const op of ops) {
    if (op.table !== 'bookings') continue;
    if (op.before !== null) account(op.before, -1);
    if (op.after !== null) account(op.after, 1);
  }
  if (!touched) return { load: index.load, bookingsByResource: index.bookingsByResource, bookingsByTask: index.bookingsByTask };
  for (const [id, days] of freshLoad) if (days.size === 0) load.delete(id); else load.set(id, days);
  for (const [id, ids] of freshIds) if (ids.size === 0) byResource.delete(id); else byResource.set(id, ids);
  const byTask = [...freshTasks].map(([id, ids]) => [id, ids.size === 0 ? null : [...ids].sort()] as const);
  return { load, bookingsByResource: byResource, bookingsByTask: withRows(index.bookingsByTask, byTask) };
};

const listWith = <T>(list: readonly T[], id: T, sign: 1 | -1): readonly T[] => {
  const without = list.filter((present) => present !== id);
  return sign === 1 ? [...without, id].sort() : without;
};

const withId = <K, V>(table: Table<K, readonly V[]>, key: K, id: V, sign: 1 | -1): Table<K, readonly V[]> => {
  const ids = listWith(table.get(key) ?? [], id, sign);
  return withRow(table, key, ids.length === 0 ? null : ids);
};

const timeOffAfter = (index: WorkspaceIndex, ops: readonly Op[]): WorkspaceIndex['timeOffByResource'] => {
  if (!ops.some(({ table }) => table === 'timeOff')) return index.timeOffByResource;
  const byResource = new Map(index.timeOffByResource);
  const account = (owner: ResourceId, id: TimeOffId, sign: 1 | -1): void => {
    const ids = listWith(byResource.get(owner) ?? [], id, sign);
    if (ids.length === 0) byResource.delete(owner);
    else byResource.set(owner, ids);
  };
  for (const op of ops) {
    if (op.table !== 'timeOff') continue;
    if (op.before !== null) account(op.before.resourceId, op.id, -1);
    if (op.after !== null) account(op.after.resourceId, op.id, 1);
  }
  return byResource;
};

const timeAfter = (index: WorkspaceIndex, ops: readonly Op[]): Pick<WorkspaceIndex, 'timeByTask' | 'timeByResource'> => {
  let { timeByTask, timeByResource } = index;
  const account = (row: TimeEntry, sign: 1 | -1): void => {
    timeByTask = withId(timeByTask, row.taskId, row.id, sign);
    timeByResource = withId(timeByResource, row.resourceId, row.id, sign);
  };
  for (const op of ops) {
    if (op.table !== 'timeEntries') continue;
    if (op.before?.taskId === op.after?.taskId && op.before?.resourceId === op.after?.resourceId) continue;
    if (op.before !== null) account(op.before, -1);
    if (op.after !== null) account(op.after, 1);
  }
  return { timeByTask, timeByResource };
};

const milestonesAfter = (index: WorkspaceIndex, ops: readonly Op[]): WorkspaceIndex['milestonesByTask'] => {
  let milestones = index.milestonesByTask;
  for (const op of ops) {
    if (op.table !== 'milestones' || op.before?.taskIds === op.after?.taskIds) continue;
    for (const taskId of op.before?.taskIds ?? []) milestones = withId(milestones, taskId, op.id, -1);
    for (const taskId of op.after?.taskIds ?? []) milestones = withId(milestones, taskId, op.id, 1);
  }
  return milestones;
};

const successorsAfter = (index: WorkspaceIndex, ops: readonly Op[]): WorkspaceIndex['successorsOf'] => {
  let successors = index.successorsOf;
  for (const op of ops) {
    if (op.table !== 'tasks' || op.before?.dependencies === op.after?.dependencies) continue;
    for (const { predecessorId } of op.before?.dependencies ?? []) successors = withId(successors, predecessorId, op.id, -1);
    for (const { predecessorId } of op.after?.dependencies ?? []) successors = withId(successors, predecessorId, op.id, 1);
  }
  return successors;
};

const unbookedEdits = (before: Workspace, after: Workspace, ops: readonly Op[]): readonly (readonly [TaskId, Minutes | null])[] => {
  const touched = new Set<TaskId>();
  for (const op of ops) {
    if (op.table === 'tasks') touched.add(op.id);
    if (op.table === 'bookings') for (const row of [op.before, op.after]) if (row !== null) touched.add(row.taskId);
    if (op.table === 'resources' && op.before?.kind !== op.after?.kind) {
      for (const workspace of [before, after]) {
        for (const id of workspace.index.bookingsByResource.get(op.id) ?? []) {
          const booking = workspace.bookings.get(id);
          if (booking !== undefined) touched.add(booking.taskId);
        }
      }
    }
  }
  return [...touched].map((id) => {
    const open = unbookedEffort(after, id);
    return [id, open > 0 ? open : null] as const;
  });
};
