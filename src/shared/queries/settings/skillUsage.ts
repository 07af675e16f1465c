import { compareNames, type Skill, type SkillId, type Workspace } from '../../model';

export interface SkillUsage {
  readonly skill: Skill;
  /** Resources that hold it, archived ones included. */
  readonly holders: number;
  /** Tasks that ask for it, archived ones included. */
  readonly tasks: number;
}

/** Every skill with how many hold it and how many tasks ask for it: present ones first, then by name. */
export const skillUsage = (workspace: Workspace): readonly SkillUsage[] => {
  const holders = counter();
  const tasks = counter();
  for (const { skills } of workspace.resources.values()) for (const { skillId } of skills) holders.add(skillId);
  for (const { requirements } of workspace.tasks.values()) for (const { skillId } of requirements) tasks.add(skillId);
  return [...workspace.skills.values()]
    .map((skill): SkillUsage => ({ skill, holders: holders.of(skill.id), tasks: tasks.of(skill.id) }))
    .sort((a, b) => Number(a.skill.archived) - Number(b.skill.archived) || compareNames(a.skill.name, b.skill.name) || (a.skill.id < b.skill.id ? -1 : 1));
};

const counter = (): { readonly add: (id: SkillId) => void; readonly of: (id: SkillId) => number } => {
  const counts = new Map<SkillId, number>();
  return { add: (id) => void counts.set(id, (counts.get(id) ?? 0) + 1), of: (id) => counts.get(id) ?? 0 };
};
