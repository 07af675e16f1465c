import type { Minutes, TaskId } from '../../model';
import type { Command } from '../command';
import { editTasks } from '../tasks';

export interface SetRemainingInput {
  readonly taskId: TaskId;
  readonly remaining: Minutes;
}

/** Says how much of a task is left, whatever was estimated; a task that was done is being done again. Refuses as `editTasks` does. */
export const setRemaining: Command<SetRemainingInput> = (workspace, { taskId, remaining }, context) => editTasks(workspace, { ids: [taskId], patch: { remaining } }, context);
