import { quotedTitle, type SkillId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface ArchiveSkillInput {
  readonly id: SkillId;
}

/** Takes a skill off the lists to choose from; who holds it and what asks for it stay. */
export const archiveSkill: Command<ArchiveSkillInput> = (workspace, { id }) => {
  const skill = workspace.skills.get(id);
  if (skill === undefined) return gone('This skill');
  return checkedDraft(workspace, `Archive skill ${quotedTitle(skill.name)}`, edited('skills', skill, { ...skill, archived: true }));
};
