import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';
import { milestoneRow, type NewMilestone } from './newMilestone';

export interface AddMilestonesInput {
  readonly milestones: readonly NewMilestone[];
}

/** Adds milestones, not reached. Refuses what `problemsOf` finds, and owners, projects and tasks that are not there. */
export const addMilestones: Command<AddMilestonesInput> = (workspace, { milestones }, context) => {
  const rows = milestones.map((milestone) => milestoneRow(milestone, context));
  return checkedDraft(workspace, `Add ${kindOrCounted(rows.map(({ name }) => name), 'milestone')}`, rows.map((row) => created('milestones', row)));
};
