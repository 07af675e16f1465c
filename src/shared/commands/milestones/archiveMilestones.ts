import type { MilestoneId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface ArchiveMilestonesInput {
  readonly ids: readonly MilestoneId[];
}

/** Takes milestones out of the plan; what they say is kept. Refuses `gone`, `nothing-changed`. */
export const archiveMilestones: Command<ArchiveMilestonesInput> = (workspace, { ids }) => {
  const milestones = rowsThere(workspace, 'milestones', ids);
  if (milestones.length === 0) return gone('This milestone');
  const touched = milestones.filter(({ archived }) => !archived);
  return checkedDraft(workspace, `Archive ${kindOrCounted(touched.map(({ name }) => name), 'milestone')}`, touched.flatMap((milestone) => edited('milestones', milestone, { ...milestone, archived: true })));
};
