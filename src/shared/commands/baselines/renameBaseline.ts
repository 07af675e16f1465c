import { quotedTitle, type BaselineId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface RenameBaselineInput {
  readonly baselineId: BaselineId;
  readonly name: string;
  /** Without it the notes stay. */
  readonly notes?: string;
}

/** Changes what a baseline is called, and its notes; what it says of the plan is never changed. Refuses `gone`, an empty name and one that is taken. */
export const renameBaseline: Command<RenameBaselineInput> = (workspace, { baselineId, name, notes }) => {
  const before = workspace.baselines.get(baselineId);
  if (before === undefined) return gone('This baseline');
  const after = { ...before, name: name.trim(), notes: notes?.trim() ?? before.notes };
  const label = after.name === before.name ? `Change notes of baseline ${quotedTitle(before.name)}` : `Rename baseline ${quotedTitle(before.name)} to ${quotedTitle(after.name)}`;
  return checkedDraft(workspace, label, edited('baselines', before, after));
};
