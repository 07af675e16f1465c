import { addWorkingDays, formatHours, freeOn } from '../../calendar';
import { costOf, formatMoney, milestoneWaitingFor, ratesOn, type BookedDay, type DayNumber, type MinorUnits, type Resource, type ResourceId, type Task, type Workspace } from '../../model';
import { waitingWords } from './causes';
import { taskEnd, type ProposalFacts } from './facts';
import type { BareLine } from './lines';
import type { ProposalReason, ProposedPlace } from './types';
import { daysWords, dayWordsNear, distance, firstOf, lastOf, nameOf } from './words';

const choice = (sentence: string): ProposalReason => ({ kind: 'choice', sentence });

/** Why this person and these days, as far as the plan tells. */
export const choicesOf = (facts: ProposalFacts, line: BareLine): readonly ProposalReason[] => {
  const task = facts.before.tasks.get(line.taskId);
  const place = line.to.find(({ role }) => role === 'work');
  if (task === undefined || place === undefined) return [];
  const person = line.from?.resourceId === place.resourceId ? [] : personWords(facts, task, place, line.from);
  const days = line.from !== null && line.from.resourceId !== place.resourceId && firstOf(line.from.days) === firstOf(place.days) ? [] : dayReason(facts, task, place, line);
  return [...person, ...days].map(choice);
};

/** What speaks for the person: the only one who can, the skill, or the only one who has time then. */
const personWords = (facts: ProposalFacts, task: Task, place: ProposedPlace, from: ProposedPlace | null): readonly string[] => {
  const { before, after } = facts;
  const resource = before.resources.get(place.resourceId);
  if (resource === undefined) return [];
  const able = facts.ableFor(task, lastOf(place.days));
  const [asked] = task.requirements.filter(({ need }) => need === 'required');
  const skill = asked === undefined ? null : before.skills.get(asked.skillId)?.name ?? null;
  if (able.length === 1 && skill !== null && asked !== undefined) return [`Only ${resource.name} has ${skill} ${String(asked.level)} or more`];
  const held = asked === undefined ? undefined : resource.skills.find(({ skillId }) => skillId === asked.skillId)?.level;
  const skilled = skill === null || held === undefined ? [] : [`${resource.name} has ${skill} ${String(held)}`];
  const others = able.filter(({ id }) => id !== resource.id && id !== from?.resourceId);
  const day = firstOf(place.days);
  if (others.length > 0 && others.every(({ id }) => freeOn(after, id, day) === 0)) return [...skilled, `${others.length === 1 ? `${others[0]?.name ?? ''} can do it too, but has` : `The ${String(others.length)} others who can do it have`} no time left on ${dayWordsNear(day, facts.request.from)}`];
  const cheapest = cheapestWords(facts.before, resource, others, day);
  return [...skilled, ...(from === null ? cheapest : []), ...(skilled.length === 0 && cheapest.length === 0 ? freeWords(facts, place) : [])];
};

/** Time that is free on the first day in the new plan, this work's own counted in. */
const freeWords = ({ after, request }: ProposalFacts, { resourceId, days }: ProposedPlace): readonly string[] => {
  const free = freeOn(after, resourceId, firstOf(days)) + (days[0]?.minutes ?? 0);
  return free > 0 ? [`${nameOf(after, resourceId)} has ${formatHours(free)} free on ${dayWordsNear(firstOf(days), request.from)}`] : [];
};

const cheapestWords = ({ settings }: Workspace, resource: Resource, others: readonly Resource[], day: DayNumber): readonly string[] => {
  const own = ratesOn(resource, day).costPerHour;
  const rates = others.flatMap((other) => ratesOn(other, day).costPerHour ?? []);
  if (own === null || rates.length < others.length || rates.length === 0 || !rates.every((rate) => rate > own)) return [];
  return [`Cheapest of the ${String(others.length + 1)} who can do it, at ${formatMoney(own, settings.currency)} an hour`];
};

/** Why not earlier: what it waits for, its earliest start, or that its person has no time before. */
const dayReason = (facts: ProposalFacts, task: Task, { resourceId, days }: ProposedPlace, { from }: BareLine): readonly string[] => {
  const { after, before, request } = facts;
  const first = firstOf(days);
  const earlier = addWorkingDays(after, null, first, -1);
  const waits = waitingWords(facts, task, resourceId, days.map(({ day, minutes }) => ({ day: addWorkingDays(after, null, day, -1), minutes })));
  if (waits.length > 0) return from === null || firstOf(from.days) < first ? waits.slice(0, 1) : [];
  if (task.earliestStart !== null && task.earliestStart > earlier) return [`May begin on ${dayWordsNear(task.earliestStart, request.from)} at the earliest`];
  const { startDay = null, name = '' } = (task.projectId === null ? undefined : before.projects.get(task.projectId)) ?? {};
  if (startDay !== null && startDay > earlier) return [`${name} begins on ${dayWordsNear(startDay, request.from)}`];
  if (first <= request.from || from !== null) return [];
  const free = Array.from({ length: Math.min(first - request.from, 60) }, (_each, index) => first - 1 - index).find((day) => freeOn(after, resourceId, day) > 0);
  return free === undefined || free < earlier ? [`${nameOf(after, resourceId)} has no time before ${dayWordsNear(first, request.from)}`] : [];
};

/** What the new place gives and what it costs: dates kept or missed, earlier or later, cheaper or dearer. */
export const gainsOf = (facts: ProposalFacts, line: BareLine): readonly ProposalReason[] => {
  const task = facts.before.tasks.get(line.taskId);
  if (task === undefined || line.to.length === 0) return [];
  return [...deadlineGain(facts, task), ...milestoneGain(facts, task), ...timeGain(facts, line), ...costGain(facts, line)];
};

const deadlineGain = ({ before, after, request }: ProposalFacts, { id, deadline }: Task): readonly ProposalReason[] => {
  const was = taskEnd(before, id);
  const is = taskEnd(after, id);
  if (deadline === null || is === null || is === was) return [];
  if (is > deadline) return [{ kind: 'price', sentence: `Ends ${daysWords(distance(after, deadline, is))} after its deadline, ${dayWordsNear(deadline, request.from)}` }];
  return was === null || was > deadline ? [{ kind: 'gain', sentence: `In time for its deadline, ${dayWordsNear(deadline, request.from)}` }] : [];
};

const milestoneGain = ({ before, after, request }: ProposalFacts, { id }: Task): readonly ProposalReason[] => {
  const milestone = milestoneWaitingFor(before, id);
  const was = taskEnd(before, id);
  const is = taskEnd(after, id);
  if (milestone === null || milestone.dueDay === null || is === null || is === was) return [];
  if (is > milestone.dueDay) return [{ kind: 'price', sentence: `${daysWords(distance(after, milestone.dueDay, is))} too late for ${milestone.name}, due ${dayWordsNear(milestone.dueDay, request.from)}` }];
  return [{ kind: 'gain', sentence: was !== null && was <= milestone.dueDay ? `Still keeps ${milestone.name}, due ${dayWordsNear(milestone.dueDay, request.from)}` : `Keeps ${milestone.name}, due ${dayWordsNear(milestone.dueDay, request.from)}` }];
};

const timeGain = ({ after }: ProposalFacts, { from, to }: BareLine): readonly ProposalReason[] => {
  if (from === null) return [];
  const was = lastOf(from.days);
  const is = Math.max(...to.map(({ days }) => lastOf(days)));
  const days = distance(after, was, is);
  if (days === 0) return [];
  return [days < 0 ? { kind: 'gain', sentence: `Ends ${daysWords(-days)} earlier` } : { kind: 'price', sentence: `Ends ${daysWords(days)} later` }];
};

const costGain = ({ before }: ProposalFacts, { from, to }: BareLine): readonly ProposalReason[] => {
  const was = from === null ? null : costOfDays(before, from.resourceId, from.days);
  const places = to.filter(({ role }) => role === from?.role).map(({ resourceId, days }) => costOfDays(before, resourceId, days));
  if (was === null || places.some((cost) => cost === null)) return [];
  const difference = places.reduce<number>((sum, cost) => sum + (cost ?? 0), 0) - was;
  if (difference === 0) return [];
  const money = formatMoney(Math.abs(difference), before.settings.currency);
  return [difference < 0 ? { kind: 'gain', sentence: `${money} cheaper` } : { kind: 'price', sentence: `${money} dearer` }];
};

/** What booked days of somebody cost; null: a rate is not known. */
export const costOfDays = (workspace: Workspace, id: ResourceId, days: readonly BookedDay[]): MinorUnits | null => {
  const resource = workspace.resources.get(id);
  let sum = 0;
  for (const { day, minutes } of days) {
    const rate = resource === undefined ? null : ratesOn(resource, day).costPerHour;
    if (rate === null) return null;
    sum += costOf(minutes, rate);
  }
  return sum;
};
