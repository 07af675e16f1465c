import { nameKey, quotedTitle, scenarioEditIdOf, scenarioId, type Scenario, type ScenarioEdit, type ScenarioId, type Workspace } from '../../model';
import { editsOf } from '../../scenarios';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { gone } from '../support/words';

export interface DuplicateScenarioInput {
  readonly id: ScenarioId;
}

/** Adds a copy of a scenario with all its edits, to try a variant of it. */
export const duplicateScenario: Command<DuplicateScenarioInput> = (workspace, { id }, { newId, today }) => {
  const scenario = workspace.scenarios.get(id);
  if (scenario === undefined) return gone('This scenario');
  const copy: Scenario = { ...scenario, id: scenarioId(newId()), name: freeName(workspace, scenario.name), day: today, archived: false };
  const edits = editsOf(workspace, id).map((edit): ScenarioEdit => ({ ...edit, id: scenarioEditIdOf(copy.id, edit.table, edit.rowId), scenarioId: copy.id }));
  return checkedDraft(workspace, `Duplicate scenario ${quotedTitle(scenario.name)}`, [created('scenarios', copy), ...edits.map((edit) => created('scenarioEdits', edit))]);
};

const freeName = (workspace: Workspace, name: string): string => {
  const taken = new Set([...workspace.scenarios.values()].map((scenario) => nameKey(scenario.name)));
  for (let number = 1; ; number += 1) {
    const wanted = `${name} (copy${number === 1 ? '' : ` ${String(number)}`})`;
    if (!taken.has(nameKey(wanted))) return wanted;
  }
};
