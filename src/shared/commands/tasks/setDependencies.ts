import { quotedTitle, type Dependency, type TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone, someTitles } from '../support/words';

export interface SetDependenciesInput {
  readonly taskId: TaskId;
  /** All that the task waits for, one entry a predecessor. */
  readonly dependencies: readonly Dependency[];
}

/** Says what a task waits for. Refuses `cycle` with the circle in words, `unknown-reference`, `invalid` (waiting for itself, twice for one). */
export const setDependencies: Command<SetDependenciesInput> = (workspace, { taskId, dependencies }) => {
  const task = workspace.tasks.get(taskId);
  if (task === undefined) return gone('This task');
  const titles = dependencies.map(({ predecessorId }) => workspace.tasks.get(predecessorId)?.title ?? '');
  const label = titles.length === 0 ? `Let ${quotedTitle(task.title)} wait for nothing` : `Let ${quotedTitle(task.title)} wait for ${someTitles(titles)}`;
  return checkedDraft(workspace, label, edited('tasks', task, { ...task, dependencies }));
};
