import { quotedTitle, type Scenario, type ScenarioId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { gone } from '../support/words';

export interface EditScenarioInput {
  readonly id: ScenarioId;
  readonly patch: Partial<Pick<Scenario, 'name' | 'notes'>>;
}

/** Renames a scenario or says what it is for. */
export const editScenario: Command<EditScenarioInput> = (workspace, { id, patch }) => {
  const before = workspace.scenarios.get(id);
  if (before === undefined) return gone('This scenario');
  const after = patched(before, { ...patch, ...(patch.name === undefined ? {} : { name: patch.name.trim() }) });
  const label = after.name === before.name ? `Change notes of scenario ${quotedTitle(before.name)}` : `Rename scenario ${quotedTitle(before.name)} to ${quotedTitle(after.name)}`;
  return checkedDraft(workspace, label, edited('scenarios', before, after));
};
