import type { ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, withWhy } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, kindOrCounted } from '../support/words';
import { milestonesOfProjects } from './milestonesOfProjects';
import { tasksOfProjects } from './tasksOfProjects';

export interface RestoreProjectsInput {
  readonly ids: readonly ProjectId[];
}

/** Brings archived projects back with all their milestones and tasks. */
export const restoreProjects: Command<RestoreProjectsInput> = (workspace, { ids }) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const archived = projects.filter((project) => project.archived);
  const tasks = tasksOfProjects(workspace, archived.map(({ id }) => id)).filter((task) => task.archived);
  const withTasks = tasks.length === 0 ? '' : ` with ${counted(tasks.length, 'task')}`;
  return checkedDraft(workspace, `Restore ${kindOrCounted(archived.map(({ name }) => name), 'project')}${withTasks}`, [
    ...archived.flatMap((project) => edited('projects', project, { ...project, archived: false })),
    ...milestonesOfProjects(workspace, archived.map(({ id }) => id)).flatMap((milestone) => edited('milestones', milestone, { ...milestone, archived: false })).map((op) => withWhy(op, 'Its project was restored')),
    ...tasks.flatMap((task) => edited('tasks', task, { ...task, archived: false })).map((op) => withWhy(op, 'Its project was restored')),
  ]);
};
