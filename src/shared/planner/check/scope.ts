import { capacityOn, formatDay, loadOn } from '../../calendar';
import { countsAsEffort, type Booking, type DayNumber, type Minutes, type Task, type TaskId, type Workspace } from '../../model';
import type { PlanFault } from './fault';
import { openEffort } from './minutes';
import { faultOf, minutesOf, nameOf, pausesIn, rowsOfTask, titleOf, unsettledDays, type PlanDifference } from './difference';

/** What a request lets a plan touch. */
export interface Reach {
  /** Whether a booking that is there may change. */
  readonly mayChange: (booking: Booking) => boolean;
  /** Whether work of a task that is not booked yet may be laid. */
  readonly mayPlace: (task: Task) => boolean;
}

const everything = (): boolean => true;
const nothing = (): boolean => false;

export const reachOf = (difference: PlanDifference): Reach => {
  const { before, request: { scope } } = difference;
  if (scope.kind === 'all') return { mayChange: everything, mayPlace: everything };
  if (scope.kind === 'fill') return { mayChange: nothing, mayPlace: everything };
  if (scope.kind === 'leave' || scope.kind === 'level') {
    const reached = pushedBy(before, new Set([...before.bookings.values()].filter((booking) => isHurt(difference, booking)).map(({ taskId }) => taskId)));
    return { mayChange: ({ taskId }) => reached.has(taskId), mayPlace: nothing };
  }
  const chosen = new Set(scope.kind === 'selection' ? scope.taskIds : []);
  const isChosen = (task: Task | undefined): boolean => task !== undefined && (scope.kind === 'project' ? task.projectId === scope.projectId : chosen.has(task.id));
  return { mayChange: ({ taskId }) => isChosen(before.tasks.get(taskId)), mayPlace: isChosen };
};

const isHurt = (difference: PlanDifference, booking: Booking): boolean => {
  const { before, request: { scope } } = difference;
  if (scope.kind === 'leave') return booking.resourceId === scope.resourceId && unsettledDays(difference, booking).some(({ day }) => day >= scope.from && day <= scope.to);
  return unsettledDays(difference, booking).some(({ day }) => loadOn(before, booking.resourceId, day) > capacityOn(before, booking.resourceId, day));
};

/** Tasks and all that wait for them, directly or through others. */
const pushedBy = ({ index }: Workspace, taskIds: ReadonlySet<TaskId>): ReadonlySet<TaskId> => {
  const reached = new Set(taskIds);
  for (const id of reached) for (const next of index.successorsOf.get(id) ?? []) reached.add(next);
  return reached;
};

/** CHK-12: nothing outside the scope is touched. */
export const scopeFaults = ({ before, after, changed }: PlanDifference, reach: Reach): readonly PlanFault[] =>
  changed.flatMap(({ before: was, after: is }): readonly PlanFault[] => {
    const row = was ?? is;
    const task = row === null ? undefined : after.tasks.get(row.taskId);
    if (row === null || task === undefined) return [];
    const about = { taskId: row.taskId, resourceId: row.resourceId, bookingIds: [row.id], day: row.days[0]?.day ?? null };
    if (was !== null) return reach.mayChange(was) ? [] : [faultOf('outOfScope', `${titleOf(before, was.taskId)} of ${nameOf(before, was.resourceId)} is not part of this plan, but its booking changes.`, about)];
    const mayLay = reach.mayPlace(task) || (before.index.bookingsByTask.get(task.id) ?? []).some((id) => { const other = before.bookings.get(id); return other !== undefined && reach.mayChange(other); });
    return mayLay ? [] : [faultOf('outOfScope', `${titleOf(after, task.id)} is not part of this plan, but is booked.`, about)];
  });

/** CHK-13: work that is booked is given to others, delayed and split only where that is allowed. */
export const moveFaults = (difference: PlanDifference, leftOut: ReadonlyMap<TaskId, Minutes>): readonly PlanFault[] => {
  const { allowed } = difference.request;
  return difference.taskIds.flatMap((id) => [
    ...(allowed.includes('reassign') ? [] : givenAway(difference, id, leftOut.get(id) ?? 0)),
    ...(allowed.includes('delay') ? [] : delayed(difference, id)),
    ...(allowed.includes('split') && difference.before.tasks.get(id)?.splittable !== false ? [] : splitUp(difference, id)),
  ]);
};

const givenAway = (difference: PlanDifference, taskId: TaskId, leftOut: Minutes): readonly PlanFault[] => {
  const lost = new Map<Booking['resourceId'], Minutes>();
  for (const { before, after } of difference.changedOf(taskId)) {
    if (before !== null) lost.set(before.resourceId, (lost.get(before.resourceId) ?? 0) + minutesOf(before.days));
    if (after !== null) lost.set(after.resourceId, (lost.get(after.resourceId) ?? 0) - minutesOf(after.days));
  }
  const losers = [...lost].filter(([, minutes]) => minutes > 0);
  const minutes = losers.reduce((sum, [, each]) => sum + each, 0);
  const [first] = losers;
  if (first === undefined || minutes <= leftOut) return [];
  return [faultOf('reassigned', `${titleOf(difference.before, taskId)} is taken from ${nameOf(difference.before, first[0])}, but giving work to others is not allowed.`, { taskId, resourceId: first[0], minutes })];
};

/** Without a delay work stays on its days; where it may be split it may flow on from its first day. Work that also gets a first place is judged by its minutes alone. */
const delayed = (difference: PlanDifference, taskId: TaskId): readonly PlanFault[] => {
  if (getsFirstPlace(difference, taskId)) return [];
  const own = new Set(rowsOfTask(difference.before, taskId).flatMap(({ days }) => days.map(({ day }) => day)));
  const first = Math.min(...own);
  const days = difference.changedOf(taskId).flatMap(({ after }) => (after === null ? [] : after.days.map(({ day }) => day)));
  const [day] = days.filter((each) => (difference.request.allowed.includes('split') ? each < first : !own.has(each))).sort((one, other) => one - other);
  if (day === undefined || own.size === 0) return [];
  return [faultOf('delayed', `${titleOf(difference.before, taskId)} is moved to ${formatDay(day, 'shortWeekdayDayMonth')}, but moving it to other days is not allowed.`, { taskId, day })];
};

const splitUp = (difference: PlanDifference, taskId: TaskId): readonly PlanFault[] => {
  if (getsFirstPlace(difference, taskId)) return [];
  const changes = difference.changedOf(taskId);
  const task = difference.after.tasks.get(taskId);
  const parts = (workspace: Workspace): number => partsIn(difference, task, rowsOfTask(workspace, taskId));
  const mostParts = difference.request.scope.kind === 'leave' ? 2 * parts(difference.before) : parts(difference.before);
  const interrupted = changes.find(({ before, after }) =>
    before !== null && after?.resourceId === before.resourceId && pausesIn(difference, difference.after, after).filter((day) => !isAroundLeave(difference, after, day)).length > pausesIn(difference, difference.before, before).length);
  if (parts(difference.after) <= mostParts && interrupted === undefined) return [];
  const why = task?.splittable === false ? ': it must be done in one go' : '';
  return [faultOf('split', `${titleOf(difference.before, taskId)} is split, but that is not allowed${why}.`, { taskId, bookingIds: changes.flatMap(({ after }) => (after === null ? [] : [after.id])) })];
};

/** Whether some of a task's work is not booked yet: laying that is neither a delay nor a split. */
const getsFirstPlace = (difference: PlanDifference, taskId: TaskId): boolean => {
  const task = difference.before.tasks.get(taskId);
  return task !== undefined && openEffort(difference, task) > 0;
};

/** Whether a pause is the one for a leave: what lies before it stays, and the rest goes on when it may. */
const isAroundLeave = ({ request: { scope } }: PlanDifference, { days }: Booking, pause: DayNumber): boolean => {
  if (scope.kind !== 'leave') return false;
  const before = Math.max(...days.map(({ day }) => (day < pause ? day : -Infinity)));
  const after = Math.min(...days.map(({ day }) => (day > pause ? day : Infinity)));
  return before < scope.from && after > scope.from;
};

/** In how many parts work is laid. Who goes along makes no part of its own: all of its days are those of others. */
const partsIn = (difference: PlanDifference, task: Task | undefined, rows: readonly Booking[]): number => {
  const shapes = new Map<string, ReadonlySet<string>>();
  for (const row of rows) {
    const days = unsettledDays(difference, row);
    const resource = difference.after.resources.get(row.resourceId);
    const isAlone = task !== undefined && resource !== undefined && countsAsEffort(task, resource) && task.crew.length === 0;
    const shape = days.map(({ day, minutes }) => `${isAlone ? row.id : ''} ${String(day)}:${String(minutes)}`);
    if (days.length > 0) shapes.set(shape.join(), new Set(shape));
  }
  const list = [...shapes.values()];
  return list.filter((shape) => ![...shape].every((day) => list.some((other) => other.size < shape.size && other.has(day)))).length;
};
