import { type BookedDay, type BookingId, type Dependency, type Task, type TaskId, type Workspace } from '../../model';
import { daysTooEarly, holdsUp, taskSpan, type TaskSpan } from '../../scheduling';
import { lagged, lengthOn, unlagged, workedBefore } from './axis';
import { fixedSpan } from './fixed';
import { linkTypes, long, never, type AxisArrays } from './model';
import { isOpen } from './scope';

export interface LinkQuestion {
  readonly workspace: Workspace;
  readonly from: number;
  readonly axis: AxisArrays;
  readonly moving: ReadonlyMap<BookingId, readonly BookedDay[]>;
  /** Tasks with pieces, points, and tasks that nobody can do. */
  readonly indexOf: ReadonlyMap<TaskId, number>;
  /** Whether some of a task is laid: what only goes along with work that stays is no such part. */
  readonly mayEndLater: (id: TaskId) => boolean;
}

/** What fixed work before and after a task leaves of the days. Counted from the first of the plan. */
export interface Bounds {
  earliest: number;
  earliestMinutes: number;
  notBefore: number;
  latest: number;
  tightFrom: number;
  tightMinutes: number;
  latestStart: number;
}

/** Links to tasks that are planned too, as triples of task, type and lag. */
export const linksOf = ({ workspace, indexOf }: LinkQuestion, task: Task): readonly number[] =>
  task.dependencies.flatMap(({ predecessorId, type, lagDays }) => {
    const index = indexOf.get(predecessorId);
    return index === undefined || !holdsUp(workspace.tasks.get(predecessorId)) ? [] : [index, linkTypes[type], lagDays];
  });

/** Bounds from a task's own dates, its project's start, and bookings of others that do not move. */
export const boundsOf = (question: LinkQuestion, task: Task): Bounds => {
  const { workspace, from } = question;
  const project = task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  const bounds: Bounds = {
    earliest: Math.max(0, (task.earliestStart ?? from) - from, (project?.startDay ?? from) - from), earliestMinutes: -1, notBefore: long,
    latest: never, tightFrom: never, tightMinutes: 0, latestStart: never,
  };
  for (const dependency of task.dependencies) {
    const predecessor = workspace.tasks.get(dependency.predecessorId);
    if (!holdsUp(predecessor) || question.indexOf.has(predecessor.id)) continue;
    const span = taskSpan(workspace, predecessor.id);
    if (span !== null) after(question, bounds, dependency, span);
  }
  for (const id of workspace.index.successorsOf.get(task.id) ?? []) {
    const successor = workspace.tasks.get(id);
    const dependency = successor?.dependencies.find(({ predecessorId }) => predecessorId === task.id);
    if (isOpen(successor) && dependency !== undefined) before(question, bounds, task, successor, dependency);
  }
  return bounds;
};

const after = ({ from, axis }: LinkQuestion, bounds: Bounds, { type, lagDays }: Dependency, span: TaskSpan): void => {
  const day = lagged(axis, (type === 'FS' || type === 'FF' ? span.last : span.first) - from, lagDays);
  if (type === 'FF' || type === 'SF') bounds.notBefore = Math.max(bounds.notBefore, day);
  else {
    const taken = type === 'FS' ? span.lastMinutes : -1;
    if (day > bounds.earliest) [bounds.earliest, bounds.earliestMinutes] = [day, taken];
    else if (day === bounds.earliest) bounds.earliestMinutes = Math.max(bounds.earliestMinutes, taken);
  }
};

/** What fixed work that waits for a task leaves of it. Where it is too early already, the task may at least lie as it does now. */
const before = (question: LinkQuestion, bounds: Bounds, task: Task, successor: Task, dependency: Dependency): void => {
  const { workspace, from, axis, moving, mayEndLater } = question;
  const span = fixedSpan(workspace, moving, successor.id);
  const { type, lagDays } = dependency;
  const byStart = type === 'FS' || type === 'SS';
  // What lies before the plan's first day cannot be waited for any more; the end of work that moves follows by itself.
  if (span === null || (byStart ? span.first < from : span.last < from || mayEndLater(successor.id))) return;
  const target = (byStart ? span.first : span.last) - from;
  const now = taskSpan(workspace, task.id);
  const present = taskSpan(workspace, successor.id);
  const isBroken = now !== null && present !== null && daysTooEarly(workspace, dependency, now, present) > 0;
  const last = unlagged(axis, target, lagDays);
  if (type === 'SS' || type === 'SF') {
    bounds.latestStart = Math.min(bounds.latestStart, isBroken ? Math.max(last, now.first - from) : last);
    return;
  }
  if (isBroken && now.last - from >= last) {
    const sharing = type === 'FS' && now.lastMinutes + present.firstMinutes <= lengthOn(axis, lagged(axis, now.last - from, lagDays));
    bounds.latest = Math.min(bounds.latest, now.last - from);
    tighten(bounds, sharing ? firstAlike(axis, now.last - from, lagDays) : now.last - from, now.lastMinutes);
    return;
  }
  bounds.latest = Math.min(bounds.latest, last);
  if (type === 'FF') return;
  // The first day whose lag points to the successor's first: from there on both share a day.
  const tightFrom = lagDays === 0 ? target : unlagged(axis, target - 1, lagDays) + 1;
  tighten(bounds, tightFrom, lengthOn(axis, target) - span.firstMinutes);
};

/** The first day from which a lag points as many working days on as from `day`: over a weekend all are as late as the last working day. */
const firstAlike = (axis: AxisArrays, day: number, lag: number): number => {
  const late = workedBefore(axis, lagged(axis, day, lag) + 1);
  let first = day;
  while (first > 0 && workedBefore(axis, lagged(axis, first - 1, lag) + 1) === late) first -= 1;
  return first;
};

const tighten = (bounds: Bounds, from: number, minutes: number): void => {
  bounds.tightMinutes = bounds.tightFrom === never ? minutes : Math.min(bounds.tightMinutes, minutes);
  bounds.tightFrom = Math.min(bounds.tightFrom, from);
  if (bounds.tightMinutes <= 0) bounds.latest = Math.min(bounds.latest, bounds.tightFrom - 1);
};
