import { timeOffId, type ResourceId, type TimeOff } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, namedOrCounted } from '../support/words';
import { kindWords } from './newResource';
import { timeOffWords } from './timeOffWords';

export interface AddTimeOffInput extends Pick<TimeOff, 'firstDay' | 'lastDay'>, Partial<Pick<TimeOff, 'minutesPerDay' | 'reason' | 'notes'>> {
  readonly resourceIds: readonly ResourceId[];
}

/**
 * Records time off for each resource named; whole days unless `minutesPerDay` is given, vacation unless `reason` is.
 * Bookings stay where they are: what the time off breaks is asked with `conflictsOf`.
 */
export const addTimeOff: Command<AddTimeOffInput> = (workspace, { resourceIds, firstDay, lastDay, minutesPerDay = null, reason = 'vacation', notes = '' }, { newId }) => {
  const resources = rowsThere(workspace, 'resources', resourceIds);
  if (resources.length === 0) return gone('This person or equipment');
  const rows = resources.map(({ id }): TimeOff => ({ id: timeOffId(newId()), resourceId: id, firstDay, lastDay, minutesPerDay, reason, notes }));
  const label = `Add time off for ${namedOrCounted(resources.map(({ name }) => name), ...kindWords(resources))}, ${timeOffWords({ firstDay, lastDay, minutesPerDay })}`;
  return checkedDraft(workspace, label, rows.map((row) => created('timeOff', row)));
};
