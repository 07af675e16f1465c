import { formatHours } from '../../calendar';
import { bookedEffort, countsAsEffort, type Booking, type Minutes, type Task, type TaskId, type Workspace } from '../../model';
import type { LeftOutWork } from '../request';
import type { PlanFault } from './fault';
import { faultOf, minutesOf, titleOf, type PlanDifference } from './difference';

/** Booked minutes by task that a plan takes off the board because it has no place for them. */
export const takenOff = (leftOut: readonly LeftOutWork[]): ReadonlyMap<TaskId, Minutes> => {
  const sums = new Map<TaskId, Minutes>();
  for (const { taskId, bookingId, minutes } of leftOut) if (bookingId !== null) sums.set(taskId, (sums.get(taskId) ?? 0) + minutes);
  return sums;
};

/** CHK-14: no minute of work appears or gets lost: booked work keeps its minutes or is left out with a cause, and no more is booked than is left to do. */
export const minuteFaults = (difference: PlanDifference, leftOut: ReadonlyMap<TaskId, Minutes>): readonly PlanFault[] =>
  difference.taskIds.flatMap((taskId) => {
    const task = difference.after.tasks.get(taskId);
    if (task === undefined) return [];
    const { work, along } = gainsOf(difference, task);
    const booked = bookedEffort(difference.before, taskId);
    const faults: PlanFault[] = [];
    const lost = Math.max(0, -work) + Math.max(0, -along);
    if (lost > (leftOut.get(taskId) ?? 0)) faults.push(faultOf('minutes', `${titleOf(difference.before, taskId)} loses ${formatHours(lost - (leftOut.get(taskId) ?? 0))} of what is booked, and nothing says why.`, { taskId, minutes: lost }));
    const open = openEffort(difference, task);
    const helpers = task.crew.reduce((sum, { kind, count }) => ((kind === 'equipment') === (task.effortOf === 'equipment') ? sum + count : sum), 0);
    // Helpers of the same kind as those who work count beside them: each lies on the minutes of the work.
    if (work > open + (helpers === 0 ? 0 : helpers * (open + booked))) faults.push(faultOf('minutes', `${titleOf(difference.before, taskId)} is booked for ${formatHours(work)} more, but only ${formatHours(open)} wait for a place.`, { taskId, minutes: work - open }));
    if (along > 0 && task.crew.length === 0) faults.push(faultOf('minutes', `${formatHours(along)} more go along with ${titleOf(difference.before, taskId)}, but nobody asked for it.`, { taskId, minutes: along }));
    return faults;
  });

const gainsOf = ({ before, after, changedOf }: PlanDifference, task: Task): { readonly work: Minutes; readonly along: Minutes } => {
  let work = 0;
  let along = 0;
  const account = (workspace: Workspace, row: Booking | null, sign: 1 | -1): void => {
    const resource = row?.taskId === task.id ? workspace.resources.get(row.resourceId) : undefined;
    if (row === null || resource === undefined) return;
    if (countsAsEffort(task, resource)) work += sign * minutesOf(row.days);
    else along += sign * minutesOf(row.days);
  };
  for (const change of changedOf(task.id)) {
    account(before, change.before, -1);
    account(after, change.after, 1);
  }
  return { work, along };
};

/** Effort without a booking: by the effort, or where work was reported by what remains less what is booked from the plan's first day on. */
export const openEffort = ({ before, request }: Pick<PlanDifference, 'before' | 'request'>, task: Task): Minutes => {
  const status = Math.min(before.settings.statusDay ?? request.from, request.from);
  let ahead = 0;
  for (const id of before.index.bookingsByTask.get(task.id) ?? []) {
    const booking = before.bookings.get(id);
    const resource = booking === undefined ? undefined : before.resources.get(booking.resourceId);
    if (booking === undefined || resource === undefined || !countsAsEffort(task, resource)) continue;
    for (const { day, minutes } of booking.days) if (day >= status) ahead += minutes;
  }
  return Math.max(0, before.index.unbooked.get(task.id) ?? 0, task.remaining - ahead);
};
