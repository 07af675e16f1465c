import { quotedTitle, refuseWith, type SkillId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { counted, gone, someOf, someTitles } from '../support/words';
import { skillUses } from './skillUses';

export interface DeleteSkillInput {
  readonly id: SkillId;
}

/** Deletes a skill that nobody holds and nothing asks for. Refuses `skill-in-use` and says where. */
export const deleteSkill: Command<DeleteSkillInput> = (workspace, { id }) => {
  const skill = workspace.skills.get(id);
  if (skill === undefined) return gone('This skill');
  const { holders, tasks } = skillUses(workspace, id);
  const uses = [
    ...(holders.length > 0 ? [`${someOf(holders.map(({ name }) => name).sort())} ${holders.length === 1 ? 'holds' : 'hold'} it`] : []),
    ...(tasks.length > 0 ? [`${counted(tasks.length, 'task')} ${tasks.length === 1 ? 'asks' : 'ask'} for it (${someTitles(tasks.map(({ title }) => title).sort())})`] : []),
  ];
  if (uses.length > 0) return refuseWith('skill-in-use', `${quotedTitle(skill.name)} is in use: ${uses.join(', ')}.`, 'Archive it instead, or take it off these first.');
  return checkedDraft(workspace, `Delete skill ${quotedTitle(skill.name)}`, [removed('skills', skill)]);
};
