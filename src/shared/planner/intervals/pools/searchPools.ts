import { randomFrom } from '../../random';
import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from '../model';
import { lowerBoundOf } from './lowerBound';
import { networksOf } from './network';
import { packingOf } from './packing';
import { passOver } from './pass';
import { turningOf } from './turning';
import { walk } from './walk';

/** How often the budget is asked, in schedules. */
const askEvery = 96;
/** Attempts that change nothing and together count as one schedule, so that no search goes on for ever. */
const idlePerSchedule = 64;

/**
 * Looks for the shortest plan of a model without slots until the budget is used up or the plan is proven shortest; null when a
 * task needs more than a pool has. `onBetter` hears of every better plan, with the schedules made until then. The same seed and
 * the same number of schedules give the same plan. A pass that is broken off counts as a schedule too.
 */
export function searchPools(model: IntervalModel, { seed, budget }: { seed: number; budget: Budget }, onBetter?: (plan: IntervalPlan, schedules: number) => void): IntervalSearch | null {
  if (!everyTaskFits(model)) return null;
  const { tasks, duration } = model;
  const networks = networksOf(model);
  const bound = lowerBoundOf(model, networks);
  const horizon = duration.reduce((sum, length) => sum + length, 0);
  const packing = packingOf(model);
  let best: IntervalPlan = { start: new Int32Array(tasks), person: new Int32Array(0), makespan: Infinity };
  let schedules = 0;
  let idle = 0;
  let asked = 0;
  let used = 0;
  const count = (): void => {
    schedules++;
  };
  walk({
    model,
    workshop: { networks, duration, pass: passOver({ tasks, duration, packing, free: new Int32Array(horizon * packing.words) }), turning: turningOf(tasks, horizon), count },
    random: randomFrom(seed),
    hear: ({ finish, makespan }) => {
      if (makespan >= best.makespan) return;
      best = { start: finish.map((end, task) => end - (duration[task] ?? 0)), person: new Int32Array(0), makespan };
      onBetter?.(best, schedules);
    },
    idle: () => {
      idle++;
      if (idle % idlePerSchedule === 0) schedules++;
    },
    used: () => {
      if (best.makespan <= bound) return 1;
      if (schedules >= asked) {
        used = budget.used(schedules);
        asked = schedules + askEvery;
      }
      return used;
    },
  });
  return { plan: best, schedules };
}

function everyTaskFits(model: IntervalModel): boolean {
  return model.need.every((units, at) => units <= (model.capacity[at % model.pools] ?? 0) || model.duration[Math.floor(at / model.pools)] === 0);
}
