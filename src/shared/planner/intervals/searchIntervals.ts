import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from './model';
import { searchPeople } from './people/searchPeople';
import { searchPools } from './pools/searchPools';

/**
 * Looks for the shortest plan of a model until the budget is used up or the plan is proven shortest; null when there is none: a
 * task needs more than a pool has, or its slots cannot be filled by different people. `onBetter` hears of every better plan, with
 * the schedules made until then. The same seed and the same number of schedules give the same plan.
 */
export function searchIntervals(model: IntervalModel, search: { seed: number; budget: Budget }, onBetter?: (plan: IntervalPlan, schedules: number) => void): IntervalSearch | null {
  return (model.slotsFrom[model.tasks] ?? 0) === 0 ? searchPools(model, search, onBetter) : searchPeople(model, search, onBetter);
}
