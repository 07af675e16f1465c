import type { MaterialId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface RestoreMaterialsInput {
  readonly ids: readonly MaterialId[];
}

/** Brings archived material back. Refuses `gone` and `nothing-changed`. */
export const restoreMaterials: Command<RestoreMaterialsInput> = (workspace, { ids }) => {
  const materials = rowsThere(workspace, 'materials', ids);
  if (materials.length === 0) return gone('This material');
  const closed = materials.filter(({ archived }) => archived);
  return checkedDraft(workspace, `Restore ${kindOrCounted(closed.map(({ name }) => name), 'material')}`, closed.flatMap((material) => edited('materials', material, { ...material, archived: false })));
};
