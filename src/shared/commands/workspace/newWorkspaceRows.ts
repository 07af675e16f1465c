import { calendarId, emptyRows, settingsId, usualPlanning, type WorkspaceRows } from '../../model';

/** Eight hours from Monday to Friday. */
const usualPattern = [480, 480, 480, 480, 480, 0, 0] as const;

/** The rows of a workspace with nothing in it but settings and one calendar: the blank start. `currency` as ISO 4217. */
export const newWorkspaceRows = (name: string, currency: string): WorkspaceRows => {
  const standard = calendarId('standard');
  return {
    settings: {
      id: settingsId, workspaceName: name.trim(), currency, weekStart: 1, defaultCalendarId: standard, statusDay: null, baselineId: null,
      rules: { requiredSkill: 'askReason', overCapacity: 'askReason', timeOff: 'askReason' },
      planning: usualPlanning,
    },
    calendars: [{ id: standard, name: 'Standard', pattern: usualPattern, region: null, holidays: [] }],
    ...emptyRows,
  };
};
