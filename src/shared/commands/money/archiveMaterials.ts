import type { MaterialId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { rowsThere } from '../support/rows';
import { gone, kindOrCounted } from '../support/words';

export interface ArchiveMaterialsInput {
  readonly ids: readonly MaterialId[];
}

/** Takes material out of the lists; what tasks use of it stays and costs what it did. Refuses `gone` and `nothing-changed`. */
export const archiveMaterials: Command<ArchiveMaterialsInput> = (workspace, { ids }) => {
  const materials = rowsThere(workspace, 'materials', ids);
  if (materials.length === 0) return gone('This material');
  const open = materials.filter(({ archived }) => !archived);
  return checkedDraft(workspace, `Archive ${kindOrCounted(open.map(({ name }) => name), 'material')}`, open.flatMap((material) => edited('materials', material, { ...material, archived: true })));
};
