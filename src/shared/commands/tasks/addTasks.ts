import type { Task } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { skillNames } from '../support/skillNames';
import { titledOrCounted } from '../support/words';
import { taskRow, type NewTask } from './newTask';

export interface AddTasksInput {
  readonly tasks: readonly NewTask[];
}

/** Adds tasks, with the skills they name that are not there yet. Refuses what `problemsOf` finds. */
export const addTasks: Command<AddTasksInput> = (workspace, { tasks }, context) => {
  const names = skillNames(workspace, context);
  const rows = linked(tasks, tasks.map((task) => taskRow(task, names, context)));
  const label = `Add ${titledOrCounted(rows.map(({ title }) => title), 'task')}`;
  return checkedDraft(workspace, label, [...names.ops(), ...rows.map((row) => created('tasks', row))]);
};

/** The rows with their dependencies on others of the same list. */
const linked = (tasks: readonly NewTask[], rows: readonly Task[]): readonly Task[] =>
  rows.map((row, place) => {
    const before = (tasks[place]?.afterPlaces ?? []).map((at) => rows[at]?.id).filter((id) => id !== undefined);
    return before.length === 0 ? row : { ...row, dependencies: [...row.dependencies, ...before.map((predecessorId) => ({ predecessorId, type: 'FS' as const, lagDays: 0 }))] };
  });
