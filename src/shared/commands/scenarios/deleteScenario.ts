import { quotedTitle, type ScenarioId } from '../../model';
import { editsOf } from '../../scenarios';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { gone } from '../support/words';

export interface DeleteScenarioInput {
  readonly id: ScenarioId;
}

/** Deletes a scenario with all its edits; the plan is as it was. */
export const deleteScenario: Command<DeleteScenarioInput> = (workspace, { id }) => {
  const scenario = workspace.scenarios.get(id);
  if (scenario === undefined) return gone('This scenario');
  return checkedDraft(workspace, `Delete scenario ${quotedTitle(scenario.name)}`, [...editsOf(workspace, id).map((edit) => removed('scenarioEdits', edit)), removed('scenarios', scenario)]);
};
