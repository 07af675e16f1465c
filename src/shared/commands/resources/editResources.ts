import type { Resource, ResourceId, SkillId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { skillNames, type NewHolding, type SkillNames } from '../support/skillNames';
import { gone } from '../support/words';
import { kindWords } from './newResource';

/** Fields to change on every resource named; absent fields stay. */
export type ResourcePatch = Partial<Omit<Resource, 'id' | 'archived' | 'skills'>> & {
  /** Replaces all that they hold. */
  readonly skills?: readonly NewHolding[];
  /** Held besides the rest; a skill held already takes the new level and expiry day. */
  readonly addSkills?: readonly NewHolding[];
  readonly removeSkills?: readonly SkillId[];
};

export interface EditResourcesInput {
  readonly ids: readonly ResourceId[];
  readonly patch: ResourcePatch;
}

const fieldWords: Partial<Record<keyof Resource, string>> = {
  kind: 'kind', role: 'role', team: 'team', vendor: 'vendor', email: 'email', calendarId: 'calendar', pattern: 'working pattern', skills: 'skills', costPerHour: 'cost per hour',
  startDay: 'first day', endDay: 'last day', notes: 'notes',
};

/** Changes fields of one or many resources. Refuses `nothing-changed`, `gone`, and what `problemsOf` finds. */
export const editResources: Command<EditResourcesInput> = (workspace, { ids, patch }, context) => {
  const resources = rowsThere(workspace, 'resources', ids);
  if (resources.length === 0) return gone('This person or equipment');
  const names = skillNames(workspace, context);
  const pairs = resources.map((before) => ({ name: before.name, before, after: resourceAfter(before, patch, names) }));
  const ops = pairs.flatMap(({ before, after }) => edited('resources', before, after));
  return checkedDraft(workspace, editLabel(pairs, fieldWords, ...kindWords(resources)), ops.length === 0 ? [] : [...names.ops(), ...ops]);
};

const resourceAfter = (resource: Resource, patch: ResourcePatch, names: SkillNames): Resource => {
  const { skills, addSkills, removeSkills, ...plain } = patch;
  const wanted: { -readonly [Field in keyof Resource]?: Resource[Field] } = plain;
  for (const field of ['name', 'role', 'team', 'vendor', 'email'] as const) {
    const given = plain[field];
    if (given !== undefined) wanted[field] = given.trim();
  }
  if (skills !== undefined) wanted.skills = names.holdings(skills);
  if (addSkills !== undefined || removeSkills !== undefined) {
    const added = names.holdings(addSkills ?? []);
    const replaced = new Set([...added.map(({ skillId }) => skillId), ...(removeSkills ?? [])]);
    wanted.skills = [...(wanted.skills ?? resource.skills).filter(({ skillId }) => !replaced.has(skillId)), ...added];
  }
  return patched(resource, wanted);
};
