import { sameRow } from '../../history';
import { quotedTitle, type Op, type ScenarioEdit, type ScenarioId, type ScenarioTable, type Workspace } from '../../model';
import { decidedRow, editsOf, planRowOf, wholeRow, withFieldsOf, type Decision } from '../../scenarios';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, removed } from '../support/ops';
import { gone } from '../support/words';

export interface RebaseScenarioInput {
  readonly scenarioId: ScenarioId;
  /** Whose value stands where plan and scenario disagree; what is not decided stays a conflict. */
  readonly decisions: readonly Decision[];
}

/** Makes the plan as it is now what a scenario is compared with, and settles conflicts by the decisions given. The plan is not touched. Refuses `nothing-changed` where the plan has not moved on. */
export const rebaseScenario: Command<RebaseScenarioInput> = (workspace, { scenarioId, decisions }) => {
  const scenario = workspace.scenarios.get(scenarioId);
  if (scenario === undefined) return gone('This scenario');
  return checkedDraft(workspace, `Bring scenario ${quotedTitle(scenario.name)} up to the plan`, editsOf(workspace, scenarioId).flatMap((edit) => rebased(workspace, edit, decisions)));
};

const rebased = (workspace: Workspace, edit: ScenarioEdit, decisions: readonly Decision[]): readonly Op[] => {
  const { row, undecided } = decidedRow(workspace, edit, decisions);
  if (undecided.includes(wholeRow)) return [];
  const theirs = planRowOf(workspace, edit);
  if (sameRow(row, theirs)) return [removed('scenarioEdits', edit)];
  const before = theirs === null || edit.before === null ? theirs : withFieldsOf<ScenarioTable>(edit.table, theirs, edit.before, undecided);
  return edited('scenarioEdits', edit, { ...edit, before, after: row } as ScenarioEdit);
};
