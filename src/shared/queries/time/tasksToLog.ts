import { nameOrderKey, type ResourceId, type TaskId, type Workspace } from '../../model';

export interface TaskToLog {
  readonly id: TaskId;
  /** Title and project. */
  readonly label: string;
}

/** Open tasks that can be added to a sheet, those the resource is booked on first, then by title. */
export const tasksToLog = (workspace: Workspace, resourceId: ResourceId): readonly TaskToLog[] => {
  const booked = new Set([...(workspace.index.bookingsByResource.get(resourceId) ?? [])].map((id) => workspace.bookings.get(id)?.taskId));
  const found: (TaskToLog & { readonly key: string })[] = [];
  for (const { id, title, status, archived, projectId } of workspace.tasks.values()) {
    if (archived || status === 'done') continue;
    const project = projectId === null ? undefined : workspace.projects.get(projectId);
    found.push({ id, label: project === undefined ? title : `${title} · ${project.name}`, key: `${booked.has(id) ? '0' : '1'}${nameOrderKey(title)}\u0000${id}` });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id, label }) => ({ id, label }));
};
