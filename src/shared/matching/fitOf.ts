import { costOf, countsAsEffort, formatMoney, ratesOn, type DayNumber, type MinorUnits, type Resource, type ResourceId, type RulePolicy, type TaskId, type Workspace } from '../model';
import { otherTasksOnProject } from './continuity';
import type { Fit, FitOptions, FitReason, Verdict } from './fit';
import { judgeSkills, type SkillsJudgement } from './skillsCriterion';
import { taskFactsOf, type TaskFacts } from './taskFacts';
import { judgeTime, type TimeJudgement } from './timeCriterion';
import { caps, evennessDays, familiarTasks, verdictFrom, weights } from './weights';

/**
 * How well a resource suits a task if the work begins on `from` and flows over free capacity: score, verdict, reasons,
 * the days it would lie on and what it costs. A task or resource that is gone is `impossible`.
 */
export const fitOf = (workspace: Workspace, taskId: TaskId, resourceId: ResourceId, options: FitOptions): Fit => {
  const facts = taskFactsOf(workspace, taskId, options, evennessDays);
  return facts === null ? goneFit(resourceId, 'task') : fitWith(facts, resourceId);
};

/** The same with the facts of the task already known. */
export const fitWith = (facts: TaskFacts, resourceId: ResourceId): Fit => {
  const resource = facts.workspace.resources.get(resourceId);
  if (resource === undefined) return goneFit(resourceId, 'resource');
  const time = judgeTime(facts, resource);
  const accompanies = !countsAsEffort(facts.task, resource);
  const skills = accompanies ? noSkillsAsked : judgeSkills(facts, resource, time.finish ?? facts.from);
  const rate = rateOn(resource, time.days?.[0]?.day ?? facts.from);
  const cost = rate === null ? null : costOf(facts.minutes, rate);
  const familiarity = familiarityOf(facts, resource);
  const standing: Standing = { facts, resource, time, skills, accompanies: accompanies ? 'accompanies' : 'does', familiarity };
  const outcome = outcomeOf(standing);
  const impossible = outcome.verdict === 'impossible';
  return {
    resourceId,
    score: impossible ? 0 : outcome.score,
    verdict: outcome.verdict,
    verdictWords: outcome.words,
    reasons: reasonsOf(standing, cost),
    days: time.days ?? [],
    finish: time.finish,
    cost,
  };
};

/** The rate of the day on which the work would begin. */
const rateOn = (resource: Resource, day: DayNumber): MinorUnits | null => (resource.laterRates.length === 0 ? resource.costPerHour : ratesOn(resource, day).costPerHour);

/** Whether the resource would do the work or only go along with it. */
interface Standing {
  readonly facts: TaskFacts;
  readonly resource: Resource;
  readonly time: TimeJudgement;
  readonly skills: SkillsJudgement;
  readonly accompanies: 'does' | 'accompanies';
  readonly familiarity: Familiarity | null;
}

interface Familiarity {
  readonly share: number;
  readonly sentence: string;
}

interface Outcome {
  readonly score: number;
  readonly verdict: Verdict;
  readonly words: string;
}

const noSkillsAsked: SkillsJudgement = { share: null, shortfall: 'none', bad: [], good: [] };

const goneFit = (resourceId: ResourceId, what: 'task' | 'resource'): Fit => ({
  resourceId, score: 0, verdict: 'impossible', verdictWords: 'Gone', days: [], finish: null, cost: null,
  reasons: [{ kind: 'gone', tone: 'bad', sentence: what === 'task' ? 'This task is no longer in the plan' : 'This row is no longer in the plan' }],
});

const impossible = (words: string): Outcome => ({ score: 0, verdict: 'impossible', words });
const refuses = (policy: RulePolicy): boolean => policy === 'refuse';

const outcomeOf = (standing: Standing): Outcome => {
  const { facts, resource, time, skills } = standing;
  const { rules } = facts.workspace.settings;
  if (resource.archived) return impossible('Archived');
  if (skills.shortfall === 'missingCertification') return impossible('Not certified');
  if (skills.shortfall === 'lapsedCertification') return impossible('Certificate lapsed');
  if (skills.shortfall !== 'none' && refuses(rules.requiredSkill)) return impossible(skills.shortfall === 'missingSkill' ? 'Lacks skill' : 'Level low');
  if (time.finish === null && refuses(rules.overCapacity)) return impossible('No room');
  return weighed(standing);
};

const weighed = (standing: Standing): Outcome => {
  const { time, skills, accompanies } = standing;
  const raw = Math.round(rawScore(standing));
  const capped = (most: number, words: string): Outcome => {
    const score = Math.min(raw, most);
    return { score, verdict: verdictOf(score), words };
  };
  if (time.finish === null) return capped(caps.noRoom, 'No room');
  if (accompanies === 'accompanies') return { score: Math.min(raw, caps.accompanies), verdict: 'possible', words: 'Goes along' };
  if (skills.shortfall === 'missingSkill') return capped(caps.lacksSkill, 'Lacks skill');
  if (skills.shortfall === 'levelsLow') return capped(caps.lacksSkill, 'Level low');
  if (time.late === 'late') return capped(caps.late, 'Late finish');
  if (skills.shortfall === 'oneLevel') return capped(caps.oneLevelShort, 'Level low');
  const verdict = verdictOf(raw);
  return { score: raw, verdict, words: wordsOf[verdict] };
};

const wordsOf: Readonly<Record<Verdict, string>> = { great: 'Great fit', good: 'Good fit', possible: 'Possible', poor: 'Poor fit', impossible: 'Impossible' };

const verdictOf = (score: number): Verdict =>
  score >= verdictFrom.great ? 'great' : score >= verdictFrom.good ? 'good' : score >= verdictFrom.possible ? 'possible' : 'poor';

const rawScore = ({ facts, resource, time, skills, familiarity }: Standing): number => {
  let points = 0;
  let most = 0;
  const count = (weight: number, share: number | null): void => {
    if (share === null) return;
    points += weight * share;
    most += weight;
  };
  count(weights.skills, skills.share);
  count(weights.time, time.share);
  count(weights.evenness, time.utilisation === null ? 0 : Math.max(0, 1 - time.utilisation ** 2));
  count(weights.cost, costShare(facts, resource));
  count(weights.continuity, familiarity?.share ?? null);
  return (100 * points) / most;
};

/** 1 for the lowest rate of those who could do it, 0 for the highest; halfway where it is not known. */
const costShare = ({ rates }: TaskFacts, { costPerHour }: Resource): number | null => {
  if (rates === null) return null;
  return costPerHour === null ? 0.5 : Math.min(1, Math.max(0, (rates.highest - costPerHour) / (rates.highest - rates.lowest)));
};

const familiarityOf = ({ workspace, task, project, alreadyOnTask }: TaskFacts, resource: Resource): Familiarity | null => {
  if (alreadyOnTask.has(resource.id)) return { share: 1, sentence: 'Works on this task already' };
  if (project === null) return null;
  const others = otherTasksOnProject(workspace, resource.id, project.id, task.id);
  return { share: Math.min(1, others / familiarTasks), sentence: others === 0 ? '' : `${String(others)} other ${others === 1 ? 'task' : 'tasks'} on ${project.name}` };
};

const reasonsOf = ({ facts, resource, time, skills, accompanies, familiarity }: Standing, cost: Fit['cost']): readonly FitReason[] => {
  const reasons: FitReason[] = [];
  if (resource.archived) reasons.push({ kind: 'archived', tone: 'bad', sentence: `${resource.name} is archived` });
  reasons.push(...skills.bad);
  if (accompanies === 'accompanies') reasons.push({ kind: 'kind', tone: 'neutral', sentence: accompanySentence(resource) });
  reasons.push(...skills.good, ...time.reasons);
  if (resource.kind === 'placeholder') reasons.push({ kind: 'kind', tone: 'neutral', sentence: 'Nobody holds this role yet' });
  if (cost !== null) reasons.push({ kind: 'cost', tone: 'neutral', sentence: formatMoney(cost, facts.workspace.settings.currency) });
  if (familiarity !== null && familiarity.sentence !== '') reasons.push({ kind: 'continuity', tone: 'good', sentence: familiarity.sentence });
  if (time.utilisation !== null) reasons.push(evennessReason(time.utilisation, facts));
  return reasons;
};

const accompanySentence = ({ kind }: Resource): string =>
  kind === 'equipment' ? 'Equipment goes along: its hours do not count toward the effort' : 'People go along: their hours do not count toward the effort';

const evennessReason = (utilisation: number, facts: TaskFacts): FitReason => ({
  kind: 'evenness',
  tone: utilisation > 1 ? 'bad' : utilisation <= 0.7 ? 'good' : 'neutral',
  sentence: `${String(Math.round(utilisation * 100))} % booked until ${facts.dayWords(facts.evenUntil)}`,
});
