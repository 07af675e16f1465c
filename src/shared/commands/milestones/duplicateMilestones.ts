import { milestoneId, type Milestone, type MilestoneId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command, CommandContext } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface DuplicateMilestonesInput {
  readonly ids: readonly MilestoneId[];
}

/** Adds a copy of each milestone that waits for the same tasks: not reached, no criterion met, no outside id. Refuses `gone`. */
export const duplicateMilestones: Command<DuplicateMilestonesInput> = (workspace, { ids }, context) => {
  const milestones = rowsThere(workspace, 'milestones', ids);
  if (milestones.length === 0) return gone('This milestone');
  const copies = milestones.map((milestone) => ({ ...milestoneCopy(milestone, context), name: `${milestone.name} (copy)` }));
  return checkedDraft(workspace, `Duplicate ${kindOrCounted(milestones.map(({ name }) => name), 'milestone')}`, copies.map((copy) => created('milestones', copy)));
};

/** A fresh copy that waits for the same tasks: new id, not reached, no criterion met, no outside id. */
export const milestoneCopy = (milestone: Milestone, { newId }: CommandContext): Milestone => ({
  ...milestone, id: milestoneId(newId()), criteria: milestone.criteria.map((criterion) => ({ ...criterion, done: false })), reachedDay: null, externalId: '', archived: false,
});
