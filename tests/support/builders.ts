import {
  bookingId, calendarId, projectId, resourceId, settingsId, skillId, taskId, timeOffId, workspaceOf,
  type Booking, type Calendar, type Project, type Resource, type Settings, type Skill, type Task, type TimeOff, type Workspace, type WorkspaceRows,
} from '../../src/shared/model';

/** Monday 23 November 2026, the first day of ISO week 48. */
export const monday = 20_780;

export const standardCalendar: Calendar = { id: calendarId('standard'), name: 'Standard', pattern: [480, 480, 480, 480, 480, 0, 0], region: null, holidays: [] };

export const theSettings: Settings = {
  id: settingsId, workspaceName: 'Test', currency: 'EUR', weekStart: 1, defaultCalendarId: standardCalendar.id,
  rules: { requiredSkill: 'askReason', overCapacity: 'askReason', timeOff: 'askReason' },
};

export const aSkill = (id: string, over: Partial<Skill> = {}): Skill => ({ id: skillId(id), name: id, kind: 'skill', archived: false, ...over });

export const aPerson = (id: string, over: Partial<Resource> = {}): Resource => ({
  id: resourceId(id), kind: 'person', name: id, role: '', team: '', vendor: '', email: '', calendarId: standardCalendar.id, pattern: null,
  skills: [], costPerHour: null, startDay: null, endDay: null, notes: '', externalId: '', archived: false, ...over,
});

export const aProject = (id: string, over: Partial<Project> = {}): Project => ({
  id: projectId(id), name: id, code: id.slice(0, 3).toUpperCase(), hue: 0, leadId: null, startDay: null, dueDay: null, priority: 2, client: '', notes: '',
  externalId: '', archived: false, ...over,
});

export const aTask = (id: string, over: Partial<Task> = {}): Task => ({
  id: taskId(id), projectId: null, title: id, effort: over.effort ?? 480, remaining: over.effort ?? 480, effortOf: 'people', priority: 2, earliestStart: null,
  deadline: null, status: 'todo', blockedReason: '', splittable: true, requirements: [], dependencies: [], tags: [], checklist: [], notes: '', links: [],
  externalId: '', archived: false, ...over,
});

/** A booking of `minutes` on each of the days given. */
export const aBooking = (id: string, task: string, resource: string, days: readonly (readonly [day: number, minutes: number])[], over: Partial<Booking> = {}): Booking => ({
  id: bookingId(id), taskId: taskId(task), resourceId: resourceId(resource), days: days.map(([day, minutes]) => ({ day, minutes })), certainty: 'confirmed', locked: false,
  overrideReason: '', ...over,
});

export const aTimeOff = (id: string, resource: string, firstDay: number, lastDay: number, over: Partial<TimeOff> = {}): TimeOff => ({
  id: timeOffId(id), resourceId: resourceId(resource), firstDay, lastDay, minutesPerDay: null, reason: 'vacation', notes: '', ...over,
});

export const aWorkspace = (rows: Partial<WorkspaceRows> = {}): Workspace =>
  workspaceOf({ settings: theSettings, calendars: [standardCalendar], skills: [], resources: [], timeOff: [], projects: [], tasks: [], bookings: [], ...rows });
