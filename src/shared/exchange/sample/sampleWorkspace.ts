import { startOfWeek } from '../../calendar';
import {
  calendarId, emptyRows, projectId, resourceId, rowsOf, settingsId, skillId, taskId, timeOffId, usualPlanning, workspaceOf,
  type Calendar, type DayNumber, type Level, type Project, type Resource, type Settings, type Skill, type SkillRequirement, type Task, type TimeOff, type Workspace, type WorkspaceRows,
} from '../../model';
import { bookSample } from './sampleBookings';
import { outOfWeekend, withRecords } from './sampleRecords';
import { sampleProjects, sampleTasks, type SampleProject, type SampleTask } from './sampleTasks';
import { officeWeek, sampleCertifications, sampleResources, sampleSkills, sampleTimeOff, workshopWeek, type SampleResource } from './sampleTeam';

/**
 * A believable workspace to try things in: a workshop of 12 people in 3 teams, 3 projects and 60 tasks, booked for this week
 * and the next, with two overloads and work still to be given out; milestones, budgets, a baseline, and time and money so far. Days are relative to `today`; ids come from `newId` in a
 * fixed order, so equal inputs give equal rows.
 */
export const sampleWorkspace = (today: DayNumber, newId: () => string): WorkspaceRows => {
  const monday = startOfWeek(today, 1);
  const calendars = calendarsOf(newId);
  const skills = skillsOf(newId);
  const resources = new Map(sampleResources.map((row) => [row.key, resourceFrom(row, { today, newId, calendars, skills })]));
  const resourceOf = known(resources);
  const projects = new Map(sampleProjects.map((row) => [row.code, projectFrom(row, monday, newId, resourceOf)]));
  const tasks = tasksFrom({ today, monday, newId, skills, projectOf: known(projects) });
  const timeOff = sampleTimeOff.map((row): TimeOff => ({
    id: timeOffId(newId()), resourceId: resourceOf(row.who).id, firstDay: monday + row.first, lastDay: monday + row.last, minutesPerDay: row.minutesPerDay, reason: row.reason, notes: row.notes,
  }));
  const empty = workspaceOf({
    ...emptyRows, settings: settingsFor(calendars), calendars: [calendars.office, calendars.workshop], skills: [...skills.values()], resources: [...resources.values()], timeOff,
    projects: [...projects.values()], tasks: [...tasks.values()],
  });
  const rows = sampleTasks.flatMap((group) => group.tasks);
  const worked = withProgress(bookSample(empty, rows, { monday, newId, resourceOf, taskOf: known(tasks) }), today);
  const taskNow = (key: string): Task => worked.tasks.get(known(tasks)(key).id) ?? known(tasks)(key);
  return withRecords(worked, { today, monday, newId, resourceOf, taskOf: taskNow, projectOf: known(projects) });
};

/** What the lists above name is in them: anything else is a mistake in this folder. */
const known = <T>(rows: ReadonlyMap<string, T>) => (key: string): T => {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The sample names ${key}, which it does not hold`);
  return row;
};

interface Calendars {
  readonly office: Calendar;
  readonly workshop: Calendar;
}

const calendarsOf = (newId: () => string): Calendars => ({
  office: { id: calendarId(newId()), name: 'Office', pattern: officeWeek, region: null, holidays: [] },
  workshop: { id: calendarId(newId()), name: 'Workshop', pattern: workshopWeek, region: null, holidays: [] },
});

const settingsFor = ({ office }: Calendars): Settings => ({
  id: settingsId, workspaceName: 'Harbour works', currency: 'EUR', weekStart: 1, defaultCalendarId: office.id, statusDay: null, baselineId: null,
  rules: { requiredSkill: 'askReason', overCapacity: 'askReason', timeOff: 'askReason' },
  planning: usualPlanning,
});

const skillsOf = (newId: () => string): ReadonlyMap<string, Skill> => {
  const skills = sampleSkills.map((name): Skill => ({ id: skillId(newId()), name, kind: 'skill', archived: false }));
  const certifications = sampleCertifications.map((name): Skill => ({ id: skillId(newId()), name, kind: 'certification', archived: false }));
  return new Map([...skills, ...certifications].map((skill) => [skill.name, skill]));
};

interface Parts {
  readonly today: DayNumber;
  readonly newId: () => string;
  readonly calendars: Calendars;
  readonly skills: ReadonlyMap<string, Skill>;
}

const resourceFrom = (row: SampleResource, { today, newId, calendars, skills }: Parts): Resource => {
  const skillOf = known(skills);
  return {
    id: resourceId(newId()), kind: row.kind, name: row.name, role: row.role, team: row.team, vendor: '', email: '', calendarId: calendars[row.calendar].id, pattern: row.pattern,
    skills: [
      ...row.holds.map(([name, level]) => ({ skillId: skillOf(name).id, level, expires: null })),
      ...row.certified.map(([name, days]) => ({ skillId: skillOf(name).id, level: 1 as const, expires: today + days })),
    ],
    costPerHour: row.rate, overtimePerHour: row.kind === 'person' && row.rate !== null ? Math.round(row.rate * 1.25) : null, billingPerHour: null, laterRates: [], startDay: null, endDay: null, notes: row.notes, externalId: '', archived: false,
  };
};

const projectFrom = (row: SampleProject, monday: DayNumber, newId: () => string, resourceOf: (key: string) => Resource): Project => ({
  id: projectId(newId()), name: row.name, code: row.code, hue: row.hue, leadId: resourceOf(row.lead).id, startDay: monday + row.start, dueDay: outOfWeekend(monday + row.due), priority: row.priority,
  client: row.client, notes: row.notes, externalId: '', archived: false,
});

interface TaskParts {
  readonly today: DayNumber;
  readonly monday: DayNumber;
  readonly newId: () => string;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly projectOf: (code: string) => Project;
}

const tasksFrom = (parts: TaskParts): ReadonlyMap<string, Task> => {
  const tasks = new Map<string, Task>();
  for (const group of sampleTasks) {
    const project = parts.projectOf(group.project);
    for (const row of group.tasks) tasks.set(row.key, taskFrom(row, project, parts));
  }
  const taskOf = known(tasks);
  for (const { tasks: rows } of sampleTasks) {
    for (const { key, after = [] } of rows) {
      tasks.set(key, { ...taskOf(key), dependencies: after.map((predecessor) => ({ predecessorId: taskOf(predecessor).id, type: 'FS', lagDays: 0 })) });
    }
  }
  return tasks;
};

const taskFrom = (row: SampleTask, project: Project, { today, monday, newId, skills }: TaskParts): Task => {
  const effort = row.hours * 60;
  return {
    id: taskId(newId()), projectId: project.id, title: row.title, effort, remaining: effort, kind: /^[A-Za-z ]*[a-z]/.exec(row.asks)?.[0] ?? '', percentFrom: 'effort', percentByHand: 0, effortOf: row.equipment === undefined ? 'people' : 'equipment', priority: row.priority ?? 2,
    earliestStart: row.notBefore === undefined ? null : monday + row.notBefore, deadline: row.due === null ? null : outOfWeekend((row.by.length > 0 ? monday : today) + row.due), status: row.blocked === undefined ? 'todo' : 'blocked', blockedReason: row.blocked ?? '',
    splittable: row.whole === undefined, requirements: requirementsFrom(row.asks, skills), crew: [], dependencies: [], tags: [...(row.tags ?? [])].sort(),
    checklist: (row.checklist ?? []).map((text) => ({ text, done: false })), notes: row.notes ?? '', links: [], externalId: '', archived: false,
  };
};

const requirementsFrom = (text: string, skills: ReadonlyMap<string, Skill>): readonly SkillRequirement[] =>
  text.split(', ').filter((part) => part !== '').map((part) => {
    const [, name = '', level = '1', question = ''] = /^(.*?)(?: ([1-5]))?(\?)?$/.exec(part) ?? [];
    return { skillId: known(skills)(name).id, level: Number(level) as Level, need: question === '' ? 'required' : 'preferred' };
  });

/** Work that lies before today is done, work under way is begun: the plan looks lived in on every weekday. */
const withProgress = (workspace: Workspace, today: DayNumber): Workspace => {
  const tasks = [...workspace.tasks.values()].map((task): Task => {
    const days = (workspace.index.bookingsByTask.get(task.id) ?? []).flatMap((id) => workspace.bookings.get(id) ?? []).filter(({ certainty }) => certainty === 'confirmed').flatMap((booking) => booking.days);
    if (days.length === 0 || task.status === 'blocked' || days.every(({ day }) => day > today)) return task;
    if (days.some(({ day }) => day >= today)) return { ...task, status: 'doing' };
    return { ...task, status: 'done', remaining: 0, checklist: task.checklist.map(({ text }) => ({ text, done: true })) };
  });
  return workspaceOf({ ...rowsOf(workspace), tasks });
};
