import { isoDayOf, patternText } from '../../calendar';
import { priorityNames, type DayNumber, type Minutes, type Resource, type SkillHolding, type SkillRequirement, type Task } from '../../model';
import type { Cell } from '../csv';
import type { PeopleField, TaskField } from '../mapping';
import { amountOf, minutesText, quotedIfNeeded } from '../values';
import type { FileNames } from './names';

/** One column of our own files: what it is called and what it holds of a row. */
export interface FileColumn<Field, Row> {
  readonly field: Field;
  readonly header: string;
  readonly cell: (row: Row, names: FileNames, currency: string) => Cell;
}

const day = (value: DayNumber | null): Cell => (value === null ? null : isoDayOf(value));
/** A cell left empty would mean the calendar's week. */
const weekWithoutWork = 'Mo-Su 0h';
/** Four decimals of an hour tell every minute apart. */
const hours = (minutes: Minutes): number => Math.round((minutes / 60) * 10_000) / 10_000;
const yesNo = (value: boolean): Cell => (value ? 'yes' : 'no');
/** Plain names stand as they are; any other is quoted, so that no sign in it reads as a level or a lapse. */
const itemMarks = /[^\p{L}\p{N} .&/#-]|until/iu;

const holdingText = ({ skillId, level, expires }: SkillHolding, names: FileNames): string => {
  const lapse = expires === null ? (names.certified(skillId) ? ' until open' : '') : ` until ${isoDayOf(expires)}`;
  return `${quotedIfNeeded(names.skill(skillId), itemMarks)}=${level}${lapse}`;
};

const requirementsText = (requirements: readonly SkillRequirement[], need: SkillRequirement['need'], names: FileNames): string =>
  requirements.filter((each) => each.need === need).map(({ skillId, level }) => `${quotedIfNeeded(names.skill(skillId), itemMarks)}=${level}`).join(', ');

export const peopleColumns: readonly FileColumn<PeopleField, Resource>[] = [
  { field: 'loadlineId', header: 'Loadline ID', cell: ({ id }) => id },
  { field: 'externalId', header: 'ID', cell: ({ externalId }) => externalId },
  { field: 'name', header: 'Name', cell: ({ name }) => name },
  { field: 'kind', header: 'Kind', cell: ({ kind }) => kind },
  { field: 'role', header: 'Role', cell: ({ role }) => role },
  { field: 'team', header: 'Team', cell: ({ team }) => team },
  { field: 'vendor', header: 'Vendor', cell: ({ vendor }) => vendor },
  { field: 'email', header: 'Email', cell: ({ email }) => email },
  { field: 'calendar', header: 'Calendar', cell: ({ calendarId }, names) => names.calendar(calendarId) },
  { field: 'pattern', header: 'Working pattern', cell: ({ pattern }) => (pattern === null ? null : patternText(pattern, minutesText) || weekWithoutWork) },
  { field: 'costPerHour', header: 'Cost per hour', cell: ({ costPerHour }, _names, currency) => (costPerHour === null ? null : amountOf(costPerHour, currency)) },
  { field: 'skills', header: 'Skills', cell: ({ skills }, names) => skills.map((holding) => holdingText(holding, names)).join(', ') },
  { field: 'startDay', header: 'First day', cell: ({ startDay }) => day(startDay) },
  { field: 'endDay', header: 'Last day', cell: ({ endDay }) => day(endDay) },
  { field: 'notes', header: 'Notes', cell: ({ notes }) => notes },
  { field: 'archived', header: 'Archived', cell: ({ archived }) => yesNo(archived) },
];

const predecessorsText = ({ dependencies }: Task, names: FileNames): string =>
  dependencies
    .map(({ predecessorId, type, lagDays }) => {
      const lag = lagDays === 0 ? '' : `${lagDays > 0 ? '+' : ''}${lagDays}d`;
      return `${names.task(predecessorId)}${type === 'FS' && lag === '' ? '' : `${type}${lag}`}`;
    })
    .join(', ');

export const statusNames: Readonly<Record<Task['status'], string>> = { todo: 'To do', doing: 'Doing', blocked: 'Blocked', done: 'Done' };

export const taskColumns: readonly FileColumn<TaskField, Task>[] = [
  { field: 'loadlineId', header: 'Loadline ID', cell: ({ id }) => id },
  { field: 'externalId', header: 'ID', cell: ({ externalId }) => externalId },
  { field: 'title', header: 'Title', cell: ({ title }) => title },
  { field: 'project', header: 'Project', cell: ({ projectId }, names) => (projectId === null ? null : names.project(projectId)) },
  { field: 'kind', header: 'Kind of task', cell: ({ kind }) => kind },
  { field: 'effort', header: 'Effort (h)', cell: ({ effort }) => hours(effort) },
  { field: 'remaining', header: 'Remaining (h)', cell: ({ remaining }) => hours(remaining) },
  { field: 'effortOf', header: 'Effort of', cell: ({ effortOf }) => effortOf },
  { field: 'priority', header: 'Priority', cell: ({ priority }) => priorityNames[priority] },
  { field: 'earliestStart', header: 'Earliest start', cell: ({ earliestStart }) => day(earliestStart) },
  { field: 'deadline', header: 'Deadline', cell: ({ deadline }) => day(deadline) },
  { field: 'status', header: 'Status', cell: ({ status }) => statusNames[status] },
  { field: 'blockedReason', header: 'Blocked reason', cell: ({ blockedReason }) => blockedReason },
  { field: 'splittable', header: 'Splittable', cell: ({ splittable }) => yesNo(splittable) },
  { field: 'requiredSkills', header: 'Required skills', cell: ({ requirements }, names) => requirementsText(requirements, 'required', names) },
  { field: 'preferredSkills', header: 'Preferred skills', cell: ({ requirements }, names) => requirementsText(requirements, 'preferred', names) },
  { field: 'predecessors', header: 'Predecessors', cell: predecessorsText },
  { field: 'tags', header: 'Tags', cell: ({ tags }) => tags.map((tag) => quotedIfNeeded(tag, /[,;\n]/u)).join(', ') },
  { field: 'checklist', header: 'Checklist', cell: ({ checklist }) => checklist.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${text}`).join('\n') },
  { field: 'notes', header: 'Notes', cell: ({ notes }) => notes },
  { field: 'links', header: 'Links', cell: ({ links }) => links.map(({ label, url }) => (label === '' ? url : `${label} <${url}>`)).join('\n') },
  { field: 'archived', header: 'Archived', cell: ({ archived }) => yesNo(archived) },
];
