import type { ProjectId, Task, Workspace } from '../model';
import { visitOther, visitTask, type CostVisitor } from './entries';
import { costIndexesOf } from './indexes';
import type { CostQuestion, WholeScope } from './question';

/** Whether a project's money is part of the workspace's: it is there and not archived. Tasks without project always are. */
export const isCounted = (workspace: Workspace, id: ProjectId | null): boolean => id === null || workspace.projects.get(id)?.archived === false;

/** Whether a scope takes what belongs to a project, or to none (null). */
export const inScope = (workspace: Workspace, scope: WholeScope, id: ProjectId | null): boolean =>
  scope.kind === 'workspace' ? isCounted(workspace, id) : id === (scope.kind === 'project' ? scope.projectId : null);

/** Shows every amount of a scope. */
export const visitScope = (workspace: Workspace, scope: WholeScope, question: CostQuestion, visit: CostVisitor): void => {
  const { tasksByProject, otherExpenses } = costIndexesOf(workspace);
  const visitAll = (tasks: readonly Task[]): void => { for (const task of tasks) visitTask(workspace, task, question, visit); };
  for (const [id, tasks] of tasksByProject) if (inScope(workspace, scope, id)) visitAll(tasks);
  for (const id of otherExpenses.keys()) if (inScope(workspace, scope, id)) visitOther(workspace, id, question, visit);
};
