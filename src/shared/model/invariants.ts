import {
  aDay, anId, ascendingDays, effort, fieldProblems, filledText, line, listOf, mostMinutesADay, name, noProblems, oneOf, orNone, prose, shaped, text, wholeNumber, withoutRepeats, yesOrNo, type FieldChecks, type ValueCheck,
} from './invariantKit';
import type {
  BookedDay, Booking, Calendar, ChecklistItem, CrewNeed, DatedRate, Dependency, Holiday, PlanningSettings, PlanningWeights, Project, Records, Resource, Settings, Skill, SkillHolding, SkillRequirement, TableName, Task, TaskLink, TimeOff,
} from './records';
import { reportingFields, reportingRules } from './reportingInvariants';
import { scenarioEditRules, scenarioFields } from './scenarioInvariants';


const dayMinutes = wholeNumber(0, mostMinutesADay);
const hourly = wholeNumber(0, 1_000_000_000);
const rate = orNone(hourly);
const level = oneOf(1, 2, 3, 4, 5);
const priority = oneOf(1, 2, 3, 4);
const policy = oneOf('refuse', 'askReason', 'warn');

const pattern: ValueCheck = (value) =>
  Array.isArray(value) && value.length === 7 && value.every((minutes) => dayMinutes(minutes) === null) ? null : 'must give whole minutes from 0 to 1,440 for each of the seven weekdays';

const currency: ValueCheck = (value) => (typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? null : 'must be three capital letters as in EUR, USD or SEK');

const email: ValueCheck = (value) => line(value) ?? (value === '' || /^[^\s@]+@[^\s@]+$/.test(value as string) ? null : 'must look like name@company.example');

const url: ValueCheck = (value) => text(2_000)(value) ?? (/^(https?:\/\/|mailto:)\S+$/i.test(value as string) ? null : 'must begin with https://, http:// or mailto:');

const holiday: FieldChecks<Holiday> = {
  day: ['day', aDay], name: ['name', line], workingMinutes: ['working time', dayMinutes], origin: ['origin', oneOf('library', 'own')],
};
const datedRate: FieldChecks<DatedRate> = {
  day: ['first day', aDay], costPerHour: ['cost per hour', hourly], overtimePerHour: ['cost per hour of overtime', rate], billingPerHour: ['price per hour', rate],
};
const holding: FieldChecks<SkillHolding> = { skillId: ['skill', anId], level: ['level', level], expires: ['expiry day', orNone(aDay)] };
const requirement: FieldChecks<SkillRequirement> = { skillId: ['skill', anId], level: ['level', level], need: ['need', oneOf('required', 'preferred')] };
const crewNeed: FieldChecks<CrewNeed> = {
  kind: ['kind', oneOf('person', 'equipment')], skillId: ['skill', orNone(anId)], level: ['level', level], resourceId: ['person or equipment', orNone(anId)], count: ['number', wholeNumber(1, 50)],
};
const dependency: FieldChecks<Dependency> = {
  predecessorId: ['predecessor', anId], type: ['type', oneOf('FS', 'SS', 'FF', 'SF')], lagDays: ['lag', wholeNumber(-1_000, 1_000)],
};
const checklistItem: FieldChecks<ChecklistItem> = { text: ['text', filledText(500)], done: ['tick', yesOrNo] };
const link: FieldChecks<TaskLink> = { label: ['label', line], url: ['address', url] };
const bookedDay: FieldChecks<BookedDay> = { day: ['day', aDay], minutes: ['minutes', wholeNumber(1, mostMinutesADay)] };
const bookedDays = ascendingDays(listOf(shaped(bookedDay), 5_000));
const ruleChecks: FieldChecks<Settings['rules']> = {
  requiredSkill: ['rule on required skills', policy], overCapacity: ['rule on capacity', policy], timeOff: ['rule on time off', policy],
};

const weight = wholeNumber(0, 10);
const weights: FieldChecks<PlanningWeights> = {
  lateness: ['weight of lateness', weight], finish: ['weight of an early end', weight], cost: ['weight of cost', weight], evenness: ['weight of even load', weight], change: ['weight of little change', weight],
};
const planning: FieldChecks<PlanningSettings> = {
  weights: ['weights', shaped(weights)], healthyPercent: ['healthy share of a week', wholeNumber(1, 100)], restAfterDays: ['days in a row before a rest', wholeNumber(1, 14)],
};

const settings: FieldChecks<Settings> = {
  id: ['id', oneOf('settings')], workspaceName: ['name of the workspace', name], currency: ['currency', currency], weekStart: ['first day of the week', oneOf(1, 7)],
  defaultCalendarId: ['calendar for new people', anId], statusDay: ['status day', orNone(aDay)], baselineId: ['baseline', orNone(anId)], rules: ['rules', shaped(ruleChecks)],
  planning: ['planning', shaped(planning)],
};

const calendar: FieldChecks<Calendar> = {
  id: ['id', anId], name: ['name', name], pattern: ['working pattern', pattern], region: ['region', orNone(filledText(40))],
  holidays: ['holidays', ascendingDays(listOf(shaped(holiday), 5_000))],
};

const skill: FieldChecks<Skill> = { id: ['id', anId], name: ['name', name], kind: ['kind', oneOf('skill', 'certification')], archived: ['archived mark', yesOrNo] };

const resource: FieldChecks<Resource> = {
  id: ['id', anId], kind: ['kind', oneOf('person', 'equipment', 'placeholder')], name: ['name', name], role: ['role', line], team: ['team', line], vendor: ['vendor', line],
  email: ['email', email], calendarId: ['calendar', anId], pattern: ['working pattern', orNone(pattern)],
  skills: ['skills', withoutRepeats(listOf(shaped(holding), 500), ({ skillId }: SkillHolding) => skillId, 'skill')],
  costPerHour: ['cost per hour', rate], overtimePerHour: ['cost per hour of overtime', rate], billingPerHour: ['price per hour', rate],
  laterRates: ['later rates', ascendingDays(listOf(shaped(datedRate), 200))], startDay: ['first day', orNone(aDay)], endDay: ['last day', orNone(aDay)], notes: ['notes', prose],
  externalId: ['outside id', line], archived: ['archived mark', yesOrNo],
};

const timeOff: FieldChecks<TimeOff> = {
  id: ['id', anId], resourceId: ['person', anId], firstDay: ['first day', aDay], lastDay: ['last day', aDay],
  minutesPerDay: ['time off a day', orNone(wholeNumber(1, mostMinutesADay))],
  reason: ['reason', oneOf('vacation', 'sick', 'training', 'maintenance', 'other')], notes: ['notes', prose],
};

const project: FieldChecks<Project> = {
  id: ['id', anId], name: ['name', name], code: ['code', text(20)], hue: ['colour', wholeNumber(0, 11)], leadId: ['lead', orNone(anId)], startDay: ['first day', orNone(aDay)],
  dueDay: ['due day', orNone(aDay)], priority: ['priority', priority], client: ['client', line], notes: ['notes', prose], externalId: ['outside id', line],
  archived: ['archived mark', yesOrNo],
};

const task: FieldChecks<Task> = {
  id: ['id', anId], projectId: ['project', orNone(anId)], title: ['title', filledText(500)], effort: ['effort in minutes', effort], remaining: ['remaining effort in minutes', effort],
  kind: ['kind', line], percentFrom: ['source of percent complete', oneOf('effort', 'checklist', 'hand')], percentByHand: ['percent complete', wholeNumber(0, 100)],
  effortOf: ['whose effort it is', oneOf('people', 'equipment')], priority: ['priority', priority], earliestStart: ['earliest start', orNone(aDay)], deadline: ['deadline', orNone(aDay)],
  status: ['status', oneOf('todo', 'doing', 'blocked', 'done')], blockedReason: ['reason it is blocked', text(500)], splittable: ['splittable mark', yesOrNo],
  requirements: ['skills', withoutRepeats(listOf(shaped(requirement), 100), ({ skillId }: SkillRequirement) => skillId, 'skill')],
  crew: ['crew', listOf(shaped(crewNeed), 20)],
  dependencies: ['dependencies', withoutRepeats(listOf(shaped(dependency), 500), ({ predecessorId }: Dependency) => predecessorId, 'predecessor')],
  tags: ['tags', withoutRepeats(listOf(filledText(100), 200), (tag: string) => tag, 'tag')], checklist: ['checklist', listOf(shaped(checklistItem), 500)], notes: ['notes', prose],
  links: ['links', listOf(shaped(link), 100)], externalId: ['outside id', line], archived: ['archived mark', yesOrNo],
};

const booking: FieldChecks<Booking> = {
  id: ['id', anId], taskId: ['task', anId], resourceId: ['person', anId],
  days: ['booked days', (value) => bookedDays(value) ?? ((value as readonly unknown[]).length === 0 ? 'must be at least one' : null)],
  certainty: ['certainty', oneOf('confirmed', 'tentative')], locked: ['lock', yesOrNo], overrideReason: ['reason for the override', text(2_000)],
};

const fieldsOf: Readonly<Record<TableName, (record: unknown) => readonly string[]>> = {
  settings: fieldProblems(settings), calendars: fieldProblems(calendar), skills: fieldProblems(skill), resources: fieldProblems(resource), timeOff: fieldProblems(timeOff),
  projects: fieldProblems(project), tasks: fieldProblems(task), bookings: fieldProblems(booking),
  ...reportingFields, ...scenarioFields,
};

const areOrdered = (first: number | null, last: number | null): boolean => first === null || last === null || last >= first;
const ordered = (first: number | null, last: number | null, sentence: string): readonly string[] => (areOrdered(first, last) ? noProblems : [sentence]);

const crewProblems = ({ crew }: Task): readonly string[] => {
  if (crew.length === 0) return noProblems;
  const named = crew.filter(({ resourceId }) => resourceId !== null);
  const problems: string[] = [];
  if (new Set(named.map(({ resourceId }) => resourceId)).size < named.length) problems.push('The crew names somebody or something twice.');
  if (named.some(({ count, skillId }) => count !== 1 || skillId !== null)) problems.push('Where the crew names who goes along, it is that one, whatever they can do.');
  if (crew.some((need) => need.skillId === null && need.level !== 1)) problems.push('The crew asks for a level, but not of which skill.');
  return problems;
};

const taskRules = (row: Task): readonly string[] => {
  const problems: string[] = [];
  if (!areOrdered(row.earliestStart, row.deadline)) problems.push('The deadline lies before the earliest start.');
  if (row.blockedReason !== '' && row.status !== 'blocked') problems.push('Only a blocked task has a reason it is blocked.');
  if (row.dependencies.some(({ predecessorId }) => predecessorId === row.id)) problems.push('A task cannot wait for itself.');
  return problems.concat(crewProblems(row));
};

const none = (): readonly string[] => noProblems;

/** What fields must be to each other; only asked once each field alone is right. */
const rulesOf: { readonly [Name in TableName]: (row: Records[Name]) => readonly string[] } = {
  settings: none,
  calendars: none,
  skills: none,
  resources: (row) => ordered(row.startDay, row.endDay, 'The last day lies before the first day.'),
  timeOff: (row) => ordered(row.firstDay, row.lastDay, 'The time off ends before it begins.'),
  projects: (row) => ordered(row.startDay, row.dueDay, 'The due day lies before the first day.'),
  tasks: taskRules,
  bookings: none,
  ...reportingRules,
  scenarios: none,
  scenarioEdits: (row) => scenarioEditRules(row, problemsOf),
};

/**
 * What is wrong with a record taken by itself, as sentences for the user; an empty list: nothing.
 * The one place that says what a row of each table must be: commands, imports and storage all ask it.
 * Whether ids name rows that are there, and dependencies run in a circle, is not asked here: a row cannot know.
 * Quick enough for every row at opening (some microseconds each). Fields it does not know are let through.
 */
export const problemsOf = (table: TableName, record: unknown): readonly string[] => {
  const problems = fieldsOf[table](record);
  return problems.length > 0 ? problems : (rulesOf[table] as (row: unknown) => readonly string[])(record);
};
