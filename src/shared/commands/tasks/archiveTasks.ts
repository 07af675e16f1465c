import type { DayNumber, Op, Task, TaskId, Workspace } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { bookingsOfTask } from '../support/bookingsOf';
import { freedFrom, freedWords } from '../support/freedFrom';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, titledOrCounted } from '../support/words';

export interface ArchiveTasksInput {
  readonly ids: readonly TaskId[];
}

/** Takes tasks out of the plan and keeps their past: bookings from today on are taken back. Refuses `gone`, `nothing-changed`. */
export const archiveTasks: Command<ArchiveTasksInput> = (workspace, { ids }, { today }) => {
  const tasks = rowsThere(workspace, 'tasks', ids);
  if (tasks.length === 0) return gone('This task');
  const open = tasks.filter(({ archived }) => !archived);
  const ops = archivingOps(workspace, open, today);
  return checkedDraft(workspace, `Archive ${titledOrCounted(open.map(({ title }) => title), 'task')}${freedWords(ops)}`, ops);
};

/** Ops that archive tasks and free their bookings from `today` on. */
export const archivingOps = (workspace: Workspace, tasks: readonly Task[], today: DayNumber): readonly Op[] =>
  tasks.flatMap((task) => [...edited('tasks', task, { ...task, archived: true }), ...freedFrom(bookingsOfTask(workspace, task.id), today)]);
