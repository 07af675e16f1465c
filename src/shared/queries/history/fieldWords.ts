import { formatHours } from '../../calendar';
import { priorityNames, type CrewNeed, type Minutes, type MinorUnits, type Records, type TableName, type WorkingPattern } from '../../model';
import { formatPattern } from '../tables';
import { bookedDaysText } from './bookedDaysText';
import { count, dayWords as day, field, listWords as list, textWords as text, yesNo, type FieldWords } from './fieldKit';
import type { Names } from './names';
import { reportingFieldsOf, reportingTellingFields } from './reportingFieldWords';

type FieldsOf = { readonly [Name in TableName]: readonly FieldWords<Records[Name]>[] };

const pattern = (value: WorkingPattern | null): string => (value === null ? 'as in the calendar' : formatPattern(value));
const off = (value: Minutes | null): string => (value === null ? 'whole days' : `${formatHours(value)} a day`);

const money = (amount: MinorUnits | null, names: Names): string => (amount === null ? 'not known' : names.money(amount));

const percentWords = { effort: 'effort', checklist: 'checklist', hand: 'set by hand' } as const;
const statusWords = { todo: 'to do', doing: 'in progress', blocked: 'blocked', done: 'done' } as const;
const policyWords = { refuse: 'refuse', askReason: 'ask why', warn: 'warn' } as const;
const kindWords = { person: 'person', equipment: 'equipment', placeholder: 'placeholder' } as const;

const crewWords = ({ kind, skillId, level, resourceId, count: number }: CrewNeed, names: Names): string => {
  if (resourceId !== null) return names.resource(resourceId);
  const who = kind === 'equipment' ? 'equipment' : number === 1 ? 'person' : 'people';
  return `${String(number)} ${who}${skillId === null ? '' : ` with ${names.skill(skillId)} ${String(level)}`}`;
};

/** The fields that the history speaks of, in the order in which it does. */
export const fieldsOf: FieldsOf = {
  settings: [
    field('workspaceName', 'Name', (row) => text(row.workspaceName)),
    field('currency', 'Currency', (row) => row.currency),
    field('weekStart', 'Week begins on', (row) => (row.weekStart === 1 ? 'Monday' : 'Sunday')),
    field('defaultCalendarId', 'Calendar for new people', (row, names) => names.calendar(row.defaultCalendarId)),
    field('statusDay', 'Status day', (row) => (row.statusDay === null ? 'today' : day(row.statusDay))),
    field('baselineId', 'Compared with', (row, names) => names.baseline(row.baselineId)),
    field('rules', 'Rules', ({ rules }) => `over capacity: ${policyWords[rules.overCapacity]}, missing skill: ${policyWords[rules.requiredSkill]}, time off: ${policyWords[rules.timeOff]}`),
    field('planning', 'Planning', ({ planning: { weights, healthyPercent, restAfterDays } }) => `deadlines ${String(weights.lateness)}, early end ${String(weights.finish)}, cost ${String(weights.cost)}, even load ${String(weights.evenness)}, little change ${String(weights.change)}, healthy up to ${String(healthyPercent)} %, rest after ${String(restAfterDays)} days`),
  ],
  calendars: [
    field('name', 'Name', (row) => text(row.name)),
    field('pattern', 'Working time', (row) => formatPattern(row.pattern)),
    field('region', 'Public holidays of', (row) => row.region ?? 'no region'),
    field('holidays', 'Holidays', (row) => count(row.holidays.length, 'day')),
  ],
  skills: [
    field('name', 'Name', (row) => text(row.name)),
    field('kind', 'Kind', (row) => row.kind),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  resources: [
    field('name', 'Name', (row) => text(row.name)),
    field('kind', 'Kind', (row) => kindWords[row.kind]),
    field('role', 'Role', (row) => text(row.role)),
    field('team', 'Team', (row) => text(row.team)),
    field('vendor', 'Vendor', (row) => text(row.vendor)),
    field('email', 'Email', (row) => text(row.email)),
    field('calendarId', 'Calendar', (row, names) => names.calendar(row.calendarId)),
    field('pattern', 'Working time', (row) => pattern(row.pattern)),
    field('skills', 'Skills', (row, names) => list(row.skills.map(({ skillId, level, expires }) => `${names.skill(skillId)} ${String(level)}${expires === null ? '' : ` until ${day(expires)}`}`))),
    field('costPerHour', 'Cost an hour', (row, names) => money(row.costPerHour, names)),
    field('overtimePerHour', 'Cost an hour of overtime', (row, names) => (row.overtimePerHour === null ? 'as an ordinary hour' : names.money(row.overtimePerHour))),
    field('billingPerHour', 'Price an hour', (row, names) => (row.billingPerHour === null ? 'not billed' : names.money(row.billingPerHour))),
    field('laterRates', 'Later rates', (row, names) => list(row.laterRates.map((rate) => `${names.money(rate.costPerHour)} from ${day(rate.day)}`))),
    field('startDay', 'First day', (row) => day(row.startDay)),
    field('endDay', 'Last day', (row) => day(row.endDay)),
    field('notes', 'Notes', (row) => text(row.notes)),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  timeOff: [
    field('resourceId', 'Person', (row, names) => names.resource(row.resourceId)),
    field('reason', 'Reason', (row) => row.reason),
    field('firstDay', 'First day', (row) => day(row.firstDay)),
    field('lastDay', 'Last day', (row) => day(row.lastDay)),
    field('minutesPerDay', 'How long', (row) => off(row.minutesPerDay)),
    field('notes', 'Notes', (row) => text(row.notes)),
  ],
  projects: [
    field('name', 'Name', (row) => text(row.name)),
    field('code', 'Code', (row) => text(row.code)),
    field('hue', 'Colour', (row) => `number ${String(row.hue + 1)}`),
    field('leadId', 'Lead', (row, names) => names.resource(row.leadId)),
    field('startDay', 'Start', (row) => day(row.startDay)),
    field('dueDay', 'Due', (row) => day(row.dueDay)),
    field('priority', 'Priority', (row) => priorityNames[row.priority]),
    field('client', 'Client', (row) => text(row.client)),
    field('notes', 'Notes', (row) => text(row.notes)),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  tasks: [
    field('title', 'Title', (row) => text(row.title)),
    field('projectId', 'Project', (row, names) => names.project(row.projectId)),
    field('effort', 'Effort', (row) => formatHours(row.effort)),
    field('remaining', 'Remaining', (row) => formatHours(row.remaining)),
    field('kind', 'Kind', (row) => text(row.kind)),
    field('percentFrom', 'Percent complete from', (row) => percentWords[row.percentFrom]),
    field('percentByHand', 'Percent complete', (row) => `${String(row.percentByHand)} %`),
    field('effortOf', 'Effort counts', (row) => row.effortOf),
    field('priority', 'Priority', (row) => priorityNames[row.priority]),
    field('earliestStart', 'Earliest start', (row) => day(row.earliestStart)),
    field('deadline', 'Due', (row) => day(row.deadline)),
    field('status', 'Status', (row) => statusWords[row.status]),
    field('blockedReason', 'Blocked because', (row) => text(row.blockedReason)),
    field('splittable', 'May be interrupted', (row) => yesNo(row.splittable)),
    field('requirements', 'Skills', (row, names) => list(row.requirements.map(({ skillId, level, need }) => `${names.skill(skillId)} ${String(level)}${need === 'preferred' ? ' preferred' : ''}`))),
    field('crew', 'Goes along', (row, names) => list(row.crew.map((need) => crewWords(need, names)))),
    field('dependencies', 'Waits for', (row, names) => list(row.dependencies.map(({ predecessorId, type, lagDays }) => `${names.task(predecessorId)} (${type}${lagDays === 0 ? '' : `, ${lagDays > 0 ? '+' : ''}${String(lagDays)} d`})`))),
    field('tags', 'Tags', (row) => list(row.tags)),
    field('checklist', 'Checklist', (row) => `${String(row.checklist.filter(({ done }) => done).length)} of ${String(row.checklist.length)} done`),
    field('notes', 'Notes', (row) => text(row.notes)),
    field('links', 'Links', (row) => list(row.links.map(({ label, url }) => (label === '' ? url : label)))),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  bookings: [
    field('taskId', 'Task', (row, names) => names.task(row.taskId)),
    field('resourceId', 'Who', (row, names) => names.resource(row.resourceId)),
    field('days', 'When', (row) => bookedDaysText(row.days)),
    field('certainty', 'Certainty', (row) => row.certainty),
    field('locked', 'Locked', (row) => yesNo(row.locked)),
    field('overrideReason', 'Rule broken because', (row) => text(row.overrideReason)),
  ],
  ...reportingFieldsOf,
  scenarios: [
    field('name', 'Name', (row) => text(row.name)),
    field('notes', 'Notes', (row) => text(row.notes)),
    field('archived', 'Archived', (row) => yesNo(row.archived)),
  ],
  // Told as edits of the rows they are about (`opBehind`).
  scenarioEdits: [],
};

/** What is said of a row that is new: the fields that make it what it is. */
export const tellingFields: Readonly<Record<TableName, readonly string[]>> = {
  settings: ['workspaceName', 'currency'],
  calendars: ['pattern', 'region'],
  skills: [],
  resources: ['role', 'team', 'skills'],
  timeOff: ['reason', 'firstDay', 'lastDay', 'minutesPerDay'],
  projects: ['code', 'dueDay'],
  tasks: ['effort', 'deadline', 'requirements'],
  bookings: ['days', 'certainty'],
  ...reportingTellingFields,
  scenarios: ['notes'],
  scenarioEdits: [],
};
