import { applyOps, isOpOf, type Op, type TaskId, type Workspace } from '../../model';
import { daysTooEarly, holdsUp, taskSpan, tooEarlySentence } from '../../scheduling';
import type { DaySpan } from './bars';

/** A task whose booked days a change would move. */
export interface MovedSpan {
  readonly taskId: TaskId;
  readonly before: DaySpan | null;
  /** null: it would not be booked any more. */
  readonly after: DaySpan | null;
}

/** A dependency that a change would break, or break further. */
export interface BrokenDependency {
  readonly predecessorId: TaskId;
  readonly successorId: TaskId;
  readonly workingDays: number;
  readonly sentence: string;
}

export interface TimelinePreview {
  /** The plan afterwards. */
  readonly workspace: Workspace;
  readonly spans: readonly MovedSpan[];
  readonly broken: readonly BrokenDependency[];
}

/** What the ops of a command, run for trial, would do to the timeline: the change itself runs the same command. */
export const timelinePreview = (workspace: Workspace, ops: readonly Op[]): TimelinePreview => {
  const touched = new Set<TaskId>();
  for (const op of ops) {
    if (isOpOf(op, 'bookings')) for (const row of [op.before, op.after]) if (row !== null) touched.add(row.taskId);
    if (isOpOf(op, 'tasks') && op.before?.dependencies !== op.after?.dependencies) touched.add(op.id);
  }
  const after = applyOps(workspace, ops);
  const spans = [...touched].map((taskId): MovedSpan => ({ taskId, before: spanOf(workspace, taskId), after: spanOf(after, taskId) })).filter((moved) => moved.before?.start !== moved.after?.start || moved.before?.finish !== moved.after?.finish);
  return { workspace: after, spans, broken: brokenBetween(workspace, after, touched) };
};

const spanOf = (workspace: Workspace, id: TaskId): DaySpan | null => {
  const span = taskSpan(workspace, id);
  return span === null ? null : { start: span.first, finish: span.last };
};

const brokenBetween = (before: Workspace, after: Workspace, touched: ReadonlySet<TaskId>): readonly BrokenDependency[] => {
  const found = new Map<string, BrokenDependency>();
  const look = (predecessorId: TaskId, successorId: TaskId): void => {
    const key = `${predecessorId} ${successorId}`;
    if (found.has(key)) return;
    const broken = brokenIn(after, predecessorId, successorId);
    if (broken !== null && broken.workingDays > (brokenIn(before, predecessorId, successorId)?.workingDays ?? 0)) found.set(key, broken);
  };
  for (const id of touched) {
    for (const { predecessorId } of after.tasks.get(id)?.dependencies ?? []) look(predecessorId, id);
    for (const successorId of after.index.successorsOf.get(id) ?? []) look(id, successorId);
  }
  return [...found.values()].sort((one, other) => other.workingDays - one.workingDays || (one.successorId < other.successorId ? -1 : 1));
};

/** How a dependency is broken in a plan; null: it is kept, or an end is not booked or done. */
const brokenIn = (workspace: Workspace, predecessorId: TaskId, successorId: TaskId): BrokenDependency | null => {
  const [predecessor, successor] = [workspace.tasks.get(predecessorId), workspace.tasks.get(successorId)];
  const dependency = successor?.dependencies.find((one) => one.predecessorId === predecessorId);
  if (dependency === undefined || !holdsUp(predecessor) || !holdsUp(successor)) return null;
  const [predecessorSpan, successorSpan] = [taskSpan(workspace, predecessorId), taskSpan(workspace, successorId)];
  if (predecessorSpan === null || successorSpan === null) return null;
  const days = daysTooEarly(workspace, dependency, predecessorSpan, successorSpan);
  return days === 0 ? null : { predecessorId, successorId, workingDays: days, sentence: tooEarlySentence({ predecessor, successor, dependency, predecessorSpan, successorSpan, days }) };
};
