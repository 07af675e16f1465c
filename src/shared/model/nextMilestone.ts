import type { TaskId } from './ids';
import type { Milestone } from './reportingRecords';
import type { Workspace } from './workspace';

/** Where milestones lie: what a card needs to say which one waits for its task. */
export interface MilestoneTies {
  readonly byTask: Workspace['index']['milestonesByTask'];
  readonly milestones: Workspace['milestones'];
}

/** The milestone that waits for a task and is due first, of those not reached yet; null: none waits for it. */
export const nextMilestone = ({ byTask, milestones }: MilestoneTies, taskId: TaskId): Milestone | null => {
  let next: Milestone | null = null;
  for (const id of byTask.get(taskId) ?? []) {
    const milestone = milestones.get(id);
    if (milestone === undefined || milestone.archived || milestone.reachedDay !== null) continue;
    if (next === null || (milestone.dueDay ?? Infinity) < (next.dueDay ?? Infinity)) next = milestone;
  }
  return next;
};

/** The same, asked of a workspace. */
export const milestoneWaitingFor = ({ index, milestones }: Workspace, taskId: TaskId): Milestone | null => nextMilestone({ byTask: index.milestonesByTask, milestones }, taskId);
