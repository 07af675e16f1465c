import { formatDay, formatHours } from '../../calendar';
import { tableNames, type BookedDay, type Booking, type DayNumber, type Minutes, type ResourceId, type TaskId } from '../../model';
import type { PlanFault } from './fault';
import { faultOf, nameOf, settledUntil, titleOf, type PlanDifference } from './difference';

/** CHK-1: a plan changes who works when, and nothing else. */
export const otherRowFaults = ({ before, after, changed }: PlanDifference): readonly PlanFault[] => {
  const other = tableNames.some((name) => name !== 'bookings' && before[name] !== after[name]);
  const marks = changed.flatMap(({ before: was, after: is }) => (was !== null && is !== null && (was.taskId !== is.taskId || was.certainty !== is.certainty || (is.locked && !was.locked)) ? [is] : []));
  return [
    ...(other ? [faultOf('otherRows', 'The plan changes more than bookings.')] : []),
    ...marks.map(({ id, taskId, resourceId }) => faultOf('otherRows', `The plan changes more of ${titleOf(before, taskId)} than who works on it and when.`, { taskId, resourceId, bookingIds: [id] })),
  ];
};

/** CHK-2: what is locked stays. */
export const lockFaults = ({ before, changed }: PlanDifference): readonly PlanFault[] =>
  changed.flatMap(({ before: was }) => {
    if (was?.locked !== true) return [];
    return [faultOf('locked', `${titleOf(before, was.taskId)} is locked in place for ${nameOf(before, was.resourceId)}.`, { taskId: was.taskId, resourceId: was.resourceId, bookingIds: [was.id], day: was.days[0]?.day ?? null })];
  });

/** CHK-3: work that is done or archived, also with its project, is not planned. */
export const closedFaults = ({ after, changedOf, taskIds }: PlanDifference): readonly PlanFault[] =>
  taskIds.flatMap((taskId) => {
    const task = after.tasks.get(taskId);
    const bookingIds = changedOf(taskId).flatMap(({ before, after: is }) => (is ?? before)?.id ?? []);
    if (task === undefined) return [faultOf('gone', 'A task that is no longer in the plan is booked.', { taskId, bookingIds })];
    const project = task.projectId === null ? undefined : after.projects.get(task.projectId);
    const why = task.archived ? 'is archived' : project?.archived === true ? `belongs to ${project.name}, which is archived` : task.status === 'done' ? 'is done' : null;
    return why === null ? [] : [faultOf('closed', `${titleOf(after, taskId)} ${why}, but its bookings change.`, { taskId, bookingIds })];
  });

/** CHK-4: days before the plan's first and days that were worked stay as they are. */
export const settledFaults = (difference: PlanDifference): readonly PlanFault[] => {
  const { before, request } = difference;
  return [...settledChanges(difference)].map(([day, taskId, resourceId, minutes]) => {
    const what = `${titleOf(before, taskId)} of ${nameOf(before, resourceId)} on ${formatDay(day, 'shortWeekdayDayMonth')}`;
    const about = { taskId, resourceId, day, minutes: Math.abs(minutes), bookingIds: bookingsOn(difference, taskId, resourceId, day) };
    if (day < request.from) return faultOf('past', `${what} lies before the plan's first day, but changes by ${formatHours(Math.abs(minutes))}.`, about);
    return faultOf('worked', `${what} was worked, but changes by ${formatHours(Math.abs(minutes))}.`, about);
  });
};

function* settledChanges(difference: PlanDifference): Generator<readonly [DayNumber, TaskId, ResourceId, Minutes]> {
  const sums = new Map<string, { readonly taskId: TaskId; readonly resourceId: ResourceId; readonly byDay: Map<DayNumber, Minutes> }>();
  for (const { before, after } of difference.changed) {
    for (const [row, sign] of [[before, -1], [after, 1]] as const) if (row !== null) account(sums, row, sign);
  }
  for (const { taskId, resourceId, byDay } of sums.values()) {
    const settled = settledUntil(difference, taskId, resourceId);
    for (const [day, minutes] of byDay) if (day <= settled && (minutes < 0 || (minutes > 0 && day < difference.request.from))) yield [day, taskId, resourceId, minutes];
  }
}

const account = (sums: Map<string, { readonly taskId: TaskId; readonly resourceId: ResourceId; readonly byDay: Map<DayNumber, Minutes> }>, { taskId, resourceId, days }: Booking, sign: 1 | -1): void => {
  const key = `${taskId} ${resourceId}`;
  const sum = sums.get(key) ?? { taskId, resourceId, byDay: new Map<DayNumber, Minutes>() };
  sums.set(key, sum);
  for (const { day, minutes } of days) sum.byDay.set(day, (sum.byDay.get(day) ?? 0) + sign * minutes);
};

const bookingsOn = ({ changed }: PlanDifference, taskId: TaskId, resourceId: ResourceId, day: DayNumber): readonly Booking['id'][] => {
  const lies = (days: readonly BookedDay[]): boolean => days.some((booked) => booked.day === day);
  return [...new Set(changed.flatMap(({ before, after }) => [before, after].flatMap((row) => (row !== null && row.taskId === taskId && row.resourceId === resourceId && lies(row.days) ? [row.id] : []))))];
};
