import { refuseWith, type ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, kindOrCounted, someTitles } from '../support/words';
import { tasksOfProjects } from './tasksOfProjects';

export interface DeleteProjectsInput {
  readonly ids: readonly ProjectId[];
}

/** Deletes projects without tasks. Refuses `has-tasks`: archive those. */
export const deleteProjects: Command<DeleteProjectsInput> = (workspace, { ids }) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const tasks = tasksOfProjects(workspace, projects.map(({ id }) => id));
  if (tasks.length > 0) {
    const owners = projects.filter(({ id }) => tasks.some(({ projectId }) => projectId === id)).map(({ name }) => name);
    return refuseWith('has-tasks', `${someTitles(owners)} cannot be deleted: ${counted(tasks.length, 'task')} would go with it.`, 'Archive it instead, or move its tasks to another project first.');
  }
  return checkedDraft(workspace, `Delete ${kindOrCounted(projects.map(({ name }) => name), 'project')}`, projects.map((project) => removed('projects', project)));
};
