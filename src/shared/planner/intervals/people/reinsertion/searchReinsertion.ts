import { randomFrom, type Random } from '../../../random';
import { type Budget, type IntervalModel, type IntervalPlan, type IntervalSearch } from '../../model';
import { chainsOf } from '../chains';
import { lowerBoundOf } from '../lowerBound';
import { firstRows } from './firstRows';
import { insertBest } from './insert';
import { measureRows } from './measure';
import { copyRows, emptyRows, takeOut, type Rows } from './rows';

const checkEvery = 64;
/** Most tasks taken out at once. */
const mostOut = 5;
/** At the beginning a plan may be this share of a usual task longer than the one it comes from; at the end not at all. */
const tolerance = 0.1;

/**
 * Ruin and recreate: a few tasks are taken out of their rows, at least one of them critical, and put back one by one where the
 * longest way through them is shortest. A longer plan is kept by chance, less and less (threshold accepting, Dueck and Scheuer 1990;
 * ruin and recreate, Schrimpf and others 2000). For models in which no task has more than one slot, and without pools; each task
 * alone must be possible.
 */
export const searchReinsertion = (model: IntervalModel, { seed, budget }: { readonly seed: number; readonly budget: Budget }, onBetter?: (plan: IntervalPlan, schedules: number) => void): IntervalSearch => {
  const random = randomFrom(seed);
  const chains = chainsOf(model);
  const bound = lowerBoundOf(model, chains);
  const rows = firstRows(model, chains);
  const kept = emptyRows(model, chains);
  const ruin = ruinOf(model);
  let makespan = measureRows(rows);
  copyRows(rows, kept);
  let now = makespan;
  let best: IntervalPlan = planOf(rows, makespan);
  let schedules = 1;
  onBetter?.(best, schedules);
  const widest = tolerance * (model.duration.reduce((sum, units) => sum + units, 0) / Math.max(1, model.tasks));
  let used = budget.used(schedules);
  while (used < 1 && best.makespan > bound) {
    const many = chooseOut(rows, ruin, makespan, random);
    if (many === 0) break;
    recreate(rows, ruin, many, random);
    makespan = measureRows(rows);
    schedules++;
    if (makespan - now <= random.unit() * widest * (1 - used)) {
      now = makespan;
      copyRows(rows, kept);
      if (makespan < best.makespan) {
        best = planOf(rows, makespan);
        onBetter?.(best, schedules);
      }
    } else {
      copyRows(kept, rows);
      makespan = measureRows(rows);
    }
    if (schedules % checkEvery === 0) used = budget.used(schedules);
  }
  return { plan: best, schedules };
};

interface Ruin {
  /** Tasks that lie in rows. */
  readonly placed: Int32Array;
  readonly critical: Int32Array;
  /** Tasks chosen to be taken out. */
  readonly out: Int32Array;
}

const ruinOf = ({ tasks, slotsFrom }: IntervalModel): Ruin => ({
  placed: new Int32Array(tasks).map((_none, task) => task).filter((task) => (slotsFrom[task + 1] ?? 0) > (slotsFrom[task] ?? 0)),
  critical: new Int32Array(tasks),
  out: new Int32Array(mostOut),
});

/** Draws who is taken out: a critical task first, then critical ones and any in turn as chance has it. 0: nothing critical lies in a row. */
const chooseOut = ({ head, tail }: Rows, { placed, critical, out }: Ruin, makespan: number, random: Random): number => {
  let found = 0;
  for (const task of placed) if ((head[task] ?? 0) + (tail[task] ?? 0) === makespan) critical[found++] = task;
  if (found === 0) return 0;
  const wanted = 1 + random.below(mostOut);
  let many = 1;
  out[0] = critical[random.below(found)] ?? 0;
  for (let draw = 1; draw < wanted; draw++) {
    const task = (random.below(2) === 0 ? critical[random.below(found)] : placed[random.below(placed.length)]) ?? 0;
    const at = out.indexOf(task);
    if (at < 0 || at >= many) out[many++] = task;
  }
  return many;
};

/** Takes the chosen tasks out and puts each back where it is best. */
const recreate = (rows: Rows, { out }: Ruin, many: number, random: Random): void => {
  for (let at = 0; at < many; at++) takeOut(rows, out[at] ?? 0);
  for (let at = 0; at < many; at++) {
    measureRows(rows);
    insertBest(rows, out[at] ?? 0, random);
  }
};

const planOf = ({ head, person }: Rows, makespan: number): IntervalPlan => ({ start: head.slice(), person: person.filter((whose) => whose >= 0), makespan });
