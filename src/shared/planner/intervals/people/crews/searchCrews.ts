import { randomFrom, type Random } from '../../../random';
import { type IntervalModel, type IntervalPlan, type IntervalSearch } from '../../model';
import { chainsOf, type Chains } from '../chains';
import { lowerBoundOf } from '../lowerBound';
import { drawPatience } from '../patience';
import { type OnBetter, type Search } from '../searchPeople';
import { firstPlace, lastPlace, moveTask, orderByKey, sequenceOf, type Sequence } from '../sequence';
import { crewsOf, type Crews } from './crew';
import { leastNeededFirst } from './ranking';
import { placeAll, scheduleOf, type Pass } from './schedule';

const checkEvery = 64;
/** Units of lateness that are accepted gladly. */
const temperature = 0.7;

/**
 * Annealing over the order of tasks and whom each would rather have. What is lowered is not the makespan, which most moves leave
 * as it is, but how late all tasks together are for a plan one unit shorter than the best; at 0 there is such a plan.
 */
export function searchCrews(model: IntervalModel, { seed, budget }: Search, onBetter?: OnBetter): IntervalSearch {
  const random = randomFrom(seed);
  const crews = crewsOf(model);
  const chains = chainsOf(model);
  const bound = lowerBoundOf(model, chains);
  const schedule = scheduleOf(crews);
  const sequence = sequenceOf(orderByKey(chains, chains.tails.map((tail, task) => -tail - (model.duration[task] ?? 0))));
  const due = new Int32Array(model.tasks);
  const pass: Pass = { network: chains.forward, order: sequence.order, ranking: leastNeededFirst(crews), due };
  placeAll(schedule, pass, Number.MAX_SAFE_INTEGER);
  const planNow = (): IntervalPlan => ({ start: schedule.start.slice(), person: schedule.person.slice(), makespan: schedule.end.reduce((last, end) => Math.max(last, end), 0) });
  let best = planNow();
  let schedules = 1;
  onBetter?.(best, schedules);
  let late = aimBelow(due, chains, best.makespan, schedule.end);
  while (best.makespan > bound) {
    if (schedules % checkEvery === 1 && budget.used(schedules) >= 1) break;
    const undo = random.below(2) === 0 ? moveSomeTask(sequence, chains, random) : preferSomeone(crews, pass.ranking, random);
    const limit = late + temperature * drawPatience(random);
    const tried = placeAll(schedule, pass, limit);
    schedules++;
    if (tried > limit) {
      undo();
      continue;
    }
    late = tried;
    if (late > 0) continue;
    best = planNow();
    onBetter?.(best, schedules);
    late = aimBelow(due, chains, best.makespan, schedule.end);
  }
  return { plan: best, schedules };
}

/** Makes tasks due for a plan shorter than `makespan`, and answers how late they are together as they end now. */
function aimBelow(due: Int32Array, { tails }: Chains, makespan: number, end: Int32Array): number {
  let late = 0;
  for (let task = 0; task < due.length; task++) {
    const latest = makespan - 1 - (tails[task] ?? 0);
    due[task] = latest;
    late += Math.max(0, (end[task] ?? 0) - latest);
  }
  return late;
}

/** Moves a task to another place in the order; the answer moves it back. */
function moveSomeTask(sequence: Sequence, { forward, backward }: Chains, random: Random): () => void {
  const from = random.below(sequence.order.length);
  const task = sequence.order[from] ?? 0;
  const first = firstPlace(sequence, forward, task);
  const to = first + random.below(lastPlace(sequence, backward, task) - first + 1);
  moveTask(sequence, from, to);
  return () => { moveTask(sequence, to, from); };
}

/** Puts somebody first among those whom a task would rather have; the answer puts all back. */
function preferSomeone({ model, candidatesFrom }: Crews, ranking: Int32Array, random: Random): () => void {
  const task = random.below(model.tasks);
  const first = candidatesFrom[task] ?? 0;
  const many = (candidatesFrom[task + 1] ?? 0) - first;
  if (many < 2) return () => undefined;
  const from = first + 1 + random.below(many - 1);
  const person = ranking[from] ?? 0;
  ranking.copyWithin(first + 1, first, from);
  ranking[first] = person;
  return () => {
    ranking.copyWithin(first, first + 1, from + 1);
    ranking[from] = person;
  };
}
