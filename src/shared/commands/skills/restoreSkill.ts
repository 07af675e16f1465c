import { quotedTitle, type SkillId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface RestoreSkillInput {
  readonly id: SkillId;
}

/** Puts an archived skill back on the lists to choose from. */
export const restoreSkill: Command<RestoreSkillInput> = (workspace, { id }) => {
  const skill = workspace.skills.get(id);
  if (skill === undefined) return gone('This skill');
  return checkedDraft(workspace, `Restore skill ${quotedTitle(skill.name)}`, edited('skills', skill, { ...skill, archived: false }));
};
