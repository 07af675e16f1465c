import { quotedTitle, refuseWith, type ScenarioEdit, type ScenarioEditId, type ScenarioId } from '../../model';
import { countLines, decidedRow, editsOf, mergeOps, withNeeded, type Decision } from '../../scenarios';
import { checkedDraft } from '../checks/checkedDraft';
import { danglingReference } from '../checks/danglingReference';
import type { Command } from '../command';
import { edited, nothingChanged } from '../support/ops';
import { counted, gone } from '../support/words';

export interface MergeScenarioInput {
  readonly scenarioId: ScenarioId;
  /** Which of its edits; null: all of them. */
  readonly editIds: readonly ScenarioEditId[] | null;
  /** Whose value stands where plan and scenario disagree. */
  readonly decisions: readonly Decision[];
}

/**
 * Writes edits of a scenario into the plan, as one change. What is merged is no edit any more; a scenario without edits left is
 * archived. Refuses `undecided` where plan and scenario disagree and no decision says whose value stands, `needs-more` where an edit
 * cannot do without another one, and, like every command, what would break an invariant.
 */
export const mergeScenario: Command<MergeScenarioInput> = (workspace, { scenarioId, editIds, decisions }) => {
  const scenario = workspace.scenarios.get(scenarioId);
  if (scenario === undefined) return gone('This scenario');
  const all = editsOf(workspace, scenarioId);
  const wanted = new Set(editIds ?? all.map(({ id }) => id));
  const chosen = all.filter(({ id }) => wanted.has(id));
  if (chosen.length === 0) return nothingChanged();
  const undecided = chosen.filter((edit) => decidedRow(workspace, edit, decisions).undecided.length > 0);
  if (undecided.length > 0) {
    return refuseWith('undecided', `The plan changed in ${counted(undecided.length, 'place')} where ${quotedTitle(scenario.name)} changes it too, so nothing was merged.`, 'Choose for each which of the two stands.');
  }
  const needed = new Set(withNeeded(workspace, scenarioId, wanted));
  const missing = countLines(all.filter(({ id }) => needed.has(id) && !wanted.has(id)));
  if (missing > 0) {
    return refuseWith('needs-more', `What you chose cannot do without ${counted(missing, 'other change')} of ${quotedTitle(scenario.name)}, so nothing was merged.`, 'Choose these as well.');
  }
  const archived = chosen.length === all.length ? edited('scenarios', scenario, { ...scenario, archived: true }) : [];
  const ops = [...mergeOps(workspace, chosen, decisions), ...archived];
  return danglingReference(workspace, ops) ?? checkedDraft(workspace, `Merge ${shareWords(chosen, all)}scenario ${quotedTitle(scenario.name)}`, ops);
};

/** How much of a scenario is merged, in lines; nothing is said where it is all of it. */
const shareWords = (chosen: readonly ScenarioEdit[], all: readonly ScenarioEdit[]): string => {
  if (chosen.length === all.length) return '';
  const [some, every] = [countLines(chosen), countLines(all)];
  return some === every ? 'part of ' : `${String(some)} of ${counted(every, 'change')} of `;
};
