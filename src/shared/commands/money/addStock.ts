import { formatQuantity } from '../../costing';
import { quotedTitle, refuseWith, type MaterialId, type Quantity } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { edited } from '../support/ops';
import { gone } from '../support/words';

export interface AddStockInput {
  readonly materialId: MaterialId;
  /** Thousandths of the unit; negative takes away what was lost. */
  readonly quantity: Quantity;
}

/** Records a delivery, or with a negative quantity a loss. Refuses `gone`, `nothing-changed` for 0, and `stock-negative` where more is taken away than there ever was. */
export const addStock: Command<AddStockInput> = (workspace, { materialId, quantity }) => {
  const material = workspace.materials.get(materialId);
  if (material === undefined) return gone('This material');
  const stock = material.stock + quantity;
  const words = `${formatQuantity(Math.abs(quantity), material.unit)} of ${quotedTitle(material.name)}`;
  if (stock < 0) return refuseWith('stock-negative', `${words} cannot be taken away: there were never more than ${formatQuantity(material.stock, material.unit)}.`, 'Write a smaller quantity.');
  return checkedDraft(workspace, quantity < 0 ? `Remove ${words} from stock` : `Add ${words} to stock`, edited('materials', material, { ...material, stock }));
};
