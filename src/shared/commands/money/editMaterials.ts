import { quotedTitle, type Material, type MaterialId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { editLabel } from '../support/editLabel';
import { edited } from '../support/ops';
import { patched, rowsThere } from '../support/rows';
import { gone } from '../support/words';

export interface EditMaterialsInput {
  readonly ids: readonly MaterialId[];
  readonly patch: Partial<Omit<Material, 'id' | 'archived'>>;
}

const fieldWords: Partial<Record<keyof Material, string>> = { unit: 'unit', stock: 'stock', unitCost: 'cost of one', leastStock: 'least stock', vendor: 'vendor', notes: 'notes' };

/** Changes fields of one or many materials. Refuses `nothing-changed`, `gone`, `duplicate-name`, and what `problemsOf` finds. */
export const editMaterials: Command<EditMaterialsInput> = (workspace, { ids, patch }) => {
  const materials = rowsThere(workspace, 'materials', ids);
  if (materials.length === 0) return gone('This material');
  const wanted: { -readonly [Field in keyof Material]?: Material[Field] } = { ...patch };
  for (const field of ['name', 'unit', 'vendor'] as const) {
    const given = patch[field];
    if (given !== undefined) wanted[field] = given.trim();
  }
  const pairs = materials.map((before) => ({ name: `material ${quotedTitle(before.name)}`, before, after: patched(before, wanted) }));
  return checkedDraft(workspace, editLabel(pairs, fieldWords, 'material'), pairs.flatMap(({ before, after }) => edited('materials', before, after)));
};
