import type { Milestone, ProjectId, Workspace } from '../../model';

/** The milestones of some projects, archived ones too. */
export const milestonesOfProjects = (workspace: Workspace, ids: readonly ProjectId[]): readonly Milestone[] => {
  const wanted = new Set<ProjectId | null>(ids);
  return [...workspace.milestones.values()].filter(({ projectId }) => wanted.has(projectId));
};
