import { formatQuantity, usesOf } from '../../costing';
import { materialUseId, quotedTitle, type DayNumber, type MaterialId, type MaterialUse, type Op, type Quantity, type TaskId } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created, edited, removed } from '../support/ops';
import { patched } from '../support/rows';
import { gone } from '../support/words';

export interface SetMaterialUseInput {
  readonly materialId: MaterialId;
  readonly taskId: TaskId;
  /** Thousandths of the unit; what is not given stays as it is, or is 0. */
  readonly planned?: Quantity;
  readonly used?: Quantity;
  /** null: when the task begins. */
  readonly day?: DayNumber | null;
}

/**
 * Says what a task needs of a material and what it used so far: one row for both. Nothing planned and nothing used takes the row away.
 * More may be used than planned, and more than is there: `stockOf` says so. Refuses `gone`, `nothing-changed`, and negative quantities.
 */
export const setMaterialUse: Command<SetMaterialUseInput> = (workspace, { materialId, taskId, planned, used, day }, { newId }) => {
  const material = workspace.materials.get(materialId);
  const task = workspace.tasks.get(taskId);
  if (material === undefined || task === undefined) return gone(material === undefined ? 'This material' : 'This task');
  const before = usesOf(workspace, materialId).find((use) => use.taskId === taskId);
  const start: MaterialUse = before ?? { id: materialUseId(newId()), materialId, taskId, planned: 0, used: 0, day: null };
  const after = patched(start, { ...(planned === undefined ? {} : { planned }), ...(used === undefined ? {} : { used }), ...(day === undefined ? {} : { day }) });
  const names = `${quotedTitle(material.name)} for ${quotedTitle(task.title)}`;
  if (after.planned === 0 && after.used === 0) return checkedDraft(workspace, `Remove ${names}`, before === undefined ? [] : [removed('materialUses', before)]);
  const ops: readonly Op[] = before === undefined ? [created('materialUses', after)] : edited('materialUses', before, after);
  return checkedDraft(workspace, `Set ${names} to ${formatQuantity(after.planned, material.unit)} planned, ${formatQuantity(after.used, material.unit)} used`, ops);
};
