import { quotedTitle, type Milestone, type MilestoneId, type TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { gone } from '../support/words';

/** Fields to change on every milestone named; absent fields stay. The day it was reached is set with `reachMilestone`. */
export type MilestonePatch = Partial<Omit<Milestone, 'id' | 'reachedDay' | 'archived'>> & {
  /** Waited for besides the tasks each waits for already. */
  readonly addTaskIds?: readonly TaskId[];
  readonly removeTaskIds?: readonly TaskId[];
};

export interface EditMilestonesInput {
  readonly ids: readonly MilestoneId[];
  readonly patch: MilestonePatch;
}

const fieldWords: Partial<Record<keyof Milestone, string>> = {
  name: 'name', projectId: 'project', ownerId: 'owner', dueDay: 'due day', criteria: 'acceptance criteria', taskIds: 'tasks', notes: 'notes',
};

/** Changes fields of one or many milestones. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editMilestones: Command<EditMilestonesInput> = (workspace, { ids, patch }) => {
  const milestones = rowsThere(workspace, 'milestones', ids);
  if (milestones.length === 0) return gone('This milestone');
  const pairs = milestones.map((before) => ({ name: `milestone ${quotedTitle(before.name)}`, before, after: milestoneAfter(before, patch) }));
  return checkedDraft(workspace, editLabel(pairs, fieldWords, 'milestone'), pairs.flatMap(({ before, after }) => edited('milestones', before, after)));
};

const milestoneAfter = (milestone: Milestone, { addTaskIds = [], removeTaskIds = [], ...plain }: MilestonePatch): Milestone => {
  const dropped = new Set(removeTaskIds);
  const taskIds = [...new Set([...(plain.taskIds ?? milestone.taskIds), ...addTaskIds])].filter((id) => !dropped.has(id));
  return patched(milestone, { ...plain, taskIds, ...(plain.name === undefined ? {} : { name: plain.name.trim() }) });
};
