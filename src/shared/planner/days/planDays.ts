import type { Budget } from '../intervals/model';
import type { PlanOutcome } from '../request';
import { putInOrder, type FirstOrder } from './firstOrder';
import { layoutOf, type Layout } from './layout';
import type { DayModel } from './model';
import { outcomeOf } from './outcome';
import { newFrame } from './frame';
import { keepFrom, layFrom, newKeep, putBack, takeUp } from './relay';
import { improving } from './search';
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
  const best = recipeOf(layout);
  const totals = noTotals();
  let schedules = layFirst(layout, budget, totals);
  copyRecipe(layout, best);
  let told = schedules;
  onBetter?.(outcomeOf(layout, schedules), { schedules, totals: { ...totals } });
  schedules = improving(layout, seed, schedules, {
    goOn: (done) => budget.used(done) < 1,
    onBetter: (better, done) => {
      copyRecipe(layout, best);
      if (onBetter === undefined || done < told * tellAfter + 1) return;
      told = done;
      onBetter(outcomeOf(layout, done), { schedules: done, totals: { ...better } });
    },
  }).next().value;
  layRecipe(layout, best);
  return outcomeOf(layout, schedules);
};

/** A search that can be left and gone on with: it goes the same way as `planDays` with a budget, however it is cut. */
export interface DayPlanning {
  /** Searches on while `goOn` answers true, which is asked before each schedule; the first time at least the first plan is made. */
  readonly search: (goOn: (schedules: number) => boolean) => void;
  /** Once `search` was called. */
  readonly best: () => PlanOutcome;
  readonly schedules: () => number;
  /** Another number each time something better was found. */
  readonly improvements: () => number;
  /** Whether there is nothing left to try. */
  readonly isOver: () => boolean;
}

const never: (schedules: number) => boolean = () => false;

/** Begins to plan the work of a model, for whoever wants to do other things in between. */
export const beginDayPlanning = (model: DayModel, seed: number): DayPlanning => {
  const layout = layoutOf(model);
  const [best, present] = [recipeOf(layout), recipeOf(layout)];
  const held = { schedules: 0, improvements: 0, bestAt: 0, isOver: false, goOn: never };
  let steps: Generator<number, number> | null = null;
  const better = (schedules: number): void => {
    copyRecipe(layout, best);
    held.improvements += 1;
    held.bestAt = schedules;
  };
  const first = (): Generator<number, number> => {
    held.schedules = layFirst(layout, { used: () => 0 }, noTotals());
    better(held.schedules);
    return improving(layout, seed, held.schedules, { goOn: (schedules) => held.goOn(schedules), onBetter: (_totals, schedules) => better(schedules) });
  };
  return {
    search: (goOn) => {
      steps ??= first();
      held.goOn = goOn;
      const { value, done } = steps.next();
      if (!held.isOver) held.schedules = value;
      held.isOver = done === true;
    },
    best: () => {
      // Nothing was tried since: it still lies there.
      if (held.bestAt === held.schedules) return outcomeOf(layout, held.schedules);
      copyRecipe(layout, present);
      layRecipe(layout, best);
      const outcome = outcomeOf(layout, held.schedules);
      layRecipe(layout, present);
      return outcome;
    },
    schedules: () => held.schedules,
    improvements: () => held.improvements,
    isOver: () => held.isOver,
  };
};

const recipeOf = ({ order, place, choice, mode }: Layout): Recipe => ({ order: order.slice(), place: place.slice(), choice: choice.slice(), mode: mode.slice() });

const layRecipe = (layout: Layout, recipe: Recipe): void => {
  takeUp(layout, 0);
  copyRecipe(recipe, layout);
  layFrom(layout, newFrame(), 0);
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
  const first = { recipe: recipeOf(layout), totals: { ...totals }, keep: newKeep(layout) };
  keepFrom(layout, first.keep, 0);
  takeUp(layout, 0);
  layInOrder(layout, 'byRank', totals);
  if (totals.value <= first.totals.value) return 2;
  takeUp(layout, 0);
  copyRecipe(first.recipe, layout);
  putBack(layout, first.keep);
  Object.assign(totals, first.totals);
  return 2;
};

const layInOrder = (layout: Layout, kind: FirstOrder, totals: Totals): void => {
  putInOrder(layout.model, kind, layout.order, layout.place);
  layFrom(layout, newFrame(), 0);
  weigh(layout, newSums(layout), totals);
};
