import { formatDay, formatDayNear, formatHours, workingDaysBetween } from '../../calendar';
import { quotedTitle, type BookedDay, type DayNumber, type ResourceId, type TaskId, type Workspace } from '../../model';
import type { BareLine } from './lines';
import { minutesIn } from './lines';
import type { ProposedPlace } from './types';

const knownDays = new Map<DayNumber, string>();

/** So many days away a day could be taken for that of another year. */
const farDays = 270;

/** "Fri 27 Nov", with its year where it is far from `near`: "Mon 20 Nov 2028". */
export const dayWordsNear = (day: DayNumber, near: DayNumber): string => (Math.abs(day - near) < farDays ? dayWords(day) : formatDayNear(day, near));

/** "Fri 27 Nov". A proposal names the same few hundred days thousands of times. */
export const dayWords = (day: DayNumber): string => {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const words = formatDay(day, 'shortWeekdayDayMonth');
  knownDays.set(day, words);
  return words;
};

/** A sentence out of what may also stand inside one. */
export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const titleOf = (workspace: Workspace, id: TaskId): string => quotedTitle(workspace.tasks.get(id)?.title ?? '');

export const nameOf = (workspace: Workspace, id: ResourceId): string => workspace.resources.get(id)?.name ?? '';

/** "Ana", "Ana and Ben", "Ana, Ben and 3 more". */
export const namesOf = (names: readonly string[]): string => {
  if (names.length <= 1) return names[0] ?? '';
  return names.length <= 3 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : `${names.slice(0, 2).join(', ')} and ${String(names.length - 2)} more`;
};

/** "on Wed 25 Nov", "from Wed 25 Nov to Fri 27 Nov". */
export const whenWords = (days: readonly BookedDay[], near: DayNumber): string => {
  const first = days[0]?.day ?? 0;
  const last = days.at(-1)?.day ?? first;
  return first === last ? `on ${dayWordsNear(first, near)}` : `from ${dayWordsNear(first, near)} to ${dayWordsNear(last, near)}`;
};

export const firstOf = (days: readonly BookedDay[]): DayNumber => days[0]?.day ?? 0;
export const lastOf = (days: readonly BookedDay[]): DayNumber => days.at(-1)?.day ?? 0;

/** "1 day", "3 days". */
export const daysWords = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

/** Working days of the default calendar between two days; calendar days where none lies between. */
export const distance = (workspace: Workspace, from: DayNumber, to: DayNumber): number => workingDaysBetween(workspace, null, from, to) || to - from;

/** " 2 days later", " 1 day earlier"; empty where the first day stays. */
const shiftWords = (workspace: Workspace, from: readonly BookedDay[], to: readonly BookedDay[]): string => {
  const days = distance(workspace, firstOf(from), firstOf(to));
  return days === 0 ? '' : `${daysWords(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`;
};

/** What a line does, verb first. `near`: the first day of the plan. */
export const lineSentence = (workspace: Workspace, line: BareLine, near: DayNumber): string => {
  const title = titleOf(workspace, line.taskId);
  const work = line.to.filter(({ role }) => role === (line.from?.role ?? 'work'));
  const [first] = work.length === 0 ? line.to : work;
  const along = line.to.filter((place) => place !== first && !work.includes(place));
  const withCrew = along.length === 0 ? '' : ` with ${namesOf(along.map(({ resourceId }) => nameOf(workspace, resourceId)))}`;
  if (line.from === null) return work.length === 0 ? `Add ${namesOf(line.to.map(({ resourceId }) => nameOf(workspace, resourceId)))} to ${title} ${whenWords(first?.days ?? [], near)}` : `Book ${title} ${placesWords(workspace, work, near)}${withCrew}`;
  if (first === undefined) return `Take ${title} off ${nameOf(workspace, line.from.resourceId)}${line.before?.days.length === line.from.days.length ? '' : `, ${whenWords(line.from.days, near)}`}`;
  const what = line.from.role === 'crew' ? `${nameOf(workspace, line.from.resourceId)} beside ${title}` : title;
  const shift = shiftWords(workspace, line.from.days, first.days);
  if (line.kind === 'move') return `${shift === '' ? `Spread ${what} anew, ${whenWords(first.days, near)}` : `Move ${what} ${shift}`}${withCrew}`;
  if (line.kind === 'split') return `Split ${what}: ${splitWords(workspace, line, near)}${withCrew}`;
  return `Give ${title} to ${nameOf(workspace, first.resourceId)} instead of ${nameOf(workspace, line.from.resourceId)}${shift === '' ? '' : `, ${shift}`}${withCrew}`;
};

const placesWords = (workspace: Workspace, places: readonly ProposedPlace[], near: DayNumber): string => {
  const [first] = places;
  return places.length === 1 && first !== undefined ? `for ${nameOf(workspace, first.resourceId)} ${whenWords(first.days, near)}` : places.map(({ resourceId, days }) => `for ${nameOf(workspace, resourceId)} ${formatHours(minutesIn(days))} ${whenWords(days, near)}`).join(', ');
};

const splitWords = (workspace: Workspace, { from, to }: BareLine, near: DayNumber): string => {
  const parts = to.filter(({ role }) => role === from?.role).map(({ resourceId, days }) => `${formatHours(minutesIn(days))} to ${nameOf(workspace, resourceId)} ${whenWords(days, near)}`);
  const rest = minutesIn(from?.days ?? []) - to.reduce((sum, { role, days }) => (role === from?.role ? sum + minutesIn(days) : sum), 0);
  return [...parts, ...(rest > 0 ? [`${formatHours(rest)} without a place`] : [])].join(', ');
};
