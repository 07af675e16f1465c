import type { BookingId, ProjectId, ResourceId, TaskId, Workspace } from '../model';

interface Kept {
  readonly taskIds: ReadonlySet<TaskId>;
  /** How many of them belong to a project, by that project's set of tasks. */
  readonly counts: WeakMap<ReadonlySet<TaskId>, number>;
}

// The set of a resource's bookings is replaced whenever one of them changes, so after a drop only that row is counted again.
const keptByBookings = new WeakMap<ReadonlySet<BookingId>, Kept>();
const keptByTasks = new WeakMap<Workspace['tasks'], Map<ProjectId, ReadonlySet<TaskId>>>();

const tasksBooked = (workspace: Workspace, ids: ReadonlySet<BookingId>): Kept => {
  const kept = keptByBookings.get(ids);
  if (kept !== undefined) return kept;
  const taskIds = new Set<TaskId>();
  for (const id of ids) {
    const booking = workspace.bookings.get(id);
    if (booking !== undefined) taskIds.add(booking.taskId);
  }
  const made: Kept = { taskIds, counts: new WeakMap() };
  keptByBookings.set(ids, made);
  return made;
};

const tasksOf = (workspace: Workspace, projectId: ProjectId): ReadonlySet<TaskId> => {
  const byProject = keptByTasks.get(workspace.tasks) ?? new Map<ProjectId, ReadonlySet<TaskId>>();
  keptByTasks.set(workspace.tasks, byProject);
  const kept = byProject.get(projectId);
  if (kept !== undefined) return kept;
  const ids = new Set<TaskId>();
  for (const task of workspace.tasks.values()) if (task.projectId === projectId) ids.add(task.id);
  byProject.set(projectId, ids);
  return ids;
};

/** How many other tasks of the project a resource has bookings of. */
export const otherTasksOnProject = (workspace: Workspace, resourceId: ResourceId, projectId: ProjectId, except: TaskId): number => {
  const ids = workspace.index.bookingsByResource.get(resourceId);
  if (ids === undefined) return 0;
  const booked = tasksBooked(workspace, ids);
  const onProject = tasksOf(workspace, projectId);
  return countOn(booked, onProject) - (booked.taskIds.has(except) && onProject.has(except) ? 1 : 0);
};

const countOn = ({ taskIds, counts }: Kept, onProject: ReadonlySet<TaskId>): number => {
  const known = counts.get(onProject);
  if (known !== undefined) return known;
  let count = 0;
  for (const id of taskIds) if (onProject.has(id)) count += 1;
  counts.set(onProject, count);
  return count;
};
