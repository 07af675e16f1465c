import { quotedTitle, type ScenarioId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface ArchiveScenarioInput {
  readonly id: ScenarioId;
}

/** Puts a scenario aside with all its edits. */
export const archiveScenario: Command<ArchiveScenarioInput> = (workspace, { id }) => {
  const scenario = workspace.scenarios.get(id);
  if (scenario === undefined) return gone('This scenario');
  return checkedDraft(workspace, `Archive scenario ${quotedTitle(scenario.name)}`, edited('scenarios', scenario, { ...scenario, archived: true }));
};

/** Brings an archived scenario back. */
export const restoreScenario: Command<ArchiveScenarioInput> = (workspace, { id }) => {
  const scenario = workspace.scenarios.get(id);
  if (scenario === undefined) return gone('This scenario');
  return checkedDraft(workspace, `Restore scenario ${quotedTitle(scenario.name)}`, edited('scenarios', scenario, { ...scenario, archived: false }));
};
