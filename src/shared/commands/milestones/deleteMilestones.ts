import type { MilestoneId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface DeleteMilestonesInput {
  readonly ids: readonly MilestoneId[];
}

/** Deletes milestones; their tasks stay, and baselines keep what they said of them. Refuses `gone`. */
export const deleteMilestones: Command<DeleteMilestonesInput> = (workspace, { ids }) => {
  const milestones = rowsThere(workspace, 'milestones', ids);
  if (milestones.length === 0) return gone('This milestone');
  return checkedDraft(workspace, `Delete ${kindOrCounted(milestones.map(({ name }) => name), 'milestone')}`, milestones.map((milestone) => removed('milestones', milestone)));
};
