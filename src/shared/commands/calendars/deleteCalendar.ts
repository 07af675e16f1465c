import { quotedTitle, refuseWith, type CalendarId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { gone, someOf } from '../support/words';

export interface DeleteCalendarInput {
  readonly id: CalendarId;
}

/** Deletes a calendar that nobody works by. Refuses `calendar-in-use` and says by whom. */
export const deleteCalendar: Command<DeleteCalendarInput> = (workspace, { id }) => {
  const calendar = workspace.calendars.get(id);
  if (calendar === undefined) return gone('This calendar');
  if (workspace.settings.defaultCalendarId === id) return refuseWith('calendar-in-use', `${quotedTitle(calendar.name)} is the calendar for new people.`, 'Choose another one for new people in Settings first.');
  const users = [...workspace.resources.values()].filter(({ calendarId }) => calendarId === id).map(({ name }) => name).sort();
  if (users.length > 0) return refuseWith('calendar-in-use', `${someOf(users)} ${users.length === 1 ? 'works' : 'work'} by ${quotedTitle(calendar.name)}.`, 'Give them another calendar first.');
  return checkedDraft(workspace, `Delete calendar ${quotedTitle(calendar.name)}`, [removed('calendars', calendar)]);
};
