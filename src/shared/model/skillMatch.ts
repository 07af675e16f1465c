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
  const { skillId, need, level: wanted } = requirement;
  const holding = resource.skills.find((held) => held.skillId === skillId);
  // Written out, not spread: a ranking compares thousands of times while a card is dragged.
  if (holding === undefined) return { skillId, need, wanted, held: 0, verdict: 'missing', expires: null };
  const { level: held, expires } = holding;
  const lapsed = expires !== null && expires < lastDay;
  return { skillId, need, wanted, held, verdict: lapsed ? 'lapsed' : held < wanted ? 'tooLow' : 'met', expires };
};
