import { skillMatch, type DayNumber, type Level, type Resource, type SkillMatch } from '../model';
import type { FitReason } from './fit';
import type { RequirementFacts, TaskFacts } from './taskFacts';
import { preferredShare, surplusLoss } from './weights';

/** How a resource meets what a task asks for. */
export interface SkillsJudgement {
  /** 0 to 1; null: nothing is asked for. */
  readonly share: number | null;
  /** The worst among what is required; the two of certifications are hard. */
  readonly shortfall: 'none' | 'oneLevel' | 'levelsLow' | 'missingSkill' | 'missingCertification' | 'lapsedCertification';
  /** What speaks against it and what is met, each required first. */
  readonly bad: readonly FitReason[];
  readonly good: readonly FitReason[];
}

const nothingAsked: SkillsJudgement = { share: null, shortfall: 'none', bad: [], good: [] };
const severity = { none: 0, oneLevel: 1, levelsLow: 2, missingSkill: 3, missingCertification: 4, lapsedCertification: 4 } as const;

/** Compares what is required and preferred with what the resource holds on the last day of the work. */
export const judgeSkills = (facts: TaskFacts, resource: Resource, lastDay: DayNumber): SkillsJudgement => {
  if (facts.requirements.length === 0) return nothingAsked;
  let points = 0;
  let most = 0;
  let shortfall: SkillsJudgement['shortfall'] = 'none';
  const bad: FitReason[] = [];
  const good: FitReason[] = [];
  for (const asked of facts.requirements) {
    const match = skillMatch(resource, asked.requirement, lastDay);
    const part = asked.requirement.need === 'required' ? 1 : preferredShare;
    points += part * shareOf(match);
    most += part;
    const found = shortfallOf(match, asked);
    if (severity[found] > severity[shortfall]) shortfall = found;
    const tone = match.verdict === 'met' ? 'good' : match.need === 'required' ? 'bad' : 'neutral';
    const reason: FitReason = { kind: asked.kind, tone, sentence: sentenceOf(match, asked, facts) };
    if (severity[found] >= severity.missingCertification) bad.unshift(reason);
    else if (tone === 'bad') bad.push(reason);
    else good.push(reason);
  }
  return { share: points / most, shortfall, bad, good };
};

const shareOf = ({ verdict, held, wanted }: SkillMatch): number => {
  if (verdict === 'met') return 1 - surplusLoss * Math.max(0, held - wanted - 1);
  return verdict === 'tooLow' ? (0.6 * held) / wanted : 0;
};

const shortfallOf = (match: SkillMatch, { kind }: RequirementFacts): SkillsJudgement['shortfall'] => {
  if (match.need === 'preferred' || match.verdict === 'met') return 'none';
  if (match.verdict === 'tooLow') return match.wanted - match.held === 1 ? 'oneLevel' : 'levelsLow';
  if (kind === 'skill') return 'missingSkill';
  return match.verdict === 'lapsed' ? 'lapsedCertification' : 'missingCertification';
};

const sentenceOf = (match: SkillMatch, asked: RequirementFacts, facts: TaskFacts): string =>
  match.need === 'required' ? requiredSentence(match, asked, facts) : preferredSentence(match, asked, facts);

const requiredSentence = (match: SkillMatch, { name, kind }: RequirementFacts, facts: TaskFacts): string => {
  switch (match.verdict) {
    case 'met': return kind === 'certification' && match.wanted === 1 ? validSentence(name, match.expires, facts) : `${name} ${levelsOf(match.held, match.wanted)}`;
    case 'tooLow': return `${name} ${String(match.held)}, ${String(match.wanted)} required`;
    case 'missing': return `No ${name}`;
    case 'lapsed': return `${name} ${lapsedWords(match.expires, facts)}`;
  }
};

/** What is only preferred speaks for somebody, never against: it helps, or it would. */
const preferredSentence = (match: SkillMatch, { name, kind }: RequirementFacts, facts: TaskFacts): string => {
  switch (match.verdict) {
    case 'met': return kind === 'certification' && match.wanted === 1 ? `${name} helps` : `${name} ${levelsOf(match.held, match.wanted)} helps`;
    case 'tooLow': return `${name} ${String(match.held)}, level ${String(match.wanted)} would help`;
    case 'missing': return `${name} would help`;
    case 'lapsed': return `${name} would help, but ${lapsedWords(match.expires, facts)}`;
  }
};

const levelsOf = (held: Level | 0, wanted: Level): string => `${String(held)} of ${String(wanted)}`;

const validSentence = (name: string, expires: DayNumber | null, facts: TaskFacts): string =>
  expires === null ? `${name} held` : `${name} valid until ${facts.dayWords(expires)}`;

const lapsedWords = (expires: DayNumber | null, facts: TaskFacts): string => {
  if (expires === null) return 'lapsed';
  return expires < facts.from ? `lapsed on ${facts.dayWords(expires)}` : `lapses on ${facts.dayWords(expires)}, before the work is done`;
};
