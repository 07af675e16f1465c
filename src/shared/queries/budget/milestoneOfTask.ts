import { compareNames, type MilestoneId, type TaskId, type Workspace } from '../../model';

/** The milestone a task's money is shown with: of those that wait for it the one due first (then by name); null: none does. Archived milestones do not count. */
export const milestoneOfTask = (workspace: Workspace, taskId: TaskId): MilestoneId | null => {
  const waiting = (workspace.index.milestonesByTask.get(taskId) ?? []).flatMap((id) => workspace.milestones.get(id) ?? []).filter(({ archived }) => !archived);
  const [first] = waiting.sort((a, b) => (a.dueDay ?? Infinity) - (b.dueDay ?? Infinity) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
};
