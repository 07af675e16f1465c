import { randomFrom, type Random } from '../../../random';
import { type IntervalModel, type IntervalPlan, type IntervalSearch } from '../../model';
import { chainsOf } from '../chains';
import { lowerBoundOf } from '../lowerBound';
import { drawPatience } from '../patience';
import { type OnBetter, type Search } from '../searchPeople';
import { sequenceOf } from '../sequence';
import { taskThatDelays } from './chosenTask';
import { bestDraft, draftsMade } from './drafts';
import { aimAt, latenessOf, type Lateness } from './lateness';
import { exchange, shift, takeBack, type Move } from './moves';
import { nobody, none, rowsOf } from './rows';

/** Attempts between two questions to the budget. */
const checkEvery = 64;
/** Attempts that change nothing and together count as one schedule, so that no search goes on for ever. */
const fruitlessPerSchedule = 64;
/** Lateness that is accepted gladly, and beyond what is accepted the lateness at which a plan is given up: shares of a usual task. */
const temperature = 0.035;
const hopeless = 1;
/** How often what is moved is a task that delays a late one; how often its person stays; how often a new one gives a task for it. */
const delays = 0.7;
const staysWithPerson = 0.3;
const exchanges = 0.7;

/**
 * Annealing over who does what in which order, for models in which no task has more than one slot, and without pools; each task
 * alone must be possible. What is lowered is not the makespan, which most moves leave as it is, but how late all tasks together
 * are for a plan one unit shorter than the best, counted by the chains behind them; at 0 there is such a plan. The temperature
 * stays, so that the plan after some schedules does not depend on how many there may be.
 */
export function searchRows(model: IntervalModel, { seed, budget }: Search, onBetter?: OnBetter): IntervalSearch {
  const random = randomFrom(seed);
  const chains = chainsOf(model);
  const bound = lowerBoundOf(model, chains);
  const draft = bestDraft(model, chains);
  const rows = rowsOf(model, chains, { sequence: sequenceOf(draft.order), person: draft.person.slice() });
  const lateness = latenessOf(rows);
  const step = stepOf(lateness, random);
  const end = rows.end.slice();
  const person = draft.person.slice();
  let makespan = 0;
  let schedules = draftsMade;
  const planOfBest = (): IntervalPlan => ({ start: end.map((ends, task) => ends - (model.duration[task] ?? 0)), person: person.filter((whose) => whose !== nobody), makespan });
  const keepBest = (): void => {
    end.set(rows.end);
    person.set(rows.person);
    makespan = 0;
    for (let task = 0; task < end.length; task++) makespan = Math.max(makespan, end[task] ?? 0);
    aimAt(lateness, makespan - 1);
    onBetter?.(planOfBest(), schedules);
  };
  keepBest();
  for (let attempt = 0; makespan > bound; attempt++) {
    if (attempt % checkEvery === 0 && budget.used(schedules) >= 1) break;
    if (step() || attempt % fruitlessPerSchedule === 0) schedules++;
    if (lateness.total === 0) keepBest();
  }
  return { plan: planOfBest(), schedules };
}

/** One attempt at a time: a move that is made, and taken back unless annealing accepts it. False: there was nothing to move. */
function stepOf(lateness: Lateness, random: Random): () => boolean {
  const { rows } = lateness;
  const { model, sequence, person } = rows;
  const usual = model.duration.reduce((sum, units) => sum + units, 0) / Math.max(1, model.tasks);
  const way = new Int32Array(model.tasks);
  const may = mayOf(model);
  const move: Move = { task: none, from: 0, to: 0, whose: nobody, other: none };
  return () => {
    const task = (random.unit() < delays ? taskThatDelays(lateness, way, random) : sequence.order[random.below(model.tasks)]) ?? 0;
    move.task = task;
    move.whose = person[task] ?? nobody;
    const whose = random.unit() < staysWithPerson ? move.whose : anyoneFor(model, task, random);
    const most = lateness.total + temperature * usual * drawPatience(random);
    const limit = most + hopeless * usual;
    const exchanged = whose !== move.whose && random.unit() < exchanges;
    const made = exchanged ? exchange(lateness, move, { whose, may, random, limit }) : shift(lateness, move, { whose, random, limit });
    if (made && lateness.total > most) takeBack(lateness, move);
    return made;
  };
}

function anyoneFor({ slotsFrom, eligibleFrom, eligible }: IntervalModel, task: number, random: Random): number {
  const slot = slotsFrom[task] ?? 0;
  if (slot === slotsFrom[task + 1]) return nobody;
  const from = eligibleFrom[slot] ?? 0;
  return eligible[from + random.below((eligibleFrom[slot + 1] ?? 0) - from)] ?? nobody;
}

/** 1 where a person may do a task: `may[task * people + person]`. */
function mayOf({ tasks, people, slotsFrom, eligibleFrom, eligible }: IntervalModel): Uint8Array {
  const may = new Uint8Array(tasks * people);
  for (let task = 0; task < tasks; task++) {
    const from = eligibleFrom[slotsFrom[task] ?? 0] ?? 0;
    const until = eligibleFrom[slotsFrom[task + 1] ?? 0] ?? 0;
    for (let at = from; at < until; at++) may[task * people + (eligible[at] ?? 0)] = 1;
  }
  return may;
}
