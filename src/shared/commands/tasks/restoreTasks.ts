import type { TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, titledOrCounted } from '../support/words';

export interface RestoreTasksInput {
  readonly ids: readonly TaskId[];
}

/** Brings archived tasks back into the plan, unbooked from today on; a project that is archived comes back with them. */
export const restoreTasks: Command<RestoreTasksInput> = (workspace, { ids }) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const archived = tasks.filter((task) => task.archived);
  const projects = rowsThere(workspace, 'projects', archived.flatMap(({ projectId }) => projectId ?? []));
  return checkedDraft(workspace, `Restore ${titledOrCounted(archived.map(({ title }) => title), 'task')}`, [
    ...projects.flatMap((project) => edited('projects', project, { ...project, archived: false })),
    ...archived.flatMap((task) => edited('tasks', task, { ...task, archived: false })),
  ]);
};
