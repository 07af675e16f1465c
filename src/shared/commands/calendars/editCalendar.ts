import { quotedTitle, type Calendar, type CalendarId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { gone } from '../support/words';
import { sortedHolidays } from './sortedHolidays';

export interface EditCalendarInput {
  readonly id: CalendarId;
  readonly patch: Partial<Omit<Calendar, 'id'>>;
}

const fieldWords = { pattern: 'working pattern', region: 'region', holidays: 'holidays' };

/** Changes a calendar; bookings stay where they are. Refuses `nothing-changed`, `duplicate-name`, and what `problemsOf` finds. */
export const editCalendar: Command<EditCalendarInput> = (workspace, { id, patch }) => {
  const before = workspace.calendars.get(id);
  if (before === undefined) return gone('This calendar');
  const after = patched(before, {
    ...patch,
    ...(patch.name === undefined ? {} : { name: patch.name.trim() }),
    ...(patch.holidays === undefined ? {} : { holidays: sortedHolidays(patch.holidays) }),
  });
  return checkedDraft(workspace, editLabel([{ name: `calendar ${quotedTitle(before.name)}`, before, after }], fieldWords, 'calendar'), edited('calendars', before, after));
};
