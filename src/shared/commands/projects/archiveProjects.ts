import type { ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { freedWords } from '../support/freedFrom';
import { edited, withWhy } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, kindOrCounted } from '../support/words';
import { archivingOps } from '../tasks/archiveTasks';
import { milestonesOfProjects } from './milestonesOfProjects';
import { tasksOfProjects } from './tasksOfProjects';

export interface ArchiveProjectsInput {
  readonly ids: readonly ProjectId[];
}

/** Takes projects out of the plan with their milestones and tasks; bookings from today on are taken back. */
export const archiveProjects: Command<ArchiveProjectsInput> = (workspace, { ids }, { today }) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const open = projects.filter(({ archived }) => !archived);
  const tasks = tasksOfProjects(workspace, open.map(({ id }) => id)).filter(({ archived }) => !archived);
  const taskOps = archivingOps(workspace, tasks, today).map((op) => withWhy(op, 'Its project was archived'));
  const milestones = milestonesOfProjects(workspace, open.map(({ id }) => id)).filter(({ archived }) => !archived);
  const milestoneOps = milestones.flatMap((milestone) => edited('milestones', milestone, { ...milestone, archived: true })).map((op) => withWhy(op, 'Its project was archived'));
  const withTasks = tasks.length === 0 ? '' : ` with ${counted(tasks.length, 'task')}`;
  const label = `Archive ${kindOrCounted(open.map(({ name }) => name), 'project')}${withTasks}${freedWords(taskOps)}`;
  return checkedDraft(workspace, label, [...open.flatMap((project) => edited('projects', project, { ...project, archived: true })), ...milestoneOps, ...taskOps]);
};
