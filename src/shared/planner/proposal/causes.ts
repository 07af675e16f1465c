import { capacityOn, dayCapacity, formatDay, formatHours, loadOn } from '../../calendar';
import { countsAsEffort, skillMatch, type BookedDay, type Dependency, type DayNumber, type Minutes, type ResourceId, type Task } from '../../model';
import { daysTooEarly, holdsUp, spanOf, taskSpan } from '../../scheduling';
import { taskEnd, type ProposalFacts } from './facts';
import type { BareLine } from './lines';
import type { ProposedPlace } from './types';
import { capitalised, dayWordsNear, daysWords, distance, firstOf, lastOf, nameOf, namesOf, titleOf } from './words';

/** A line that moves something that is booked. */
export type MovingLine = BareLine & { readonly from: ProposedPlace };

/** What the old place breaks in the plan as it is, else what would be broken if the work stayed while the rest moves. In words, worst first. */
export const causesOf = (facts: ProposalFacts, line: MovingLine): readonly string[] => {
  const task = facts.before.tasks.get(line.taskId);
  if (task === undefined) return [];
  const broken = [...absence(facts, line.from), ...overload(facts, line.from), ...lacks(facts, task, line.from), ...early(facts, task, line), ...tooLate(facts, task, line)];
  return broken.length > 0 ? broken.slice(0, 2) : [...pushed(facts, task, line), ...displaced(facts, line)].slice(0, 1);
};

const offWords = { vacation: 'on vacation', sick: 'sick', training: 'in training', maintenance: 'in maintenance', other: 'off' } as const;

const absence = ({ before, request: { scope, from } }: ProposalFacts, { resourceId, days }: ProposedPlace): readonly string[] => {
  const name = nameOf(before, resourceId);
  if (scope.kind === 'leave' && scope.resourceId === resourceId && days.some(({ day }) => day >= scope.from && day <= scope.to)) {
    return [scope.from === scope.to ? `${name} is away on ${dayWordsNear(scope.from, from)}` : `${name} is away from ${dayWordsNear(scope.from, from)} to ${dayWordsNear(scope.to, from)}`];
  }
  if (before.resources.get(resourceId)?.archived === true) return [`${name} is archived`];
  const off = days.find(({ day }) => capacityOn(before, resourceId, day) === 0);
  if (off === undefined) return [];
  const { timeOff: [entry], holiday, presence, pattern } = dayCapacity(before, resourceId, off.day);
  const day = dayWordsNear(off.day, from);
  if (presence === 'away') return [`${name} is not in the team on ${day}`];
  if (entry !== undefined && pattern > 0) return [`${name} is ${offWords[entry.reason]} on ${day}`];
  return [holiday === null || pattern === 0 ? `${name} does not work on ${day}` : `${day} is ${holiday.name === '' ? 'a holiday' : holiday.name} for ${name}`];
};

/** The day on which its person is over most. */
const overload = ({ before, request }: ProposalFacts, { resourceId, days }: ProposedPlace): readonly string[] => {
  const over = days.map(({ day }) => ({ day, minutes: loadOn(before, resourceId, day) - capacityOn(before, resourceId, day), capacity: capacityOn(before, resourceId, day) })).filter(({ minutes, capacity }) => minutes > 0 && capacity > 0);
  const worst = over.reduce<{ readonly day: DayNumber; readonly minutes: Minutes } | null>((most, each) => (most === null || each.minutes > most.minutes ? each : most), null);
  if (worst === null) return [];
  const more = over.length === 1 ? '' : ` and over on ${daysWords(over.length - 1)} more`;
  return [`${nameOf(before, resourceId)} is ${formatHours(worst.minutes)} over on ${dayWordsNear(worst.day, request.from)}${more}`];
};

const lacks = ({ before }: ProposalFacts, task: Task, { resourceId, days }: ProposedPlace): readonly string[] => {
  const resource = before.resources.get(resourceId);
  if (resource === undefined || !countsAsEffort(task, resource)) return [];
  return task.requirements.flatMap((requirement) => {
    const { verdict, held, expires } = skillMatch(resource, requirement, lastOf(days));
    const name = before.skills.get(requirement.skillId)?.name ?? '';
    if (requirement.need !== 'required' || verdict === 'met') return [];
    if (verdict === 'lapsed') return [`${name} of ${resource.name} lapses on ${expires === null ? 'the way' : formatDay(expires, 'dayMonthYear')}`];
    return [verdict === 'missing' ? `${resource.name} does not hold ${name}` : `${resource.name} has ${name} ${String(held)}, ${String(requirement.level)} is required`];
  });
};

/** It began before it may, or before what it waits for ends. */
const early = ({ before, request }: ProposalFacts, task: Task, { from: { resourceId, days } }: MovingLine): readonly string[] => {
  if (task.earliestStart !== null && firstOf(days) < task.earliestStart) return [`It may not begin before ${dayWordsNear(task.earliestStart, request.from)}`];
  const span = spanOf([{ resourceId, days }]);
  return task.dependencies.flatMap((dependency) => {
    const predecessor = before.tasks.get(dependency.predecessorId);
    const other = taskSpan(before, dependency.predecessorId);
    if (span === null || other === null || !holdsUp(predecessor)) return [];
    const missing = daysTooEarly(before, dependency, other, span);
    return missing === 0 ? [] : [`It lies ${daysWords(missing)} too early: ${waitWords(titleOf(before, predecessor.id), dependency, other, request.from)}`];
  });
};

/** "waits for “Weld frame”, which ends Tue 24 Nov". `near`: the first day of the plan. */
const waitWords = (title: string, { type, lagDays }: Dependency, other: { readonly first: DayNumber; readonly last: DayNumber }, near: DayNumber): string => {
  const lag = lagDays === 0 ? '' : `, ${lagDays > 0 ? 'plus' : 'less'} ${daysWords(Math.abs(lagDays))}`;
  return `waits for ${title}, which ${type === 'FS' || type === 'FF' ? `ends ${dayWordsNear(other.last, near)}` : `starts ${dayWordsNear(other.first, near)}`}${lag}`;
};

/** It ended after its deadline, and ends earlier now. */
const tooLate = ({ before, after, request }: ProposalFacts, task: Task, { from }: MovingLine): readonly string[] => {
  const end = taskEnd(after, task.id);
  if (task.deadline === null || end === null || lastOf(from.days) <= task.deadline || end >= lastOf(from.days)) return [];
  return [`It ended ${daysWords(distance(before, task.deadline, lastOf(from.days)))} after its deadline, ${dayWordsNear(task.deadline, request.from)}`];
};

/** What it waits for moves, so that its old days would be too early. */
const pushed = (facts: ProposalFacts, task: Task, { from: { resourceId, days } }: MovingLine): readonly string[] =>
  waitingWords(facts, task, resourceId, days).slice(0, 1);

/** What work on these days would wait for in the new plan: "Waits for “Weld frame”, which ends Wed 25 Nov". */
export const waitingWords = ({ after, request }: ProposalFacts, task: Task, resourceId: ResourceId, days: readonly BookedDay[]): readonly string[] => {
  const span = spanOf([{ resourceId, days }]);
  if (span === null) return [];
  const found = task.dependencies.flatMap((dependency) => {
    const predecessor = after.tasks.get(dependency.predecessorId);
    const other = taskSpan(after, dependency.predecessorId);
    const missing = other !== null && holdsUp(predecessor) ? daysTooEarly(after, dependency, other, span) : 0;
    return other === null || missing === 0 ? [] : [{ missing, sentence: waitWords(titleOf(after, dependency.predecessorId), dependency, other, request.from) }];
  });
  return found.sort((one, other) => other.missing - one.missing).map(({ sentence }) => capitalised(sentence));
};

/** Its old time is given to other work. */
const displaced = ({ after, takers, request }: ProposalFacts, line: MovingLine): readonly string[] => {
  const { resourceId, days } = line.from;
  const crowded = days.find(({ day, minutes }) => {
    const own = line.to.reduce((sum, place) => (place.resourceId === resourceId ? sum + (place.days.find((booked) => booked.day === day)?.minutes ?? 0) : sum), 0);
    return loadOn(after, resourceId, day) - own + minutes > capacityOn(after, resourceId, day);
  });
  if (crowded === undefined) return [];
  const others = [...new Set(takers(resourceId, crowded.day).filter(({ taskId }) => taskId !== line.taskId).map(({ taskId }) => titleOf(after, taskId)))];
  return others.length === 0 ? [] : [`Makes room for ${namesOf(others)} on ${dayWordsNear(crowded.day, request.from)}`];
};
