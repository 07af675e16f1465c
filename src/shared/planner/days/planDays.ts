import type { Budget } from '../intervals/model';
import type { PlanOutcome } from '../request';
import { putInOrder, type FirstOrder } from './firstOrder';
import { layoutOf, type Layout } from './layout';
import type { DayModel } from './model';
import { outcomeOf } from './outcome';
import { newFrame } from './place';
import { layFrom, takeUp } from './relay';
import { improve } from './search';
import { newSums, noTotals, weigh, type Totals } from './value';

/** How far a search is when it tells of a better plan, and what that plan comes to. */
export interface PlanProgress {
  readonly schedules: number;
  readonly totals: Readonly<Totals>;
}

export interface PlanOptions {
  readonly seed: number;
  readonly budget: Budget;
}

/** Better plans are told of when this much more has been tried than when the last one was: telling costs more than finding. */
const tellAfter = 1.1;

/** What makes a plan: laid in this order, with these people, in these ways, it is always the same. */
interface Recipe {
  readonly order: Int32Array;
  readonly place: Int32Array;
  readonly choice: Int32Array;
  readonly mode: Uint8Array;
}

/**
 * Plans the work of a model. The search goes the same way whatever its budget: after so many schedules it knows the same plan for the same seed, and never
 * a worse one for more of them. `onBetter` is told of the first plan and of some of the better ones; the best one is answered.
 */
export const planDays = (model: DayModel, { seed, budget }: PlanOptions, onBetter?: (outcome: PlanOutcome, progress: PlanProgress) => void): PlanOutcome => {
  const layout = layoutOf(model);
  const best: Recipe = { order: layout.order.slice(), place: layout.place.slice(), choice: layout.choice.slice(), mode: layout.mode.slice() };
  const totals = noTotals();
  let schedules = layFirst(layout, budget, totals);
  copyRecipe(layout, best);
  let told = schedules;
  onBetter?.(outcomeOf(layout, schedules), { schedules, totals: { ...totals } });
  schedules = improve(layout, seed, schedules, {
    goOn: (done) => budget.used(done) < 1,
    onBetter: (better, done) => {
      copyRecipe(layout, best);
      if (onBetter === undefined || done < told * tellAfter + 1) return;
      told = done;
      onBetter(outcomeOf(layout, done), { schedules: done, totals: { ...better } });
    },
  });
  takeUp(layout, 0);
  copyRecipe(best, layout);
  layFrom(layout, newFrame(), 0);
  return outcomeOf(layout, schedules);
};

const copyRecipe = (from: Recipe, to: Recipe): void => {
  to.order.set(from.order);
  to.place.set(from.place);
  to.choice.set(from.choice);
  to.mode.set(from.mode);
};

/** Lays everything by rank, and, where something is booked, once more with that first; the better of both stays. Answers the schedules made. */
const layFirst = (layout: Layout, budget: Budget, totals: Totals): number => {
  layInOrder(layout, 'bookedFirst', totals);
  const { booking } = layout.model.slots;
  if (booking.every((index) => index < 0) || budget.used(1) >= 1) return 1;
  const { value } = totals;
  takeUp(layout, 0);
  layInOrder(layout, 'byRank', totals);
  if (totals.value <= value) return 2;
  takeUp(layout, 0);
  layInOrder(layout, 'bookedFirst', totals);
  return 2;
};

const layInOrder = (layout: Layout, kind: FirstOrder, totals: Totals): void => {
  putInOrder(layout.model, kind, layout.order, layout.place);
  layFrom(layout, newFrame(), 0);
  weigh(layout, newSums(layout), totals);
};
