import { skillProblems } from '../skillProblems';
import type { Violation } from '../violation';
import type { Placement } from './placement';

const kinds = ['lapsedCertification', 'missingCertification', 'requiredSkill'] as const;

/** A lapsed certification is a hard rule; a skill or certification that is missing or too low is a soft one. */
export const skillViolations = ({ workspace, task, resource, days }: Placement): readonly Violation[] => {
  const lastDay = days.at(-1)?.day;
  if (lastDay === undefined || task.requirements.length === 0) return [];
  const problems = skillProblems(workspace, task, resource, lastDay);
  return kinds.flatMap((kind): readonly Violation[] => {
    const sentences = problems.filter((problem) => problem.kind === kind).map(({ sentence }) => sentence);
    return sentences.length === 0 ? [] : [{ kind, weight: kind === 'lapsedCertification' ? 'hard' : 'soft', minutes: 0, sentence: sentences.join(' ') }];
  });
};
