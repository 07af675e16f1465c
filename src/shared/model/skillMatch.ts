import type { SkillId } from './ids';
import type { Resource, SkillRequirement } from './records';
import type { DayNumber, Level } from './units';

/** How a resource meets one requirement of a task, for work up to and including `lastDay`. */
export interface SkillMatch {
  readonly skillId: SkillId;
  readonly need: 'required' | 'preferred';
  readonly wanted: Level;
  /** 0: does not hold it. */
  readonly held: Level | 0;
  /** `lapsed`: held at the level, but not valid on the last day of the work. */
  readonly verdict: 'met' | 'tooLow' | 'missing' | 'lapsed';
  readonly expires: DayNumber | null;
}

/** Compares one requirement with what the resource holds; `lastDay` is the last day of the work. */
export const skillMatch = (resource: Resource, requirement: SkillRequirement, lastDay: DayNumber): SkillMatch => {
  const holding = resource.skills.find(({ skillId }) => skillId === requirement.skillId);
  const facts = { skillId: requirement.skillId, need: requirement.need, wanted: requirement.level };
  if (holding === undefined) return { ...facts, held: 0, verdict: 'missing', expires: null };
  const held = { ...facts, held: holding.level, expires: holding.expires };
  if (holding.expires !== null && holding.expires < lastDay) return { ...held, verdict: 'lapsed' };
  return { ...held, verdict: holding.level < requirement.level ? 'tooLow' : 'met' };
};
