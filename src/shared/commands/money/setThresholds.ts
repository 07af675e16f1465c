import { budgetOf } from '../../costing';
import { quotedTitle, refuseWith, type AlertThresholds, type ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { gone } from '../support/words';

export interface SetThresholdsInput {
  readonly projectId: ProjectId;
  /** Thresholds not named stay. */
  readonly thresholds: Partial<AlertThresholds>;
}

/** Says when a project's money asks for attention. Refuses `gone`, `no-budget` where none is set yet, `nothing-changed`, and percentages outside 0 to 1,000. */
export const setThresholds: Command<SetThresholdsInput> = (workspace, { projectId, thresholds }) => {
  const project = workspace.projects.get(projectId);
  if (project === undefined) return gone('This project');
  const budget = budgetOf(workspace, projectId);
  if (budget === undefined) return refuseWith('no-budget', `${quotedTitle(project.name)} has no budget that could be watched.`, 'Set its budget first.');
  return checkedDraft(workspace, `Change when the money of ${quotedTitle(project.name)} asks for attention`, edited('budgets', budget, { ...budget, thresholds: patched(budget.thresholds, thresholds) }));
};
