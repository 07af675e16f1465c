import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from '../model';
import { canBePlanned } from './canBePlanned';
import { searchCrews } from './crews/searchCrews';
import { searchRows } from './rows/searchRows';

/** What a search is given, and whom it tells of every better plan, with the schedules made until then. */
export interface Search {
  readonly seed: number;
  readonly budget: Budget;
}
export type OnBetter = (plan: IntervalPlan, schedules: number) => void;

/**
 * Looks for the shortest plan of a model with slots until the budget is used up or the plan is proven shortest; null when a slot
 * has nobody, a task's slots cannot be filled by different people, or it needs more than a pool has.
 */
export function searchPeople(model: IntervalModel, search: Search, onBetter?: OnBetter): IntervalSearch | null {
  if (!canBePlanned(model)) return null;
  return isOneEach(model) ? searchRows(model, search, onBetter) : searchCrews(model, search, onBetter);
}

/** Whether people alone limit the plan, and no task needs two of them. */
function isOneEach({ tasks, slotsFrom, need }: IntervalModel): boolean {
  for (let task = 0; task < tasks; task++) if ((slotsFrom[task + 1] ?? 0) - (slotsFrom[task] ?? 0) > 1) return false;
  return need.every((units) => units === 0);
}
