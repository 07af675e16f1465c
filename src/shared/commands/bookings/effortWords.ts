import { formatHours } from '../../calendar';
import { bookedEffort, bookingMinutes, countsAsEffort, type Booking, type Minutes, type TaskId, type Workspace } from '../../model';

/** Words for a label where a change books more than the effort of a task: ", 8 h above its effort"; empty where it does not. */
export const aboveEffortWords = (workspace: Workspace, taskId: TaskId, added: Minutes): string => {
  const task = workspace.tasks.get(taskId);
  const above = task === undefined ? 0 : Math.min(added, bookedEffort(workspace, taskId) + added - task.effort);
  return above > 0 ? `, ${formatHours(above)} above its effort` : '';
};

/** What `all unbooked` means for one resource: the effort left, or for a resource that only accompanies the work, what it does not accompany yet. */
export const openMinutes = (workspace: Workspace, taskId: TaskId, resourceId: Booking['resourceId']): Minutes => {
  const task = workspace.tasks.get(taskId);
  const resource = workspace.resources.get(resourceId);
  if (task === undefined || resource === undefined) return 0;
  if (countsAsEffort(task, resource)) return workspace.index.unbooked.get(taskId) ?? 0;
  let accompanied = 0;
  for (const id of workspace.index.bookingsByTask.get(taskId) ?? []) {
    const booking = workspace.bookings.get(id);
    const other = booking === undefined ? undefined : workspace.resources.get(booking.resourceId);
    if (booking !== undefined && other !== undefined && !countsAsEffort(task, other)) accompanied += bookingMinutes(booking);
  }
  return task.status === 'done' ? 0 : Math.max(0, task.effort - accompanied);
};
