import { compareNames, type Calendar, type CalendarId, type Workspace } from '../../model';

export interface CalendarUsage {
  readonly calendar: Calendar;
  /** Resources that work by it, archived ones included. */
  readonly users: number;
  /** Whether new people get it. */
  readonly standing: 'default' | 'other';
}

/** Every calendar with how many work by it: the one for new people first, then by name. */
export const calendarUsage = (workspace: Workspace): readonly CalendarUsage[] => {
  const users = new Map<CalendarId, number>();
  for (const { calendarId } of workspace.resources.values()) users.set(calendarId, (users.get(calendarId) ?? 0) + 1);
  const { defaultCalendarId } = workspace.settings;
  return [...workspace.calendars.values()]
    .map((calendar): CalendarUsage => ({ calendar, users: users.get(calendar.id) ?? 0, standing: calendar.id === defaultCalendarId ? 'default' : 'other' }))
    .sort((a, b) => Number(b.standing === 'default') - Number(a.standing === 'default') || compareNames(a.calendar.name, b.calendar.name) || (a.calendar.id < b.calendar.id ? -1 : 1));
};
