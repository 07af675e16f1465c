import { refuseWith, type Op, type TaskId, type Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, removed, withWhy } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, someTitles, titledOrCounted } from '../support/words';

export interface DeleteTasksInput {
  readonly ids: readonly TaskId[];
}

/** Deletes tasks that were never booked; whatever waited for them no longer does. Refuses `has-bookings`, and `has-records` where time, money or material was reported: archive those. */
export const deleteTasks: Command<DeleteTasksInput> = (workspace, { ids }) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const booked = tasks.filter(({ id }) => workspace.index.bookingsByTask.has(id));
  if (booked.length > 0) {
    const bookings = booked.reduce((sum, { id }) => sum + (workspace.index.bookingsByTask.get(id)?.length ?? 0), 0);
    return refuseWith('has-bookings', `${someTitles(booked.map(({ title }) => title))} cannot be deleted: ${counted(bookings, 'booking')} would go with it.`, 'Archive it instead, or unassign its bookings first.');
  }
  const going = new Set(tasks.map(({ id }) => id));
  const named = namedTasks(workspace);
  const reported = tasks.filter(({ id }) => workspace.index.timeByTask.has(id) || named.has(id));
  if (reported.length > 0) return refuseWith('has-records', `${someTitles(reported.map(({ title }) => title))} cannot be deleted: time, expenses or material are recorded on it.`, 'Archive it instead.');
  return checkedDraft(workspace, `Delete ${titledOrCounted(tasks.map(({ title }) => title), 'task')}`, [
    ...releasedSuccessors(workspace, going),
    ...releasedMilestones(workspace, going),
    ...tasks.map((task) => removed('tasks', task)),
  ]);
};

/** Tasks that an expense or a use of material names. */
const namedTasks = ({ expenses, materialUses }: Workspace): ReadonlySet<TaskId | null> => {
  const named = new Set<TaskId | null>();
  for (const { taskId } of expenses.values()) named.add(taskId);
  for (const { taskId } of materialUses.values()) named.add(taskId);
  return named;
};

const releasedMilestones = (workspace: Workspace, going: ReadonlySet<TaskId>): readonly Op[] =>
  rowsThere(workspace, 'milestones', [...going].flatMap((id) => workspace.index.milestonesByTask.get(id) ?? [])).flatMap((milestone) =>
    edited('milestones', milestone, { ...milestone, taskIds: milestone.taskIds.filter((id) => !going.has(id)) }).map((op) => withWhy(op, 'No longer waits for a task that was deleted')));

const releasedSuccessors = (workspace: Workspace, going: ReadonlySet<TaskId>): readonly Op[] => {
  const successors = rowsThere(workspace, 'tasks', [...going].flatMap((id) => workspace.index.successorsOf.get(id) ?? [])).filter(({ id }) => !going.has(id));
  return successors.flatMap((task) => {
    const lost = task.dependencies.filter(({ predecessorId }) => going.has(predecessorId)).map(({ predecessorId }) => workspace.tasks.get(predecessorId)?.title ?? '');
    const kept = task.dependencies.filter(({ predecessorId }) => !going.has(predecessorId));
    return edited('tasks', task, { ...task, dependencies: kept }).map((op) => withWhy(op, `No longer waits for ${someTitles(lost)}, which was deleted`));
  });
};
