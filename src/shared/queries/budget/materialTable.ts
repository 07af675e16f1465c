import { stockOf, usesOf, type CostForecast, type Stock } from '../../costing';
import { compareNames, type DayNumber, type Material, type MaterialUse, type MinorUnits, type TaskId, type Workspace } from '../../model';

/** What one task uses of a material. */
export interface MaterialUseRow {
  readonly use: MaterialUse;
  readonly taskId: TaskId;
  readonly taskTitle: string;
  /** The day it is needed: its own, else the day the task begins; null: not known. */
  readonly day: DayNumber | null;
  /** Whether `day` is the use's own. */
  readonly hasOwnDay: boolean;
}

/** One line of the table of material. */
export interface MaterialRow {
  readonly id: Material['id'];
  readonly material: Material;
  readonly stock: Stock;
  /** "Enough", "Low", "Runs out". */
  readonly stateName: string;
  /** What is on hand is worth; null: the cost of one is not known. */
  readonly worth: MinorUnits | null;
  /** By day, those without one last. */
  readonly uses: readonly MaterialUseRow[];
}

export const stockStateNames: Readonly<Record<Stock['state'], string>> = { enough: 'Enough', low: 'Low', short: 'Runs out' };

/** Material by name with its stock and the tasks that use it; `archived` chooses which material. */
export const materialTable = (workspace: Workspace, forecast: CostForecast, archived: 'inUse' | 'archived' = 'inUse'): readonly MaterialRow[] =>
  [...workspace.materials.values()]
    .filter((material) => material.archived === (archived === 'archived'))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((material): MaterialRow => {
      const stock = stockOf(workspace, material.id, forecast);
      return { id: material.id, material, stock, stateName: stockStateNames[stock.state], worth: material.unitCost === null ? null : worthOf(Math.max(0, stock.onHand), material.unitCost), uses: usesIn(workspace, material, forecast) };
    });

/** Thousandths of a unit times the cost of one, rounded half up. */
const worthOf = (quantity: number, unitCost: MinorUnits): MinorUnits => Number((2n * BigInt(quantity) * BigInt(unitCost) + 1000n) / 2000n);

const usesIn = (workspace: Workspace, { id }: Material, forecast: CostForecast): readonly MaterialUseRow[] =>
  usesOf(workspace, id)
    .map((use): MaterialUseRow => ({ use, taskId: use.taskId, taskTitle: workspace.tasks.get(use.taskId)?.title ?? '', day: use.day ?? forecast.get(use.taskId)?.start ?? null, hasOwnDay: use.day !== null }))
    .sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || compareNames(a.taskTitle, b.taskTitle) || (a.taskId < b.taskId ? -1 : 1));
