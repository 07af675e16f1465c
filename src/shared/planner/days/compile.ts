import type { BookingId, Task, TaskId, Workspace } from '../../model';
import { spanOf } from '../../scheduling';
import type { PlanRequest } from '../request';
import { aimWeights, priorityWeight } from './aims';
import { axisOf, daysLate } from './axis';
import { draftsOf, type Drafts, type PieceDraft } from './drafts';
import { duesOf, endsOf, projectIds } from './groups';
import { fixedOccupations, workOn } from './fixed';
import type { Compiling } from './compiling';
import { boundsOf, linksOf } from './links';
import { packed } from './lists';
import { horizonDays, long, never, type AimArrays, type AxisArrays, type DayModel, type PeopleArrays, type PieceArrays, type SlotArrays, type TaskArrays } from './model';
import { serviceRanks } from './order';
import { capacityOn } from '../../calendar';
import { fixedLoads, peopleOf, type PeopleQuestion } from './people';
import { isOpen, restOf, scopeOf } from './scope';
import { staffOf } from './staff';

/**
 * The plan a request asks for as numbers that can be sent to a worker: pieces of work, who may do them, when people are free, what
 * waits for what, what is due, and what does not move. Days are counted from the first day that may be planned.
 */
export const dayModelOf = (workspace: Workspace, request: PlanRequest): DayModel => {
  const { from, until, scope } = request;
  const days = Math.max(0, until === null ? horizonDays : Math.min(horizonDays, until + 1 - from));
  const staff = staffOf(workspace, request);
  const drafts = draftsOf(workspace, request, scopeOf(workspace, request), staff);
  const tasks = plannedTasks(workspace, request, drafts);
  const axis = axisOf(workspace, from, days);
  const compiling: Compiling = { workspace, request, staff, drafts, tasks, from, days, axis, moving: drafts.moving, indexOf: new Map(tasks.map(({ id }, index) => [id, index])), mayEndLater: (id) => drafts.pieces.get(id)?.some(({ beside }) => !beside) === true };
  const away = scope.kind === 'leave' ? scope : null;
  const fixedLoadOf = fixedLoads(workspace, drafts.moving);
  const people = peopleOf({ workspace, staff, from, days, fixedLoadOf, away });
  const taskArrays = tasksOf(compiling);
  const bookingIds: BookingId[] = [];
  const { pieces, slots } = piecesOf(compiling, bookingIds, taskArrays, fixedLoadOf);
  const ends = endsOf(compiling);
  return {
    from, days, taskIds: tasks.map(({ id }) => id), resourceIds: staff.resources.map(({ id }) => id), bookingIds, people, axis, tasks: taskArrays, pieces, slots,
    dues: duesOf(compiling), ends, aims: aimsOf(compiling, people, slots, ends.weight), stuck: drafts.stuck, hopeless: drafts.hopeless,
  };
};

/** Tasks with pieces, those nobody can do, and points: tasks without work that others wait through. Sorted by id. */
const plannedTasks = (workspace: Workspace, request: PlanRequest, drafts: Drafts): readonly Task[] => {
  const ids = new Set<TaskId>(drafts.pieces.keys());
  for (const { taskId, bookingId } of drafts.hopeless) if (bookingId === null) ids.add(taskId);
  for (const task of workspace.tasks.values()) {
    if (ids.has(task.id) || !isOpen(task) || task.dependencies.length === 0 || (workspace.index.successorsOf.get(task.id)?.length ?? 0) === 0) continue;
    if ((workspace.index.bookingsByTask.get(task.id)?.length ?? 0) === 0 && restOf(workspace, request, task) === 0) ids.add(task.id);
  }
  return [...ids].sort().flatMap((id) => workspace.tasks.get(id) ?? []);
};

const tasksOf = (compiling: Compiling): TaskArrays => {
  const { workspace, tasks, from, drafts, moving, staff } = compiling;
  const links = packed(tasks.map((task) => linksOf(compiling, task)), 3);
  const bounds = tasks.map((task) => boundsOf(compiling, task));
  const held = tasks.map((): number[] => []);
  for (let task = 0; task < tasks.length; task += 1) for (let at = links.from[task] ?? 0; at < (links.from[task + 1] ?? 0); at += 1) held[links.values[3 * at] ?? 0]?.push(task);
  const heldLists = packed(held);
  const occupations = tasks.map(({ id }) => fixedOccupations(workspace, moving, id));
  const spans = occupations.map(spanOf);
  const fixed = packed(occupations.map((list, index) => {
    const span = spans[index];
    if (span === null || span === undefined) return [];
    const asked = new Set([span.first, span.last, ...list.flatMap(({ days: own }) => own.flatMap(({ day }) => (day >= from ? [day] : [])))]);
    return [...asked].flatMap((day) => workOn(list, day).flatMap(([id, minutes]) => [staff.indexOf.get(id) ?? -1, day - from, minutes]));
  }), 3);
  const projects = new Map(projectIds(workspace).map((id, index) => [id, index]));
  const hopeless = new Set(drafts.hopeless.filter(({ bookingId }) => bookingId === null).map(({ taskId }) => taskId));
  return {
    count: tasks.length, weight: Int32Array.from(tasks, ({ priority }) => priorityWeight(priority)),
    linksFrom: links.from, links: links.values, heldFrom: heldLists.from, held: heldLists.values,
    earliest: Int32Array.from(bounds, ({ earliest }) => earliest), earliestMinutes: Int32Array.from(bounds, ({ earliestMinutes }) => earliestMinutes),
    notBefore: Int32Array.from(bounds, ({ notBefore }) => notBefore), latest: Int32Array.from(bounds, ({ latest }) => latest),
    tightFrom: Int32Array.from(bounds, ({ tightFrom }) => tightFrom), tightMinutes: Int32Array.from(bounds, ({ tightMinutes }) => tightMinutes),
    latestStart: Int32Array.from(bounds, ({ latestStart }) => latestStart), deadline: Int32Array.from(tasks, ({ deadline }) => (deadline === null ? never : deadline - from)), dueBy: dueByTask(compiling),
    project: Int32Array.from(tasks, ({ projectId }) => (projectId === null ? -1 : projects.get(projectId) ?? -1)),
    fixedFirst: Int32Array.from(spans, (span) => (span === null ? never : span.first - from)), fixedLast: Int32Array.from(spans, (span) => (span === null ? long : span.last - from)),
    fixedFrom: fixed.from, fixed: fixed.values, lost: Uint8Array.from(tasks, ({ id }) => (hopeless.has(id) ? 1 : 0)),
    piecesFrom: packed(tasks.map(({ id }) => new Array<number>(Math.max(1, drafts.pieces.get(id)?.length ?? 0)).fill(0))).from,
  };
};

/** A task without work is a piece without slots. */
const point = (task: Task): PieceDraft => ({ task, splittable: true, freedom: 2, stays: false, beside: false, notEarlier: 0, slots: [] });

const piecesOf = (compiling: Compiling, bookingIds: BookingId[], arrays: TaskArrays, fixedLoadOf: PeopleQuestion['fixedLoadOf']): { readonly pieces: PieceArrays; readonly slots: SlotArrays } => {
  const { workspace, tasks, drafts, from, staff } = compiling;
  const list = tasks.flatMap((task) => drafts.pieces.get(task.id) ?? [point(task)]);
  const places = list.flatMap(({ slots }) => slots);
  const ranks = serviceRanks({ weight: arrays.weight, due: arrays.dueBy, linksFrom: arrays.linksFrom, links: arrays.links });
  const task = Int32Array.from(list, (piece) => compiling.indexOf.get(piece.task.id) ?? 0);
  const eligible = packed(places.map((slot) => slot.eligible.map(({ person }) => person)));
  const booked = packed(places.map(({ days }) => days.map(({ day }) => day - from)));
  const holders = places.map(({ booking }) => (booking === null ? -1 : staff.indexOf.get(booking.resourceId) ?? -1));
  const loads = places.flatMap(({ booking, days }) => {
    if (booking === null) return [];
    const fixed = fixedLoadOf(booking.resourceId);
    const load = workspace.index.load.get(booking.resourceId);
    return days.map(({ day }) => [fixed.get(day) ?? 0, Math.max(capacityOn(workspace, booking.resourceId, day), load?.get(day) ?? 0)] as const);
  });
  return {
    pieces: {
      count: list.length, task, splittable: Uint8Array.from(list, ({ splittable }) => Number(splittable)), freedom: Uint8Array.from(list, ({ freedom }) => freedom),
      stays: Uint8Array.from(list, ({ stays }) => Number(stays)), beside: Uint8Array.from(list, ({ beside }) => Number(beside)), notEarlier: Int32Array.from(list, ({ notEarlier }) => Math.max(0, notEarlier - from)),
      slotsFrom: packed(list.map(({ slots }) => slots.map(() => 0))).from, rank: Float64Array.from(task, (index) => ranks[index] ?? 0),
    },
    slots: {
      count: places.length, minutes: Int32Array.from(places, ({ minutes }) => minutes), eligibleFrom: eligible.from, eligible: eligible.values,
      until: Int32Array.from(places.flatMap((slot) => slot.eligible.map(({ until }) => until))),
      now: Int32Array.from(places, (slot, index) => slot.eligible.findIndex(({ person }) => person === holders[index])), holder: Int32Array.from(holders),
      booking: Int32Array.from(places, ({ booking }) => (booking === null ? -1 : bookingIds.push(booking.id) - 1)),
      bookedFrom: booked.from, bookedDay: booked.values, bookedMinutes: Int32Array.from(places.flatMap(({ days }) => days.map(({ minutes }) => minutes))),
      fixedLoad: Int32Array.from(loads, ([fixed]) => fixed), mostLoad: Int32Array.from(loads, ([, most]) => most),
    },
  };
};

/** The earliest of a task's deadline, its milestones' and its project's due day. */
const dueByTask = ({ workspace, tasks, from }: Compiling): Int32Array =>
  Int32Array.from(tasks, (task) => {
    let due = task.deadline ?? never;
    for (const id of workspace.index.milestonesByTask.get(task.id) ?? []) {
      const milestone = workspace.milestones.get(id);
      if (milestone !== undefined && !milestone.archived && milestone.reachedDay === null) due = Math.min(due, milestone.dueDay ?? never);
    }
    if (task.projectId !== null) due = Math.min(due, workspace.projects.get(task.projectId)?.dueDay ?? never);
    return due >= never ? never : due - from;
  });

const aimsOf = (compiling: Compiling, people: PeopleArrays, slots: SlotArrays, endWeights: Int32Array): AimArrays => {
  const { workspace, axis, indexOf, from } = compiling;
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const minutes = sum(slots.minutes);
  const rate = people.count === 0 ? 0 : sum(people.rate) / people.count;
  const weights = aimWeights(workspace, {
    finish: sum(endWeights) * Math.max(480, minutes / Math.max(1, people.count)), cost: (minutes * rate) / 60, minutes,
  });
  return {
    ...weights, restAfterDays: workspace.settings.planning.restAfterDays,
    fixedLateness: fixedLateness(workspace, axis, from, indexOf),
    fixedUnplaced: fixedUnplaced(compiling),
  };
};

/** Weighted minutes of open work without a booking that is in no piece. */
const fixedUnplaced = ({ workspace, request, drafts }: Compiling): number => {
  let left = 0;
  for (const task of workspace.tasks.values()) {
    if (!isOpen(task)) continue;
    const planned = drafts.pieces.get(task.id)?.find(({ slots: [first] }) => first?.booking === null)?.slots[0]?.minutes ?? 0;
    left += (restOf(workspace, request, task) - planned) * priorityWeight(task.priority);
  }
  return left;
};

/** Weighted days late of tasks that are not planned. */
const fixedLateness = (workspace: Workspace, axis: AxisArrays, from: number, indexOf: ReadonlyMap<TaskId, number>): number => {
  let late = 0;
  for (const task of workspace.tasks.values()) {
    if (!isOpen(task) || task.deadline === null || indexOf.has(task.id)) continue;
    const span = spanOf(fixedOccupations(workspace, new Map(), task.id));
    if (span !== null) late += priorityWeight(task.priority) * daysLate(axis, task.deadline - from, span.last - from);
  }
  return late;
};
