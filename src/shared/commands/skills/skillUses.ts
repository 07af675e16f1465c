import type { Resource, SkillId, Task, Workspace } from '../../model';

/** Who holds a skill and which tasks ask for it. */
export const skillUses = (workspace: Workspace, id: SkillId): { readonly holders: readonly Resource[]; readonly tasks: readonly Task[] } => ({
  holders: [...workspace.resources.values()].filter(({ skills }) => skills.some(({ skillId }) => skillId === id)),
  tasks: [...workspace.tasks.values()].filter(({ requirements, crew }) => [...requirements, ...crew].some(({ skillId }) => skillId === id)),
});
