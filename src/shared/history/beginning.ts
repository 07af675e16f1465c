import { calendarId, emptyRows, settingsId, usualPlanning, type Change, type ChangeId, type Instant, type Op, type WorkspaceRows } from '../model';
import type { HistoryEntry } from './entry';

const standard = calendarId('standard');

/** What a new workspace holds: settings and one calendar, Monday to Friday, eight hours. The same rows in every window, so that two windows may begin at once. */
export const blankRows: WorkspaceRows = {
  settings: {
    id: settingsId, workspaceName: 'My workspace', currency: 'EUR', weekStart: 1, defaultCalendarId: standard, statusDay: null, baselineId: null,
    rules: { requiredSkill: 'askReason', overCapacity: 'askReason', timeOff: 'askReason' },
    planning: usualPlanning,
  },
  calendars: [{ id: standard, name: 'Standard week', pattern: [480, 480, 480, 480, 480, 0, 0], region: null, holidays: [] }],
  ...emptyRows,
};

const beginningOps: readonly Op[] = [
  { table: 'settings', id: blankRows.settings.id, before: null, after: blankRows.settings },
  ...blankRows.calendars.map((calendar): Op => ({ table: 'calendars', id: calendar.id, before: null, after: calendar })),
];

/** The first entry of every history: it stores the blank workspace just before the user's first change, and cannot be undone. */
export const beginningEntry = (id: ChangeId, at: Instant, by: string): HistoryEntry => {
  const change: Change = { id, at, by, label: 'Start the workspace', ops: beginningOps };
  return { seq: 1, change, kind: 'do', of: null, undoTop: null, redoTop: null, below: null };
};

/** Whether the entry is the one that stored the blank workspace. */
export const isBeginning = (entry: HistoryEntry): boolean => entry.seq === 1 && entry.kind === 'do' && entry.undoTop === null;
