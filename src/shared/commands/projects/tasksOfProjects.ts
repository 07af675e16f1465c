import type { ProjectId, Task, Workspace } from '../../model';

/** All tasks of the projects named, sorted by id so that equal workspaces give equal changes. */
export const tasksOfProjects = (workspace: Workspace, ids: readonly ProjectId[]): readonly Task[] => {
  const wanted = new Set<ProjectId | null>(ids);
  return [...workspace.tasks.values()].filter(({ projectId }) => projectId !== null && wanted.has(projectId)).sort((one, other) => (one.id < other.id ? -1 : 1));
};
