import type { DayNumber, MaterialUse, MinorUnits } from '../model';
import type { CostColumn, CostVisitor } from './entries';
import { scaled } from './integers';
import type { TaskMoney } from './taskMoney';

/**
 * Cost of the material a task uses: quantity times the cost of one unit, rounded half up once for what is planned and once for what
 * was used; what is left of a task that is neither done nor archived is the difference. What was used counts as spent on the day it
 * was needed, at the latest on the status day, because its own day is not recorded.
 */
export const materialEntries = ({ workspace, task, question: { statusDay }, planned }: TaskMoney, use: MaterialUse, visit: CostVisitor): void => {
  const unitCost = workspace.materials.get(use.materialId)?.unitCost ?? 0;
  const needed = use.day ?? planned?.start ?? null;
  const show = (column: CostColumn, day: DayNumber | null, amount: MinorUnits): void => {
    visit({ column, kind: 'material', projectId: task.projectId, taskId: task.id, resourceId: null, materialId: use.materialId, expense: null, day, until: null, amount, minutes: 0, unrated: 0, billed: 0 });
  };
  const [wanted, used] = [scaled(use.planned, unitCost, 1000), scaled(use.used, unitCost, 1000)];
  show('planned', needed, wanted);
  show('actual', Math.min(needed ?? statusDay, statusDay), used);
  if (!task.archived && task.status !== 'done' && use.used < use.planned) show('ahead', needed === null ? null : Math.max(needed, statusDay + 1), wanted - used);
};
