import type { Violation } from '../../scheduling';
import { refuse, type Refusal, type Result, type RulePolicy, type Settings } from '../../model';
import type { PlacementRefusal } from './inputs';

export type Refused = { readonly ok: false; readonly refusal: PlacementRefusal };

/** A refusal that is not about rules. */
export const refuseBooking = (code: string, sentence: string, nextStep: string): Refused => refuse({ code, sentence, nextStep, violations: [] });

/** A result of a plain command or calculation, as booking commands answer it. */
export const asPlacement = <T>(result: Result<T>): Result<T, PlacementRefusal> => (result.ok ? result : withoutViolations(result.refusal));

export const withoutViolations = (refusal: Refusal): Refused => refuse({ ...refusal, violations: [] });

const policyOf = (rules: Settings['rules'], { kind, weight }: Violation): RulePolicy => {
  if (weight === 'hard') return 'refuse';
  switch (kind) {
    case 'requiredSkill': return rules.requiredSkill;
    case 'overCapacity': return rules.overCapacity;
    case 'timeOff': return rules.timeOff;
    default: return 'warn';
  }
};

/** Refuses what the workspace's rules do not allow, or only allow with a reason that was not given. Null: go ahead. */
export const ruleRefusal = (rules: Settings['rules'], violations: readonly Violation[], reason: string): Refused | null => {
  const forbidden = violations.filter((violation) => policyOf(rules, violation) === 'refuse');
  if (forbidden.length > 0) return refuse({ code: 'rule-broken', sentence: sentencesOf(forbidden), nextStep: 'Choose another person or other days.', violations });
  const asking = violations.filter((violation) => policyOf(rules, violation) === 'askReason');
  if (asking.length === 0 || reason.trim() !== '') return null;
  return refuse({ code: 'needs-reason', sentence: sentencesOf(asking), nextStep: 'Give a reason to do it all the same, or choose another place.', violations });
};

const sentencesOf = (violations: readonly Violation[]): string => [...new Set(violations.map(({ sentence }) => sentence))].join(' ');

/** The reason a booking carries: one is only kept while a soft rule is broken. */
export const keptReason = (violations: readonly Violation[], given: string, present = ''): string =>
  violations.some(({ weight }) => weight === 'soft') ? given.trim() || present : '';

/** Violations that a change adds: not there before in kind, or not as much. Hard ones count always. */
export const addedViolations = (before: readonly Violation[], after: readonly Violation[]): readonly Violation[] =>
  after.filter((violation) => violation.weight === 'hard' || !before.some(({ kind, minutes }) => kind === violation.kind && minutes >= violation.minutes));
