import { projectId, type Milestone, type Op, type ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';
import { milestoneCopy } from '../milestones/duplicateMilestones';
import { taskCopies } from '../tasks/duplicateTasks';
import { milestonesOfProjects } from './milestonesOfProjects';
import { projectRows } from './newProject';
import { tasksOfProjects } from './tasksOfProjects';

export interface DuplicateProjectsInput {
  readonly ids: readonly ProjectId[];
}

/** Adds a copy of each project with copies of its milestones and tasks that are not archived: unbooked, not begun, waiting for each other as the originals do. */
export const duplicateProjects: Command<DuplicateProjectsInput> = (workspace, { ids }, context) => {
  const projects = rowsThere(workspace, 'projects', ids);
  if (projects.length === 0) return gone('This project');
  const given = projects.map(({ name, leadId, startDay, dueDay, priority, client, notes }) => ({ name: `${name} (copy)`, leadId, startDay, dueDay, priority, client, notes }));
  const copies = projectRows(workspace, given, context);
  const copyOf = new Map(projects.map(({ id }, position) => [id, copies[position]?.id ?? projectId('')]));
  const originals = tasksOfProjects(workspace, projects.map(({ id }) => id)).filter(({ archived }) => !archived);
  const tasks = taskCopies(originals, context);
  const taskCopyOf = new Map(originals.map(({ id }, position) => [id, tasks[position]?.id ?? id]));
  const inCopy = (id: ProjectId | null): ProjectId | null => (id === null ? null : copyOf.get(id) ?? null);
  const milestones = milestonesOfProjects(workspace, projects.map(({ id }) => id)).filter(({ archived }) => !archived).map((milestone): Milestone => ({
    ...milestoneCopy(milestone, context), projectId: inCopy(milestone.projectId), taskIds: milestone.taskIds.flatMap((id) => taskCopyOf.get(id) ?? []),
  }));
  const ops: readonly Op[] = [
    ...copies.map((copy) => created('projects', copy)),
    ...tasks.map((task) => created('tasks', { ...task, projectId: inCopy(task.projectId) })),
    ...milestones.map((milestone) => created('milestones', milestone)),
  ];
  return checkedDraft(workspace, `Duplicate ${kindOrCounted(projects.map(({ name }) => name), 'project')}`, ops);
};
