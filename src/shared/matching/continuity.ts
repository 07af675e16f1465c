import type { BookingId, ProjectId, ResourceId, TaskId, Workspace } from '../model';

type TasksByProject = ReadonlyMap<ProjectId, ReadonlySet<TaskId>>;

interface Kept {
  readonly tasks: Workspace['tasks'];
  readonly byProject: TasksByProject;
}

// The set of a resource's bookings is replaced whenever one of them changes, so after a drop only that row is counted again.
const keptByBookings = new WeakMap<ReadonlySet<BookingId>, Kept>();
const nothing: TasksByProject = new Map();

/** The tasks that a resource has bookings of, by project. */
const tasksByProject = (workspace: Workspace, resourceId: ResourceId): TasksByProject => {
  const ids = workspace.index.bookingsByResource.get(resourceId);
  if (ids === undefined) return nothing;
  const kept = keptByBookings.get(ids);
  if (kept !== undefined && kept.tasks === workspace.tasks) return kept.byProject;
  const byProject = new Map<ProjectId, Set<TaskId>>();
  for (const id of ids) {
    const booking = workspace.bookings.get(id);
    const projectId = booking && workspace.tasks.get(booking.taskId)?.projectId;
    if (booking === undefined || projectId === undefined || projectId === null) continue;
    const present = byProject.get(projectId);
    if (present === undefined) byProject.set(projectId, new Set([booking.taskId]));
    else present.add(booking.taskId);
  }
  keptByBookings.set(ids, { tasks: workspace.tasks, byProject });
  return byProject;
};

/** How many other tasks of the project a resource has bookings of. */
export const otherTasksOnProject = (workspace: Workspace, resourceId: ResourceId, projectId: ProjectId, except: TaskId): number => {
  const tasks = tasksByProject(workspace, resourceId).get(projectId);
  return tasks === undefined ? 0 : tasks.size - (tasks.has(except) ? 1 : 0);
};
