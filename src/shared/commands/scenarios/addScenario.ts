import { quotedTitle, scenarioId, type Scenario } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';

export interface AddScenarioInput {
  readonly name: string;
  readonly notes?: string;
}

/** Adds a scenario that is the plan until something is changed in it. Refuses `duplicate-name`, archived ones included. */
export const addScenario: Command<AddScenarioInput> = (workspace, { name, notes = '' }, { newId, today }) => {
  const row: Scenario = { id: scenarioId(newId()), name: name.trim(), notes: notes.trim(), day: today, archived: false };
  return checkedDraft(workspace, `Add scenario ${quotedTitle(row.name)}`, [created('scenarios', row)]);
};
