import { planDays, type DayModel, type PlanOutcome } from '../../shared/planner';
import type { SlicedSearch } from './planSlices';

/** The day planner as a search in slices, with the best plan so far. */
export const daySearch = (model: DayModel, seed: number): SlicedSearch & { readonly best: () => PlanOutcome } => {
  const held: { best: PlanOutcome | null; schedules: number; improvements: number } = { best: null, schedules: 0, improvements: 0 };
  const run = (goOn: () => boolean): PlanOutcome =>
    planDays(model, { seed, budget: { used: () => (goOn() ? 0 : 1) } }, (outcome) => {
      held.best = outcome;
      held.improvements += 1;
    });
  return {
    search: (goOn) => {
      if (held.best !== null) return;
      const outcome = run(goOn);
      held.schedules = outcome.schedules;
    },
    best: () => held.best ?? run(() => false),
    schedules: () => held.schedules,
    improvements: () => held.improvements,
  };
};
