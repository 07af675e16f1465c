import { skillProblems } from '../skillProblems';
import type { Violation } from '../violation';
import type { Placement } from './placement';

const kinds = ['lapsedCertification', 'missingCertification', 'requiredSkill'] as const;

/** A certification that lapsed or was never held is a hard rule; a skill that is missing, or a level too low, is a soft one. */
export const skillViolations = ({ workspace, task, resource, days }: Placement): readonly Violation[] => {
  const lastDay = days.at(-1)?.day;
  if (lastDay === undefined || task.requirements.length === 0) return [];
  const problems = skillProblems(workspace, task, resource, lastDay);
  return kinds.flatMap((kind): readonly Violation[] => {
    const sentences = problems.filter((problem) => problem.kind === kind).map(({ sentence }) => sentence);
    return sentences.length === 0 ? [] : [{ kind, weight: kind === 'requiredSkill' ? 'soft' : 'hard', minutes: 0, sentence: sentences.join(' ') }];
  });
};
