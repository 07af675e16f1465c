import { compareNames, type ProjectId, type TaskId, type Workspace } from '../../../shared/model';
import type { AddOffer } from './AddField';

/** Tasks that may be waited for, but for those taken: of the own project first. */
export const taskOffers = (workspace: Workspace, own: ProjectId | null, taken: ReadonlySet<TaskId>): readonly AddOffer[] => {
  const tasks = [...workspace.tasks.values()].filter(({ id, archived }) => !archived && !taken.has(id));
  tasks.sort((a, b) => Number(b.projectId === own) - Number(a.projectId === own) || compareNames(a.title, b.title));
  return tasks.map(({ id, title, projectId }) => ({ id, label: title, note: projectId === null ? undefined : workspace.projects.get(projectId)?.code }));
};
