import { formatDay } from '../calendar';
import { quotedTitle, withThousands, type DayNumber, type Material, type MaterialId, type MaterialUse, type Quantity, type TaskId, type Workspace } from '../model';
import type { CostForecast } from './question';

/** What a task still needs of a material. */
export interface StockNeed {
  readonly taskId: TaskId;
  /** The day it is needed: the use's own, else the day its task begins; null: not known. */
  readonly day: DayNumber | null;
  readonly quantity: Quantity;
  /** What is there once it is taken; below 0: that much is missing. */
  readonly after: Quantity;
}

/** How much of a material is there, is needed and will do; thousandths of its unit. */
export interface Stock {
  /** All there ever was less what tasks used; below 0 where more was used than there was. */
  readonly onHand: Quantity;
  readonly used: Quantity;
  /** What tasks that are not done still need. */
  readonly planned: Quantity;
  /** What is missing for them; 0: nothing. */
  readonly short: Quantity;
  /** The day of the first need that cannot be met; null: all are met, or that one has no day. */
  readonly runsOutOn: DayNumber | null;
  /** The task of that need. */
  readonly runsOutFor: TaskId | null;
  /** The day of the first need that leaves less than should always be left; null: none does, or it has no day. */
  readonly orderBy: DayNumber | null;
  readonly state: 'enough' | 'low' | 'short';
  /** In order of day, those without a day last. */
  readonly needs: readonly StockNeed[];
  /** What is the matter and what to do; empty where all is well. */
  readonly sentence: string;
}

/** Units that are words go with the number; signs ("m", "kg", "pcs") stay. */
const unitWord = (unit: string, thousandths: Quantity): string => (thousandths === 1000 || !/^[a-z]{4,}$/u.test(unit) || /(?:s|foot|feet)$/u.test(unit) ? unit : `${unit}${/(?:ch|sh|x)$/u.test(unit) ? 'es' : 's'}`);

/** A quantity as people read it: 12,500 thousandths of "m" are "12.5 m", 2,000 of "piece" are "2 pieces". */
export const formatQuantity = (quantity: Quantity, unit: string): string => {
  const absolute = Math.abs(quantity);
  const rest = String(absolute % 1000).padStart(3, '0').replace(/0+$/, '');
  return `${quantity < 0 ? '-' : ''}${withThousands(Math.floor(absolute / 1000))}${rest === '' ? '' : `.${rest}`}${unit === '' ? '' : ` ${unitWord(unit, absolute)}`}`;
};

const usesByMaterial = new WeakMap<Workspace['materialUses'], ReadonlyMap<MaterialId, readonly MaterialUse[]>>();

/** What tasks use of a material, in order of id. */
export const usesOf = ({ materialUses }: Workspace, id: MaterialId): readonly MaterialUse[] => {
  let known = usesByMaterial.get(materialUses);
  if (known === undefined) {
    const made = new Map<MaterialId, MaterialUse[]>();
    for (const use of [...materialUses.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const list = made.get(use.materialId);
      if (list === undefined) made.set(use.materialId, [use]);
      else list.push(use);
    }
    known = made;
    usesByMaterial.set(materialUses, known);
  }
  return known.get(id) ?? [];
};

/**
 * Stock of a material against what tasks still need, taken in order of the days on which they need it. Tasks that are done or archived
 * need nothing more. A material that is gone answers an empty stock.
 */
export const stockOf = (workspace: Workspace, materialId: MaterialId, forecast: CostForecast): Stock => {
  const material = workspace.materials.get(materialId);
  const uses = usesOf(workspace, materialId);
  const used = uses.reduce((sum, use) => sum + use.used, 0);
  const onHand = (material?.stock ?? 0) - used;
  let left = onHand;
  const needs = openNeeds(workspace, uses, forecast).map((need): StockNeed => ({ ...need, after: (left -= need.quantity) }));
  const least = material?.leastStock ?? 0;
  const missing = needs.find(({ after }) => after < 0);
  const low = onHand < least ? undefined : needs.find(({ after }) => after < least);
  const short = Math.max(0, -left);
  const state = short > 0 ? 'short' : left < least || onHand < least ? 'low' : 'enough';
  const figures = { onHand, used, planned: onHand - left, short, runsOutOn: missing?.day ?? null, runsOutFor: missing?.taskId ?? null, orderBy: low?.day ?? null, state, needs } as const;
  return { ...figures, sentence: material === undefined ? '' : sentenceOf(workspace, material, figures) };
};

const openNeeds = (workspace: Workspace, uses: readonly MaterialUse[], forecast: CostForecast): readonly Omit<StockNeed, 'after'>[] =>
  uses
    .flatMap(({ taskId, planned, used, day }) => {
      const task = workspace.tasks.get(taskId);
      if (task === undefined || task.archived || task.status === 'done' || used >= planned) return [];
      return [{ taskId, day: day ?? forecast.get(taskId)?.start ?? null, quantity: planned - used }];
    })
    .sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || (a.taskId < b.taskId ? -1 : 1));

const sentenceOf = (workspace: Workspace, { name, unit, leastStock, vendor }: Material, { short, onHand, runsOutOn, runsOutFor, orderBy, state }: Omit<Stock, 'sentence'>): string => {
  const order = vendor === '' ? 'Order more' : `Order more from ${vendor}`;
  if (state === 'enough') return '';
  if (state === 'short') {
    if (runsOutFor === null) return `More of ${quotedTitle(name)} was used than there was, by ${formatQuantity(short, unit)}. Correct the stock or what tasks used.`;
    return `${quotedTitle(name)} runs out${onDay(runsOutOn)} with ${quotedTitle(workspace.tasks.get(runsOutFor)?.title ?? '')}, short by ${formatQuantity(short, unit)}. ${order}${beforeThen(runsOutOn)}.`;
  }
  const least = formatQuantity(leastStock, unit);
  if (onHand < leastStock) return `${quotedTitle(name)} is down to ${formatQuantity(onHand, unit)}, below its least stock of ${least}. ${order}.`;
  return `${quotedTitle(name)} falls below its least stock of ${least}${onDay(orderBy)}. ${order}${beforeThen(orderBy)}.`;
};

const onDay = (day: DayNumber | null): string => (day === null ? '' : ` on ${formatDay(day, 'dayMonthYear')}`);
const beforeThen = (day: DayNumber | null): string => (day === null ? '' : ' before then');
