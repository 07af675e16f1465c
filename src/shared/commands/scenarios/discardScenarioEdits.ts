import { quotedTitle, type ScenarioEditId, type ScenarioId } from '../../model';
import { countLines, editsOf, withNeeding } from '../../scenarios';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { counted, gone } from '../support/words';

export interface DiscardScenarioEditsInput {
  readonly scenarioId: ScenarioId;
  readonly editIds: readonly ScenarioEditId[];
}

/** Takes edits out of a scenario, and those that cannot do without them: there it is as in the plan again. */
export const discardScenarioEdits: Command<DiscardScenarioEditsInput> = (workspace, { scenarioId, editIds }) => {
  const scenario = workspace.scenarios.get(scenarioId);
  if (scenario === undefined) return gone('This scenario');
  const going = new Set(withNeeding(workspace, scenarioId, editIds));
  const edits = editsOf(workspace, scenarioId).filter(({ id }) => going.has(id));
  return checkedDraft(workspace, `Remove ${counted(countLines(edits), 'change')} of scenario ${quotedTitle(scenario.name)}`, edits.map((edit) => removed('scenarioEdits', edit)));
};
