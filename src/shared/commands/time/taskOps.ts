import { actualEffort, countsAsEffort, type Minutes, type Op, type Task, type TaskId, type Workspace } from '../../model';
import { edited } from '../support/ops';

/**
 * What edits of time entries mean for their tasks: less is left by what was added, and a task to do is being done from then
 * on. Time of those who only accompany the work leaves the rest as it is. A task that is done stays as it is.
 */
export const taskOps = (workspace: Workspace, ops: readonly Op[]): readonly Op[] => {
  const added = new Map<TaskId, Minutes>();
  const worked = new Set<TaskId>();
  for (const op of ops) {
    if (op.table !== 'timeEntries') continue;
    const row = op.after ?? op.before;
    const task = row === null ? undefined : workspace.tasks.get(row.taskId);
    const resource = row === null ? undefined : workspace.resources.get(row.resourceId);
    if (task === undefined || resource === undefined) continue;
    const more = (op.after?.minutes ?? 0) - (op.before?.minutes ?? 0);
    if (more > 0) worked.add(task.id);
    if (countsAsEffort(task, resource)) added.set(task.id, (added.get(task.id) ?? 0) + more);
  }
  return [...new Set([...added.keys(), ...worked])].flatMap((id) => {
    const task = workspace.tasks.get(id);
    if (task === undefined || task.status === 'done') return [];
    const status = worked.has(id) && task.status === 'todo' ? 'doing' : task.status;
    return edited('tasks', task, { ...task, status, remaining: remainingAfter(workspace, task, added.get(id) ?? 0) });
  });
};

/** Time taken back is left to do again, but for what had gone beyond the effort before nothing was left. */
const remainingAfter = (workspace: Workspace, task: Task, added: Minutes): Minutes => {
  if (added >= 0) return Math.max(0, task.remaining - added);
  const beyond = task.remaining > 0 ? 0 : Math.max(0, actualEffort(workspace, task.id) - task.effort);
  return task.remaining + Math.max(0, -added - beyond);
};
