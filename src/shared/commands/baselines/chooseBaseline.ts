import { quotedTitle, type BaselineId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface ChooseBaselineInput {
  /** null: the last one captured. */
  readonly baselineId: BaselineId | null;
}

/** Chooses the baseline that plan and money are compared with. Refuses `gone` and `nothing-changed`. */
export const chooseBaseline: Command<ChooseBaselineInput> = (workspace, { baselineId }) => {
  const baseline = baselineId === null ? null : workspace.baselines.get(baselineId);
  if (baseline === undefined) return gone('This baseline');
  const { settings } = workspace;
  const label = baseline === null ? 'Compare with the last baseline' : `Compare with baseline ${quotedTitle(baseline.name)}`;
  return checkedDraft(workspace, label, edited('settings', settings, { ...settings, baselineId }));
};
