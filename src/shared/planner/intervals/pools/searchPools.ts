import { randomFrom, type Random } from '../../random';
import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from '../model';
import { decode, decoderOf, passesPerDecode, type Decoder } from './decoder';
import { lowerBoundOf } from './lowerBound';
import { longestChains, orderOf } from './network';

const populationSize = 40;
const checkEvery = 64;

/**
 * Looks for the shortest plan of a model without slots until the budget is used up or the plan is proven shortest; null when a
 * task needs more than a pool has. `onBetter` hears of every better plan, with the schedules made until then. The same seed and
 * the same number of schedules give the same answer.
 */
export function searchPools(model: IntervalModel, { seed, budget }: { seed: number; budget: Budget }, onBetter?: (plan: IntervalPlan, schedules: number) => void): IntervalSearch | null {
  if (!everyTaskFits(model)) return null;
  const random = randomFrom(seed);
  const decoder = decoderOf(model);
  const bound = lowerBoundOf(model);
  const chains = longestChains(decoder.backward, orderOf(decoder.forward, decoder.backward), decoder.duration);
  const population: { order: Int32Array; makespan: number }[] = [];
  let best: IntervalPlan | null = null;
  let schedules = 0;
  let asked = 0;
  for (;;) {
    if (best !== null && (best.makespan <= bound || (schedules >= asked && budget.used(schedules) >= 1))) return { plan: best, schedules };
    if (schedules >= asked) asked = schedules + checkEvery;
    const growing = population.length < populationSize;
    const order = growing ? sampleOrder(decoder, chains, random) : childOf(population, random);
    const makespan = decode(decoder, order);
    schedules += passesPerDecode;
    if (best === null || makespan < best.makespan) {
      best = { start: decoder.finish.map((end, task) => end - (decoder.duration[task] ?? 0)), person: new Int32Array(0), makespan };
      onBetter?.(best, schedules);
    }
    if (growing) population.push({ order, makespan });
    else replaceWorst(population, { order, makespan });
  }
}

function everyTaskFits(model: IntervalModel): boolean {
  return model.need.every((units, at) => units <= (model.capacity[at % model.pools] ?? 0) || model.duration[Math.floor(at / model.pools)] === 0);
}

/** A random order that prefers tasks with long chains behind them. */
function sampleOrder(decoder: Decoder, chains: Int32Array, random: Random): Int32Array {
  const { forward, backward, tasks } = decoder;
  const waiting = new Int32Array(tasks).map((_, task) => (forward.beforeFrom[task + 1] ?? 0) - (forward.beforeFrom[task] ?? 0));
  const ready = [...waiting.keys()].filter((task) => waiting[task] === 0);
  const order = new Int32Array(tasks);
  for (let filled = 0; filled < tasks; filled++) {
    let chosen = random.below(ready.length);
    const other = random.below(ready.length);
    if ((chains[ready[other] ?? 0] ?? 0) > (chains[ready[chosen] ?? 0] ?? 0)) chosen = other;
    const task = ready[chosen] ?? 0;
    ready.splice(chosen, 1);
    order[filled] = task;
    for (let at = backward.beforeFrom[task] ?? 0; at < (backward.beforeFrom[task + 1] ?? 0); at++) {
      const next = backward.before[at] ?? 0;
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) ready.push(next);
    }
  }
  return order;
}

/** Two-point crossover of two orders (Hartmann 1998): the middle part as the father has it, the rest as the mother has it. */
function childOf(population: readonly { order: Int32Array; makespan: number }[], random: Random): Int32Array {
  const mother = chosenParent(population, random);
  const father = chosenParent(population, random);
  const tasks = mother.length;
  const child = new Int32Array(tasks);
  const placed = new Uint8Array(tasks);
  const from = random.below(tasks);
  const until = from + random.below(tasks - from + 1);
  let filled = 0;
  const copy = (parent: Int32Array, limit: number): void => {
    for (let index = 0; filled < limit; index++) {
      const task = parent[index] ?? 0;
      if (placed[task] === 1) continue;
      placed[task] = 1;
      child[filled++] = task;
    }
  };
  copy(mother, from);
  copy(father, until);
  copy(mother, tasks);
  return child;
}

function chosenParent(population: readonly { order: Int32Array; makespan: number }[], random: Random): Int32Array {
  const one = population[random.below(population.length)];
  const other = population[random.below(population.length)];
  return ((one?.makespan ?? 0) <= (other?.makespan ?? 0) ? one : other)?.order ?? new Int32Array(0);
}

function replaceWorst(population: { order: Int32Array; makespan: number }[], child: { order: Int32Array; makespan: number }): void {
  let worst = 0;
  population.forEach((one, index) => {
    if (one.makespan > (population[worst]?.makespan ?? 0)) worst = index;
    else if (one.makespan === child.makespan && one.order.every((task, at) => task === child.order[at])) worst = -1;
  });
  if (worst >= 0 && child.makespan <= (population[worst]?.makespan ?? 0)) population[worst] = child;
}
