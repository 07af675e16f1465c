import { formatDay } from '../calendar';
import { countsAsEffort, skillMatch, type DayNumber, type Resource, type SkillId, type Task, type Workspace } from '../model';

export interface SkillProblem {
  readonly kind: 'lapsedCertification' | 'missingCertification' | 'requiredSkill';
  readonly skillId: SkillId;
  readonly sentence: string;
}

/**
 * Required skills that a resource lacks for work up to `lastDay`. Only of resources whose work is the task's effort:
 * a crane that accompanies welders need not weld.
 */
export const skillProblems = (workspace: Workspace, task: Task, resource: Resource, lastDay: DayNumber): readonly SkillProblem[] => {
  if (!countsAsEffort(task, resource)) return [];
  return task.requirements.flatMap((requirement): readonly SkillProblem[] => {
    if (requirement.need !== 'required') return [];
    const { verdict, held, expires } = skillMatch(resource, requirement, lastDay);
    const skill = workspace.skills.get(requirement.skillId);
    if (verdict === 'met' || skill === undefined) return [];
    const facts = { skillId: requirement.skillId };
    if (verdict === 'lapsed') {
      const when = expires === null ? '' : ` on ${formatDay(expires, 'dayMonthYear')}`;
      return [{ ...facts, kind: 'lapsedCertification', sentence: `${skill.name} of ${resource.name} lapses${when}, before ${task.title} ends on ${formatDay(lastDay, 'shortWeekdayDayMonth')}.` }];
    }
    const kind = skill.kind === 'certification' && verdict === 'missing' ? 'missingCertification' : 'requiredSkill';
    const has = verdict === 'missing' ? `does not hold ${skill.name}` : `holds ${skill.name} at level ${String(held)}`;
    const wanted = verdict === 'missing' && requirement.level === 1 ? 'it' : `level ${String(requirement.level)}`;
    return [{ ...facts, kind, sentence: `${resource.name} ${has}; ${task.title} requires ${wanted}.` }];
  });
};
