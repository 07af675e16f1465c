import { randomFrom } from '../../random';
import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from '../model';
import { crossoverOf } from './crossover';
import { evolve } from './evolution';
import { lowerBoundOf } from './lowerBound';
import { mutationOf } from './mutation';
import { networksOf } from './network';
import { packingOf } from './packing';
import { passOver } from './pass';
import { samplesOf } from './sampling';
import { turningOf } from './turning';

/** How often the budget is asked, in schedules. */
const askEvery = 64;
const fewestMembers = 8;
/** Models with fewer tasks do with fewer members, and begin anew more often. */
const manyTasks = 120;
/** However long the budget: in members, and in tasks of all of them. */
const mostMembers = 3000;
const mostPlaces = 4_000_000;

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
  const random = randomFrom(seed);
  let best: IntervalPlan = { start: new Int32Array(tasks), person: new Int32Array(0), makespan: Infinity };
  let schedules = 0;
  let asked = 0;
  let used = 0;
  evolve({
    networks,
    pass: passOver({ tasks, duration, packing, free: new Int32Array(horizon * packing.words) }),
    turning: turningOf(tasks, horizon),
    random,
    sample: samplesOf(networks, duration, random),
    crossover: crossoverOf(tasks, random),
    mutation: mutationOf(random),
    hear: (makespan, finish, network) => {
      if (makespan >= best.makespan) return;
      const start = finish.map((end, task) => (network === networks.forward ? end - (duration[task] ?? 0) : makespan - end));
      best = { start, person: new Int32Array(0), makespan };
      onBetter?.(best, schedules + 1);
    },
    count: () => {
      schedules++;
    },
    over: () => {
      if (best.makespan <= bound) return true;
      if (schedules >= asked && schedules > 0) {
        used = budget.used(schedules);
        asked = schedules + askEvery;
      }
      return used >= 1;
    },
    size: () => Math.max(fewestMembers, Math.min(mostMembers, mostPlaces / (tasks + 1), used > 0 ? Math.min(1, tasks / manyTasks) * Math.sqrt(schedules / used) : mostMembers)),
  }, tasks);
  return { plan: best, schedules };
}

function everyTaskFits(model: IntervalModel): boolean {
  return model.need.every((units, at) => units <= (model.capacity[at % model.pools] ?? 0) || model.duration[Math.floor(at / model.pools)] === 0);
}
