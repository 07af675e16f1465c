import type { TimeOff, TimeOffId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { gone } from '../support/words';
import { timeOffWords } from './timeOffWords';

export interface EditTimeOffInput {
  readonly id: TimeOffId;
  readonly patch: Partial<Omit<TimeOff, 'id'>>;
}

/** Changes one time off. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editTimeOff: Command<EditTimeOffInput> = (workspace, { id, patch }) => {
  const before = workspace.timeOff.get(id);
  if (before === undefined) return gone('This time off');
  const after = patched(before, patch);
  const name = workspace.resources.get(after.resourceId)?.name ?? '';
  return checkedDraft(workspace, `Change time off of ${name} to ${timeOffWords(after)}`, edited('timeOff', before, after));
};
