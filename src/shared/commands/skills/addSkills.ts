import { skillId, type Skill } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';

export interface NewSkill {
  readonly name: string;
  /** Absent: a plain skill. */
  readonly kind?: Skill['kind'];
}

export interface AddSkillsInput {
  readonly skills: readonly NewSkill[];
}

/** Adds skills. Refuses `duplicate-name` where one of that name is there, archived ones included. */
export const addSkills: Command<AddSkillsInput> = (workspace, { skills }, { newId }) => {
  const rows = skills.map(({ name, kind = 'skill' }): Skill => ({ id: skillId(newId()), name: name.trim(), kind, archived: false }));
  return checkedDraft(workspace, `Add ${kindOrCounted(rows.map(({ name }) => name), 'skill')}`, rows.map((row) => created('skills', row)));
};
