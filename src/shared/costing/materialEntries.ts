import type { MaterialUse } from '../model';
import type { CostVisitor } from './entries';
import { scaled } from './integers';
import type { TaskMoney } from './indexes';

/**
 * Cost of the material a task uses: quantity times the cost of one unit, rounded half up once for what is planned and once for what
 * was used; what is left of a task that is neither done nor archived is the difference. What was used counts as spent on the day it
 * was needed, at the latest on the status day, because its own day is not recorded.
 */
export const materialEntries = ({ workspace, task, question: { statusDay }, planned }: TaskMoney, use: MaterialUse, visit: CostVisitor): void => {
  const unitCost = workspace.materials.get(use.materialId)?.unitCost ?? 0;
  const day = use.day ?? planned?.start ?? null;
  const entry = { kind: 'material', projectId: task.projectId, taskId: task.id, resourceId: null, materialId: use.materialId, expense: null, until: null, minutes: 0, unrated: 0, billed: 0 } as const;
  const [wanted, used] = [scaled(use.planned, unitCost, 1000), scaled(use.used, unitCost, 1000)];
  visit({ ...entry, column: 'planned', day, amount: wanted });
  visit({ ...entry, column: 'actual', day: Math.min(day ?? statusDay, statusDay), amount: used });
  if (task.archived || task.status === 'done' || use.used >= use.planned) return;
  visit({ ...entry, column: 'ahead', day: day === null ? null : Math.max(day, statusDay + 1), amount: wanted - used });
};
