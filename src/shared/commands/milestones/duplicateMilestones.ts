import { milestoneId, type MilestoneId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface DuplicateMilestonesInput {
  readonly ids: readonly MilestoneId[];
}

/** Adds a copy of each milestone that waits for the same tasks: not reached, no criterion met, no outside id. Refuses `gone`. */
export const duplicateMilestones: Command<DuplicateMilestonesInput> = (workspace, { ids }, { newId }) => {
  const milestones = rowsThere(workspace, 'milestones', ids);
  if (milestones.length === 0) return gone('This milestone');
  const copies = milestones.map((milestone) => ({
    ...milestone, id: milestoneId(newId()), name: `${milestone.name} (copy)`, criteria: milestone.criteria.map((criterion) => ({ ...criterion, done: false })), reachedDay: null, externalId: '', archived: false,
  }));
  return checkedDraft(workspace, `Duplicate ${kindOrCounted(milestones.map(({ name }) => name), 'milestone')}`, copies.map((copy) => created('milestones', copy)));
};
