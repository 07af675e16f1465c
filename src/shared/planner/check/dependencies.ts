import { formatDay } from '../../calendar';
import type { Booking, Dependency, Task, TaskId, Workspace } from '../../model';
import { daysTooEarly, holdsUp, spanOf, taskSpan, tooEarlySentence, type TaskSpan } from '../../scheduling';
import type { PlanFault } from './fault';
import { openEffort } from './minutes';
import { faultOf, rowsOfTask, settledUntil, titleOf, type LaidBooking, type PlanDifference } from './difference';

/** One dependency that the plan touches on either side. */
interface Link {
  readonly dependency: Dependency;
  readonly predecessor: Task;
  readonly successor: Task;
}

/** CHK-10: what the plan lays keeps its dependencies, and breaks no other more than it was. */
export const dependencyFaults = (difference: PlanDifference, laid: readonly LaidBooking[]): readonly PlanFault[] => {
  const byTask = new Map<TaskId, LaidBooking[]>();
  for (const each of laid) byTask.set(each.task.id, [...byTask.get(each.task.id) ?? [], each]);
  return linksTouched(difference).flatMap((link) => brokenBy(difference, link, byTask.get(link.successor.id) ?? []));
};

const linksTouched = ({ after, taskIds }: PlanDifference): readonly Link[] => {
  const touched = new Set(taskIds);
  const links: Link[] = [];
  const followers = taskIds.flatMap((id) => after.index.successorsOf.get(id) ?? []);
  for (const id of new Set([...taskIds, ...followers])) {
    const successor = after.tasks.get(id);
    if (!holdsUp(successor)) continue;
    for (const dependency of successor.dependencies) {
      const predecessor = after.tasks.get(dependency.predecessorId);
      if (holdsUp(predecessor) && (touched.has(id) || touched.has(predecessor.id))) links.push({ dependency, predecessor, successor });
    }
  }
  return links;
};

const brokenBy = (difference: PlanDifference, { dependency, predecessor, successor }: Link, laid: readonly LaidBooking[]): readonly PlanFault[] => {
  const { after } = difference;
  const { request } = difference;
  const isByStart = dependency.type === 'SS' || dependency.type === 'SF';
  // The end of work that is not booked to its end is still to come, and so is the start of work of which some was taken off.
  if ((dependency.type === 'FF' || dependency.type === 'SF') && openEffort({ before: after, request }, successor) > 0) return [];
  if (isByStart && laid.length === 0 && openEffort({ before: after, request }, predecessor) > openEffort({ before: difference.before, request }, predecessor)) return [];
  const predecessorSpan = taskSpan(after, predecessor.id);
  const whole = spanIn(difference, after, dependency, successor.id);
  const own = laidSpan(dependency, taskSpan(after, successor.id), laid);
  if (predecessorSpan === null || (whole === null && own === null)) return [];
  const ownDays = own === null ? 0 : daysTooEarly(after, dependency, predecessorSpan, own);
  const days = whole === null ? 0 : daysTooEarly(after, dependency, predecessorSpan, whole);
  const worst = ownDays > 0 && own !== null ? { days: ownDays, span: own } : { days, span: whole ?? predecessorSpan };
  if (ownDays === 0 && days <= brokenBefore(difference, dependency, predecessor.id, successor.id)) return [];
  const sentence = tooEarlySentence({ predecessor, successor, dependency, predecessorSpan, successorSpan: worst.span, days: worst.days });
  const bookingIds = [...laid.map(({ booking }) => booking.id), ...(laid.length === 0 ? after.index.bookingsByTask.get(successor.id) ?? [] : [])];
  return [faultOf('dependency', sentence, { taskId: successor.id, otherTaskId: predecessor.id, bookingIds, day: worst.span.first })];
};

/** When a successor is worked on; null: what counts of it is past, its start where it has begun, its end where nothing of it is ahead. */
const spanIn = (difference: PlanDifference, workspace: Workspace, { type }: Dependency, id: TaskId): TaskSpan | null => {
  const span = taskSpan(workspace, id);
  const first = type === 'FS' || type === 'SS';
  const isAhead = span !== null && rowsOfTask(workspace, id).every((row) => {
    const settled = settledUntil(difference, id, row.resourceId);
    const day = first ? row.days[0]?.day : row.days.at(-1)?.day;
    return day === undefined || day > settled || (!first && day !== span.last);
  });
  return isAhead ? span : null;
};

/** The successor as far as the plan lays it: where its start counts, only that; where its end counts, the whole task. */
const laidSpan = ({ type }: Dependency, whole: TaskSpan | null, laid: readonly LaidBooking[]): TaskSpan | null => {
  const own = spanOf(laid.map(({ resource, fresh }) => ({ resourceId: resource.id, days: fresh })));
  if (own === null || type === 'FS' || type === 'SS') return own;
  return own.last === whole?.last ? { ...own, last: whole.last, lastMinutes: whole.lastMinutes } : null;
};

const brokenBefore = (difference: PlanDifference, dependency: Dependency, predecessorId: TaskId, successorId: TaskId): number => {
  const predecessor = taskSpan(difference.before, predecessorId);
  const successor = spanIn(difference, difference.before, dependency, successorId);
  return predecessor === null || successor === null ? 0 : daysTooEarly(difference.before, dependency, predecessor, successor);
};

/** CHK-11: work gets its first place only when what it waits for has one, where the plan may give it one. */
export const waitFaults = ({ before, after }: PlanDifference, laid: readonly LaidBooking[], plannable: (task: Task) => boolean): readonly PlanFault[] => {
  const fresh = new Map<TaskId, readonly Booking[]>();
  for (const { booking, was, task } of laid) if (was === null && (before.index.bookingsByTask.get(task.id) ?? []).length === 0) fresh.set(task.id, [...fresh.get(task.id) ?? [], booking]);
  return [...fresh].flatMap(([id, bookings]) =>
    (after.tasks.get(id)?.dependencies ?? []).flatMap(({ predecessorId, type }): readonly PlanFault[] => {
      const predecessor = after.tasks.get(predecessorId);
      if (!holdsUp(predecessor) || !plannable(predecessor) || !isOpen(after, predecessor, type)) return [];
      const day = bookings[0]?.days[0]?.day ?? null;
      const sentence = `${titleOf(after, id)} is booked${day === null ? '' : ` from ${formatDay(day, 'shortWeekdayDayMonth')}`}, but waits for ${titleOf(after, predecessorId)}, which has no place yet.`;
      return [faultOf('waits', sentence, { taskId: id, otherTaskId: predecessorId, bookingIds: bookings.map((booking) => booking.id), day })];
    }));
};

/** Whether what counts of a predecessor, its end or its start, is not booked yet. */
const isOpen = (after: Workspace, predecessor: Task, type: Dependency['type']): boolean =>
  type === 'FS' || type === 'FF' ? (after.index.unbooked.get(predecessor.id) ?? 0) > 0 : predecessor.effort > 0 && (after.index.bookingsByTask.get(predecessor.id) ?? []).length === 0;
