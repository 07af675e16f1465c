import { addWorkingDays } from '../../calendar';
import { succeed, type Op, type Task, type TaskId, type Workspace } from '../../model';
import { movableBookings, movedDays, partsOf, targetOfLeft, withLeft, type SpanShift } from '../../scheduling';
import { carriedMove, moveOps } from '../bookings/carriedMove';
import { firstDay } from '../bookings/bookingRows';
import type { PlacementRefusal } from '../bookings/inputs';
import { distanceWords, followerWords } from '../bookings/moveWords';
import { asPlacement, refuseBooking, ruleRefusal } from '../bookings/placementRefusal';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, withWhy } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, titledOrCounted } from '../support/words';

export interface MoveTasksInput {
  readonly taskIds: readonly TaskId[];
  /** Negative: earlier. */
  readonly workingDays: number;
  readonly followers: 'move' | 'stay';
  readonly overrideReason?: string;
}

/**
 * Moves tasks by working days: their bookings and their earliest start, not their deadline, which others rely on; and what
 * follows them. Locked bookings stay, and so do the days of a booking up to the last on which its resource logged time on the task.
 * Refuses `gone`, `locked` and `worked` (nothing else to move), `nothing-changed`, `needs-reason` and `rule-broken`.
 */
export const moveTasks: Command<MoveTasksInput, PlacementRefusal> = (workspace, { taskIds, workingDays, followers, overrideReason = '' }, { today }) => {
  const tasks = rowsThere(workspace, 'tasks', taskIds);
  if (tasks.length === 0) return refuseBooking('gone', 'This task is no longer in the plan. Nothing was changed.', 'Choose another one.');
  if (workingDays === 0 || !Number.isInteger(workingDays)) return refuseBooking('nothing-changed', 'A move needs a whole number of working days.', 'Give 1 or more, or -1 or less to move earlier.');
  const bookings = [...movableBookings(workspace, tasks.map(({ id }) => id))].sort((one, other) => firstDay(one) - firstDay(other) || (one.id < other.id ? -1 : 1));
  const locked = bookingCount(workspace, tasks) - bookings.length;
  const move = carriedMove(workspace, {
    bookings,
    placeOf: (present, booking) => {
      const target = targetOfLeft(present, booking, workingDays);
      if (target === null) return succeed(booking);
      const placed = movedDays(present, { ...booking, days: partsOf(present, booking).left }, target, 'flow');
      return placed.ok ? succeed({ resourceId: booking.resourceId, days: withLeft(present, booking, placed.value) }) : placed;
    },
    unbooked: unbookedShifts(workspace, tasks, workingDays), followers, placing: 'flow', floorOf: () => today,
  });
  if (!move.ok) return asPlacement(move);
  const refused = ruleRefusal(workspace.settings.rules, move.value.violations, overrideReason);
  if (refused !== null) return refused;
  const starts = [
    ...tasks.flatMap((task) => startOps(workspace, task, workingDays, '')),
    ...move.value.followed.flatMap(({ taskId, shift, why }) => rowsThere(workspace, 'tasks', [taskId]).flatMap((task) => startOps(workspace, task, shift, why))),
  ];
  const ops = [...starts, ...moveOps(move.value, overrideReason)];
  if (ops.length === 0 && locked > 0) return refuseBooking('locked', `All bookings of ${titledOrCounted(tasks.map(({ title }) => title), 'task')} are locked in place.`, 'Unlock them first.');
  if (ops.length === 0 && bookings.some((booking) => partsOf(workspace, booking).worked.length > 0)) return refuseBooking('worked', `What is left of ${titledOrCounted(tasks.map(({ title }) => title), 'task')} cannot be moved: what was worked stays where it was.`, 'Choose a day after the last one worked.');
  const stay = locked === 0 ? '' : `, ${counted(locked, 'locked booking')} ${locked === 1 ? 'stays' : 'stay'}`;
  const label = `Move ${titledOrCounted(tasks.map(({ title }) => title), 'task')}${distanceWords(workingDays)}${followerWords(move.value)}${stay}`;
  return asPlacement(checkedDraft(workspace, label, ops, move.value.violations.some(({ weight }) => weight === 'soft') ? overrideReason : ''));
};

const bookingCount = (workspace: Workspace, tasks: readonly Task[]): number => tasks.reduce((sum, { id }) => sum + (workspace.index.bookingsByTask.get(id)?.length ?? 0), 0);

const unbookedShifts = (workspace: Workspace, tasks: readonly Task[], days: number): ReadonlyMap<TaskId, SpanShift> =>
  new Map(tasks.filter(({ id }) => !workspace.index.bookingsByTask.has(id)).map(({ id }) => [id, { start: days, finish: days }]));

const startOps = (workspace: Workspace, task: Task, days: number, why: string): readonly Op[] => {
  if (task.earliestStart === null || days === 0) return [];
  const ops = edited('tasks', task, { ...task, earliestStart: addWorkingDays(workspace, null, task.earliestStart, days) });
  return why === '' ? ops : ops.map((op) => withWhy(op, why));
};
