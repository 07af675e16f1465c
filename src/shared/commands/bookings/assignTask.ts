import { formatHours } from '../../calendar';
import { bookingId, countsAsEffort, quotedTitle, type Booking, type Minutes, type Resource, type Result, type Task, type Workspace } from '../../model';
import { checkPlacement, placeEffort } from '../../scheduling';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { aboveEffortWords, openMinutes } from './effortWords';
import type { AssignTaskInput, PlacementRefusal } from './inputs';
import { joinedOps } from './joined';
import { asPlacement, keptReason, refuseBooking, ruleRefusal } from './placementRefusal';

/**
 * Books a task for somebody from a day on. Work next to a booking of the same task, person and certainty joins it.
 * Refuses `gone`, `fully-booked`, `no-free-capacity`, `needs-reason`, `rule-broken`, and minutes that are not whole and positive (`invalid`).
 */
export const assignTask: Command<AssignTaskInput, PlacementRefusal> = (workspace, input, { newId }) => {
  const task = workspace.tasks.get(input.taskId);
  const resource = workspace.resources.get(input.resourceId);
  if (task === undefined || resource === undefined) {
    return refuseBooking('gone', `${task === undefined ? 'This task' : 'This person or equipment'} is no longer in the plan. Nothing was changed.`, 'Choose another one.');
  }
  const wanted = minutesToBook(workspace, task, resource, input.minutes ?? null);
  if (!wanted.ok) return wanted;
  const placed = placeEffort(workspace, { resourceId: resource.id, minutes: wanted.value, from: input.from, splittable: task.splittable }, input.placing);
  const violations = checkPlacement(workspace, { taskId: task.id, resourceId: resource.id, days: placed.ok ? placed.value : [] });
  const reason = input.overrideReason ?? '';
  const refused = ruleRefusal(workspace.settings.rules, violations, reason);
  if (refused !== null && (placed.ok || refused.refusal.code === 'rule-broken')) return refused;
  if (!placed.ok) return asPlacement(placed);
  const fresh: Booking = {
    id: bookingId(newId()), taskId: task.id, resourceId: resource.id, days: placed.value, certainty: input.certainty ?? 'confirmed', locked: false,
    overrideReason: keptReason(violations, reason),
  };
  return asPlacement(checkedDraft(workspace, labelOf(workspace, task, resource, wanted.value, fresh), joinedOps(workspace, fresh), fresh.overrideReason));
};

const minutesToBook = (workspace: Workspace, task: Task, resource: Resource, given: Minutes | null): Result<Minutes, PlacementRefusal> => {
  if (given !== null) return Number.isInteger(given) && given > 0 ? { ok: true, value: given } : refuseBooking('invalid', 'A booking needs whole minutes, more than 0.', 'Give the hours to book.');
  const open = openMinutes(workspace, task.id, resource.id);
  if (open > 0) return { ok: true, value: open };
  if (task.status === 'done') return refuseBooking('fully-booked', `${quotedTitle(task.title)} is done, so there is nothing left to book.`, 'Give the hours to book, or set it back to be done.');
  return task.effort === 0
    ? refuseBooking('fully-booked', `${quotedTitle(task.title)} has no effort, so there is nothing to book.`, 'Give the task an effort, or the hours to book.')
    : refuseBooking('fully-booked', `${quotedTitle(task.title)} is fully booked.`, 'Give the hours to book besides, or move the bookings it has.');
};

const labelOf = (workspace: Workspace, task: Task, resource: Resource, minutes: Minutes, { certainty }: Booking): string => {
  const part = minutes === openMinutes(workspace, task.id, resource.id) ? '' : `${formatHours(minutes)} of `;
  const above = countsAsEffort(task, resource) ? aboveEffortWords(workspace, task.id, minutes) : '';
  return `Assign ${part}${quotedTitle(task.title)} to ${resource.name}${certainty === 'tentative' ? ', tentatively' : ''}${above}`;
};
