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

/** Deletes projects without tasks, with their milestones and budget. Refuses `has-tasks`, and `has-records` where money was spent: archive those. */
export const deleteProjects: Command<DeleteProjectsInput> = (workspace, { ids }) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const tasks = tasksOfProjects(workspace, projects.map(({ id }) => id));
  if (tasks.length > 0) {
    const owning = new Set(tasks.map(({ projectId }) => projectId));
    const owners = projects.filter(({ id }) => owning.has(id)).map(({ name }) => name);
    return refuseWith('has-tasks', `${someTitles(owners)} cannot be deleted: ${counted(tasks.length, 'task')} would go with it.`, 'Archive it instead, or move its tasks to another project first.');
  }
  const going = new Set<ProjectId | null>(projects.map(({ id }) => id));
  const named = new Set([...workspace.expenses.values()].map(({ projectId }) => projectId));
  const spent = projects.filter(({ id }) => named.has(id));
  if (spent.length > 0) return refuseWith('has-records', `${someTitles(spent.map(({ name }) => name))} cannot be deleted: expenses are recorded on it.`, 'Archive it instead.');
  return checkedDraft(workspace, `Delete ${kindOrCounted(projects.map(({ name }) => name), 'project')}`, [
    ...[...workspace.milestones.values()].filter(({ projectId }) => going.has(projectId)).map((milestone) => removed('milestones', milestone)),
    ...[...workspace.budgets.values()].filter(({ projectId }) => going.has(projectId)).map((budget) => removed('budgets', budget)),
    ...projects.map((project) => removed('projects', project)),
  ]);
};
