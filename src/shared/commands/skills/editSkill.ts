import { quotedTitle, refuseWith, type Skill, type SkillId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { patched } from '../support/rows';
import { gone, someOf } from '../support/words';
import { skillUses } from './skillUses';

export interface EditSkillInput {
  readonly id: SkillId;
  readonly patch: Partial<Pick<Skill, 'name' | 'kind'>>;
}

/** Renames a skill or makes it a certification. Refuses `has-expiry-days` for a certification that lapses for somebody: a skill cannot. */
export const editSkill: Command<EditSkillInput> = (workspace, { id, patch }) => {
  const before = workspace.skills.get(id);
  if (before === undefined) return gone('This skill');
  const after = patched(before, patch.name === undefined ? patch : { ...patch, name: patch.name.trim() });
  if (after.kind === 'skill' && before.kind === 'certification') {
    const lapsing = skillUses(workspace, id).holders.filter(({ skills }) => skills.some(({ skillId, expires }) => skillId === id && expires !== null));
    if (lapsing.length > 0) {
      return refuseWith('has-expiry-days', `${quotedTitle(before.name)} stays a certification: it has an expiry day for ${someOf(lapsing.map(({ name }) => name))}, and a skill has none.`, 'Clear these expiry days first.');
    }
  }
  const label = after.name === before.name ? `Edit skill ${quotedTitle(before.name)}` : `Rename skill ${quotedTitle(before.name)} to ${quotedTitle(after.name)}`;
  return checkedDraft(workspace, label, edited('skills', before, after));
};
