import { addWorkingDays, formatDay, formatHours } from '../../calendar';
import { costOf, countsAsEffort, milestoneId, projectId, quotedTitle, ratesOn, type DayNumber, type Level, type MinorUnits, type Minutes, type Resource, type ResourceId } from '../../model';
import { dayWordsNear, daysWords, nameOf, namesOf } from '../proposal/words';
import { factsOf, proofOf, type Due, type Fact, type Proof, type Question } from './forbids';
import { groundsOf, requiredOf, type Grounds } from './jobs';
import { questionIn, type QuestionAbout } from './questions';
import { tryWayOut } from './tryWayOut';
import type { WayOut } from './types';
import { missingMinutes, skillWords } from './words';

interface Case {
  readonly grounds: Grounds;
  readonly about: QuestionAbout;
  readonly question: Question;
  readonly facts: readonly Fact[];
  /** With the figures of those who may do the job as the plan asks. */
  readonly proof: Proof;
}

type Draft = Omit<WayOut, 'id'>;

/** Ways out of an impossibility, each of which lifts it as far as its own facts go, cheapest first: what is only allowed, then what is agreed, then what costs. */
export const waysOutOf = (present: Case): readonly WayOut[] => {
  const has = (kind: Fact['kind']): boolean => present.facts.some((fact) => fact.kind === kind);
  const drafts = [
    ...(has('holder') ? [allowing(present, 'reassign')] : []),
    ...(has('chosen') ? [everybody()] : []),
    ...(has('oneGo') ? [inParts(present)] : []),
    ...(has('locks') ? unlocking(present) : []),
    ...(has('expiry') ? renewing(present) : []),
    ...(has('due') ? later(present) : []),
    ...overtime(present), ...training(present), ...lessWork(present), hiring(present),
  ];
  return drafts.flatMap((draft, index) => (helps(present, draft) ? [{ ...draft, id: `${present.about.taskId} ${present.about.bookingId ?? 'new'} ${String(index)}` }] : []));
};

/** Whether a way out lifts the proof: asked again of the plan in which it is taken. */
const helps = (present: Case, { trial }: Pick<WayOut, 'trial'>): boolean => {
  const tried = tryWayOut(present.grounds.workspace, present.grounds.request, { trial }, () => 'tried');
  const grounds = groundsOf(tried.workspace, tried.request);
  const question = questionIn(grounds, present.about);
  return question === null || isLifted(present, grounds, question);
};

/** Nothing rules it out any more, or only that it waits for work which has no place for reasons of its own: that has its own ways out, which would help as little alone. */
const isLifted = ({ facts }: Case, grounds: Grounds, question: Question): boolean => {
  const isOfItself = (fact: Fact): boolean => fact.kind !== 'before' || facts.some((own) => own.kind === 'before' && own.taskId === fact.taskId) || !grounds.isWithoutPlace(fact.taskId);
  return proofOf(grounds, question, factsOf(grounds, question).filter(isOfItself)) === null;
};

const allowing = ({ question: { job } }: Case, move: 'reassign' | 'split'): Draft => ({
  kind: 'allow', sentence: move === 'reassign' ? `Allow giving ${quotedTitle(job.task.title)} and other work to somebody else` : 'Allow splitting work', amount: 1, unit: 'moves', cost: null,
  trial: { kind: 'request', allow: [move], addResourceIds: [], until: 'same' },
});

const everybody = (): Draft => ({ kind: 'addPeople', sentence: 'Let everybody be given work, not only those chosen', amount: 1, unit: 'moves', cost: null, trial: { kind: 'request', allow: [], addResourceIds: 'everybody', until: 'same' } });

const inParts = (present: Case): Draft => {
  const { task } = present.question.job;
  if (task.splittable) return allowing(present, 'split');
  return { kind: 'allowSplit', sentence: `Let ${quotedTitle(task.title)} be split`, amount: 1, unit: 'moves', cost: null, trial: { kind: 'splittable', taskIds: [task.id] } };
};

/** Locks of those who could do it, in its time. */
const unlocking = ({ grounds, question, proof }: Case): readonly Draft[] => {
  const people = new Set('resourceIds' in proof ? proof.resourceIds : []);
  const start = 'start' in proof ? proof.start : grounds.request.from;
  const locked = [...grounds.workspace.bookings.values()].filter((booking) => booking.locked && people.has(booking.resourceId) && booking.days.some(({ day }) => day >= start && day <= question.due.day));
  const taskIds = [...new Set(locked.map(({ taskId }) => taskId))].sort();
  if (taskIds.length === 0) return [];
  const titles = taskIds.map((id) => quotedTitle(grounds.workspace.tasks.get(id)?.title ?? ''));
  return [{ kind: 'unlock', sentence: `Unlock ${namesOf(titles)}`, amount: locked.length, unit: 'moves', cost: null, trial: { kind: 'unlock', taskIds } }];
};

/** Certificates of those who hold them at the level, valid as many days longer as the work needs. */
const renewing = (present: Case): readonly Draft[] => {
  const { grounds: { workspace, lastDay }, question: { job } } = present;
  const drafts = requiredOf(job.task).flatMap(({ skillId, level }) => [...workspace.resources.values()].flatMap((resource): readonly Draft[] => {
    const held = resource.skills.find((each) => each.skillId === skillId);
    if (resource.archived || held === undefined || held.level < level || held.expires === null || held.expires >= lastDay) return [];
    const { expires } = held;
    const trialOf = (days: number): WayOut['trial'] => ({ kind: 'renew', resourceId: resource.id, skillId, expires: expires + days });
    const days = leastThat((more) => helps(present, { trial: trialOf(more) }), lastDay - expires);
    if (days === null) return [];
    const sentence = `Renew ${workspace.skills.get(skillId)?.name ?? ''} of ${resource.name} until ${formatDay(expires + days, 'dayMonthYear')} or later`;
    return [{ kind: 'renew', sentence, amount: days, unit: 'days', cost: null, trial: trialOf(days) }];
  }));
  return drafts.sort((one, other) => one.amount - other.amount).slice(0, 2);
};

/** The fewest working days by which the day has to move. */
const later = (present: Case): readonly Draft[] => {
  const { grounds, question } = present;
  const { due, job } = question;
  const dayAt = (days: number): DayNumber => addWorkingDays(grounds.workspace, null, due.day, days);
  const works = (days: number): boolean => {
    const moved = due.kind === 'until' ? groundsOf(grounds.workspace, { ...grounds.request, until: dayAt(days) }) : grounds;
    const asked = questionIn(moved, present.about);
    const again = asked === null ? null : { ...asked, due: { ...asked.due, day: dayAt(days) } };
    return again !== null && isLifted(present, moved, again);
  };
  const days = leastThat(works, 260);
  if (days === null) return [];
  const day = dayAt(days);
  const to = `to ${dayWordsNear(day, grounds.request.from)}`;
  return [laterDraft(due, job.task.title, to, { day, days, taskId: job.task.id }, nameOfDue(grounds, due))];
};

const laterDraft = (due: Due, title: string, to: string, { day, days, taskId }: { readonly day: DayNumber; readonly days: number; readonly taskId: Question['job']['task']['id'] }, name: string): Draft => {
  const rest = { amount: days, unit: 'days' as const, cost: null };
  const by = `by ${daysWords(days)}, ${to}`;
  switch (due.kind) {
    case 'until': return { ...rest, kind: 'extendWindow', sentence: `Plan ${daysWords(days)} further ahead, ${to}`, trial: { kind: 'request', allow: [], addResourceIds: [], until: day } };
    case 'deadline': return { ...rest, kind: 'moveDeadline', sentence: `Move the deadline of ${quotedTitle(title)} ${by}`, trial: { kind: 'deadlines', taskIds: [taskId], day } };
    case 'milestone': return { ...rest, kind: 'moveMilestone', sentence: `Move ${name} ${by}`, trial: { kind: 'milestone', milestoneId: milestoneId(due.id), day } };
    case 'project': return { ...rest, kind: 'moveDeadline', sentence: `Move the due day of ${name} ${by}`, trial: { kind: 'project', projectId: projectId(due.id), day } };
  }
};

const nameOfDue = ({ workspace }: Grounds, { kind, id }: Due): string =>
  (kind === 'milestone' ? workspace.milestones.get(milestoneId(id))?.name : kind === 'project' ? workspace.projects.get(projectId(id))?.name : undefined) ?? '';

/** The least whole number from 1 to `most` for which something holds, if it holds from some number on; null: not up to `most`. */
const leastThat = (holds: (amount: number) => boolean, most: number): number | null => {
  let high = 1;
  while (high < most && !holds(high)) high *= 2;
  high = Math.min(high, most);
  if (!holds(high)) return null;
  let low = Math.floor(high / 2);
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Steps of half an hour, at most four hours a day. */
const overtimeStep = 30;
const mostSteps = 8;

/** More hours a day for all who could do it, the fewest that help. */
const overtime = (present: Case): readonly Draft[] => {
  const { proof, question, grounds: { workspace } } = present;
  if (proof.kind !== 'crowded' && proof.kind !== 'noTime') return [];
  const { resourceIds } = proof;
  const trialOf = (steps: number): WayOut['trial'] => ({ kind: 'overtime', resourceIds, minutesPerDay: steps * overtimeStep });
  const steps = leastThat((amount) => helps(present, { trial: trialOf(amount) }), mostSteps);
  if (steps === null) return [];
  const missing = missingMinutes(question, proof);
  return [{
    kind: 'overtime', sentence: `${formatHours(steps * overtimeStep)} more a day for ${namesOf(resourceIds.map((id) => nameOf(workspace, id)))}: ${formatHours(missing)} in all are missing`, amount: missing, unit: 'minutes',
    cost: overtimeCost(present, resourceIds, missing), trial: trialOf(steps),
  }];
};

/** At the cheapest overtime rate of those who do it; null: a rate is not known. */
const overtimeCost = ({ grounds: { workspace, request } }: Case, ids: readonly ResourceId[], minutes: Minutes): MinorUnits | null => {
  const rates = ids.map((id) => { const resource = workspace.resources.get(id); return resource === undefined ? null : ratesOn(resource, request.from).overtimePerHour; });
  return rates.some((rate) => rate === null) || rates.length === 0 ? null : costOf(minutes, Math.min(...rates.map((rate) => rate ?? 0)));
};

/** Whoever lacks the least of one required skill, and has all others. */
const training = (present: Case): readonly Draft[] => {
  const { grounds: { workspace, request }, question: { job } } = present;
  const required = requiredOf(job.task);
  const close = [...workspace.resources.values()].flatMap((resource) => {
    if (resource.archived || resource.kind === 'placeholder' || !countsAsEffort(job.task, resource) || (request.resourceIds !== null && !request.resourceIds.includes(resource.id))) return [];
    const lacks = required.map((requirement) => ({ requirement, held: heldLevel(resource, requirement.skillId) })).filter(({ requirement, held }) => held < requirement.level);
    const [lack] = lacks;
    return lacks.length === 1 && lack !== undefined ? [{ resource, requirement: lack.requirement, levels: lack.requirement.level - lack.held }] : [];
  }).sort((one, other) => one.levels - other.levels || (one.resource.id < other.resource.id ? -1 : 1));
  for (const { resource, requirement, levels } of close.slice(0, 5)) {
    const draft: Draft = {
      kind: 'train', sentence: `Train ${resource.name} in ${skillWords(workspace, requirement)}`, amount: levels, unit: 'levels', cost: null,
      trial: { kind: 'train', resourceId: resource.id, skillId: requirement.skillId, level: requirement.level },
    };
    if (helps(present, draft)) return [draft];
  }
  return [];
};

const heldLevel = (resource: Resource, id: Resource['skills'][number]['skillId']): Level | 0 => resource.skills.find(({ skillId }) => skillId === id)?.level ?? 0;

/** As much less of work that is not booked yet as is missing, in half hours. */
const lessWork = ({ question, proof }: Case): readonly Draft[] => {
  const { job } = question;
  const minutes = Math.ceil(missingMinutes(question, proof) / overtimeStep) * overtimeStep;
  if (job.bookingId !== null || minutes === 0 || minutes >= job.minutes) return [];
  return [{ kind: 'lowerEffort', sentence: `Take ${formatHours(minutes)} off ${quotedTitle(job.task.title)}`, amount: minutes, unit: 'minutes', cost: null, trial: { kind: 'effort', taskId: job.task.id, minutes } }];
};

const hiring = ({ grounds: { workspace }, question: { job } }: Case): Draft => {
  const skills = requiredOf(job.task).map((requirement) => skillWords(workspace, requirement));
  const what = job.task.effortOf === 'equipment' ? 'one more piece of equipment' : 'one more person';
  return { kind: 'hire', sentence: `Find ${what}${skills.length === 0 ? '' : ` with ${namesOf(skills)}`}`, amount: 1, unit: 'people', cost: null, trial: { kind: 'hire', taskId: job.task.id, name: `Somebody new for ${job.task.title}` } };
};
