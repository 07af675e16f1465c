import { taskId, type Task, type TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command, CommandContext } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, titledOrCounted } from '../support/words';

export interface DuplicateTasksInput {
  readonly ids: readonly TaskId[];
}

/** Adds a copy of each task, unbooked and not begun. Copies wait for each other where their originals do. */
export const duplicateTasks: Command<DuplicateTasksInput> = (workspace, { ids }, context) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const copies = taskCopies(tasks, context).map((copy) => ({ ...copy, title: `${copy.title} (copy)` }));
  return checkedDraft(workspace, `Duplicate ${titledOrCounted(tasks.map(({ title }) => title), 'task')}`, copies.map((copy) => created('tasks', copy)));
};

/** Fresh copies: new ids, nothing done yet, no outside id; dependencies inside the set lead to the copies. */
export const taskCopies = (tasks: readonly Task[], { newId }: CommandContext): readonly Task[] => {
  const copyOf = new Map(tasks.map((task) => [task.id, taskId(newId())]));
  return tasks.map((task) => ({
    ...task,
    id: copyOf.get(task.id) ?? task.id,
    remaining: task.effort,
    percentByHand: 0,
    status: 'todo',
    blockedReason: '',
    dependencies: task.dependencies.map((dependency) => ({ ...dependency, predecessorId: copyOf.get(dependency.predecessorId) ?? dependency.predecessorId })),
    checklist: task.checklist.map((item) => ({ ...item, done: false })),
    externalId: '',
    archived: false,
  }));
};
