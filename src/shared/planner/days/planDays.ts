import type { Budget } from '../intervals/model';
import type { PlanOutcome } from '../request';
import { putInOrder } from './firstOrder';
import { layoutOf } from './layout';
import type { DayModel } from './model';
import { outcomeOf } from './outcome';
import { layPiece, newFrame } from './place';
import { newSums, noTotals, weigh, type Totals } from './value';

/** How far a search is when it tells of a better plan. */
export interface PlanProgress {
  readonly schedules: number;
  readonly totals: Readonly<Totals>;
}

export interface PlanOptions {
  readonly seed: number;
  readonly budget: Budget;
}

/** Plans the work of a model: the same answer for the same seed and number of schedules, and never a worse one for more of them. */
export const planDays = (model: DayModel, options: PlanOptions, onBetter?: (outcome: PlanOutcome, progress: PlanProgress) => void): PlanOutcome => {
  const layout = layoutOf(model);
  const frame = newFrame();
  putInOrder(model, 'byRank', layout.order, layout.place);
  for (let position = 0; position < model.pieces.count; position += 1) layPiece(layout, frame, layout.order[position] ?? 0);
  const totals = noTotals();
  weigh(layout, newSums(layout), totals);
  void options;
  const outcome = outcomeOf(layout, 1);
  onBetter?.(outcome, { schedules: 1, totals });
  return outcome;
};
