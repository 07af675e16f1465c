import { usesOf } from '../../costing';
import { refuseWith, type MaterialId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { removed } from '../support/ops';
import { rowsThere } from '../support/rows';
import { counted, gone, kindOrCounted, someTitles } from '../support/words';

export interface DeleteMaterialsInput {
  readonly ids: readonly MaterialId[];
}

/** Deletes material of which nothing was used yet, and what tasks plan to use of it. Refuses `gone`, and `has-records` where some was used: archive that. */
export const deleteMaterials: Command<DeleteMaterialsInput> = (workspace, { ids }) => {
  const materials = rowsThere(workspace, 'materials', ids);
  if (materials.length === 0) return gone('This material');
  const uses = materials.flatMap(({ id }) => usesOf(workspace, id));
  const used = materials.filter(({ id }) => uses.some((use) => use.materialId === id && use.used > 0));
  if (used.length > 0) return refuseWith('has-records', `${someTitles(used.map(({ name }) => name))} cannot be deleted: tasks have used some of it.`, 'Archive it instead.');
  const label = `Delete ${kindOrCounted(materials.map(({ name }) => name), 'material')}${uses.length === 0 ? '' : `, planned for ${counted(uses.length, 'task')}`}`;
  return checkedDraft(workspace, label, [...uses.map((use) => removed('materialUses', use)), ...materials.map((material) => removed('materials', material))]);
};
