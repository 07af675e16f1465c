import { calendarId, quotedTitle, type Calendar } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { sortedHolidays } from './sortedHolidays';

export interface AddCalendarInput extends Pick<Calendar, 'name' | 'pattern'>, Partial<Pick<Calendar, 'region' | 'holidays'>> {}

/** Adds a calendar. Refuses `duplicate-name`, and what `problemsOf` finds. */
export const addCalendar: Command<AddCalendarInput> = (workspace, { name, pattern, region = null, holidays = [] }, { newId }) => {
  const row: Calendar = { id: calendarId(newId()), name: name.trim(), pattern, region, holidays: sortedHolidays(holidays) };
  return checkedDraft(workspace, `Add calendar ${quotedTitle(row.name)}`, [created('calendars', row)]);
};
