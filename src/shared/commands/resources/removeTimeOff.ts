import type { TimeOffId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone } from '../support/words';
import { timeOffWords } from './timeOffWords';

export interface RemoveTimeOffInput {
  readonly ids: readonly TimeOffId[];
}

/** Takes time off back. */
export const removeTimeOff: Command<RemoveTimeOffInput> = (workspace, { ids }) => {
  const rows = rowsThere(workspace, 'timeOff', ids);
  const [first] = rows;
  if (first === undefined) return gone('This time off');
  const owner = workspace.resources.get(first.resourceId)?.name ?? '';
  const label = rows.length === 1 ? `Remove time off of ${owner}, ${timeOffWords(first)}` : `Remove ${counted(rows.length, 'time off', 'times off')}`;
  return checkedDraft(workspace, label, rows.map((row) => removed('timeOff', row)));
};
