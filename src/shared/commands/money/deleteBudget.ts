import { budgetOf } from '../../costing';
import { quotedTitle, refuseWith, type ProjectId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { gone } from '../support/words';

export interface DeleteBudgetInput {
  readonly projectId: ProjectId;
  readonly reason: string;
}

/** Takes a project's budget away, its decisions and thresholds with it; the history keeps them. Refuses `gone` and `reason-missing`. */
export const deleteBudget: Command<DeleteBudgetInput> = (workspace, { projectId, reason }) => {
  const project = workspace.projects.get(projectId);
  const budget = project === undefined ? undefined : budgetOf(workspace, projectId);
  if (project === undefined || budget === undefined) return gone('This budget');
  if (reason.trim() === '') return refuseWith('reason-missing', `Without its budget, nothing warns when ${quotedTitle(project.name)} costs too much.`, 'Say why it is deleted.');
  return checkedDraft(workspace, `Delete the budget of ${quotedTitle(project.name)}`, [removed('budgets', budget)], reason);
};
