import type { Booking, Op, Project, Resource, Settings, Task, TimeOff } from '../../model';
import type { RowsAfter } from './rowsAfter';

const missing = (what: string): string => `The ${what} it names is not in the plan.`;

const ofResource = (row: Resource, rows: RowsAfter): readonly string[] => [
  ...(rows.get('calendars', row.calendarId) === undefined ? [missing('calendar')] : []),
  ...row.skills.flatMap(({ skillId, expires }) => {
    const skill = rows.get('skills', skillId);
    if (skill === undefined) return [missing('skill')];
    return expires !== null && skill.kind !== 'certification' ? [`${skill.name} is a skill, and only certifications have an expiry day.`] : [];
  }),
];

const ofTask = (row: Task, rows: RowsAfter): readonly string[] => [
  ...(row.projectId !== null && rows.get('projects', row.projectId) === undefined ? [missing('project')] : []),
  ...(row.requirements.some(({ skillId }) => rows.get('skills', skillId) === undefined) ? [missing('skill')] : []),
  ...(row.dependencies.some(({ predecessorId }) => rows.get('tasks', predecessorId) === undefined) ? [missing('predecessor')] : []),
];

const ofBooking = (row: Booking, rows: RowsAfter): readonly string[] => [
  ...(rows.get('tasks', row.taskId) === undefined ? [missing('task')] : []),
  ...(rows.get('resources', row.resourceId) === undefined ? [missing('person or equipment')] : []),
];

const ofTimeOff = (row: TimeOff, rows: RowsAfter): readonly string[] => (rows.get('resources', row.resourceId) === undefined ? [missing('person or equipment')] : []);

const ofProject = (row: Project, rows: RowsAfter): readonly string[] => (row.leadId !== null && rows.get('resources', row.leadId) === undefined ? [missing('lead')] : []);

const ofSettings = (row: Settings, rows: RowsAfter): readonly string[] => (rows.get('calendars', row.defaultCalendarId) === undefined ? [missing('calendar for new people')] : []);

/** What is wrong with the rows that the row after an op names, as sentences; `rows` are those after the whole change. */
export const referenceProblems = (op: Op, rows: RowsAfter): readonly string[] => {
  if (op.after === null) return [];
  switch (op.table) {
    case 'settings': return ofSettings(op.after, rows);
    case 'resources': return ofResource(op.after, rows);
    case 'timeOff': return ofTimeOff(op.after, rows);
    case 'projects': return ofProject(op.after, rows);
    case 'tasks': return ofTask(op.after, rows);
    case 'bookings': return ofBooking(op.after, rows);
    case 'calendars':
    case 'skills': return [];
  }
};
