import { materialId, type Material } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created } from '../support/ops';
import { kindOrCounted } from '../support/words';

/** A material to add: a name, and whatever else is known. Quantities are thousandths of its unit. */
export type NewMaterial = Pick<Material, 'name'> & Partial<Omit<Material, 'id' | 'name' | 'archived'>>;

export interface AddMaterialsInput {
  readonly materials: readonly NewMaterial[];
}

/** Adds material, counted in pieces unless a unit is given. Refuses `duplicate-name` and what `problemsOf` finds. */
export const addMaterials: Command<AddMaterialsInput> = (workspace, { materials }, { newId }) => {
  const rows = materials.map((given): Material => ({
    id: materialId(newId()), name: given.name.trim(), unit: (given.unit ?? 'piece').trim(), stock: given.stock ?? 0, unitCost: given.unitCost ?? null, leastStock: given.leastStock ?? 0,
    vendor: (given.vendor ?? '').trim(), notes: given.notes ?? '', externalId: given.externalId ?? '', archived: false,
  }));
  return checkedDraft(workspace, `Add ${kindOrCounted(rows.map(({ name }) => name), 'material')}`, rows.map((row) => created('materials', row)));
};
