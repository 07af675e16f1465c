import { quotedTitle, type BaselineId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited, removed } from '../support/ops';
import { gone } from '../support/words';

export interface DeleteBaselineInput {
  readonly baselineId: BaselineId;
}

/** Deletes a baseline. Where it was the one chosen to compare with, the last one captured is compared with again. Refuses `gone`. */
export const deleteBaseline: Command<DeleteBaselineInput> = (workspace, { baselineId }) => {
  const baseline = workspace.baselines.get(baselineId);
  if (baseline === undefined) return gone('This baseline');
  const { settings } = workspace;
  const choice = settings.baselineId === baselineId ? edited('settings', settings, { ...settings, baselineId: null }) : [];
  return checkedDraft(workspace, `Delete baseline ${quotedTitle(baseline.name)}`, [...choice, removed('baselines', baseline)]);
};
