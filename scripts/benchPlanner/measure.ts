import type { Budget, IntervalModel, IntervalSearch } from '../../src/shared/planner/intervals/model';
import type { Limit } from './arguments';
import { faultsOf } from './check';
import { startClock } from './clock';
import { compile } from './models';
import type { Case, CaseSet, SetName } from './sets';

export type Search = (model: IntervalModel, asked: { readonly seed: number; readonly budget: Budget }) => IntervalSearch | null;

/** What one search found. */
export interface Run {
  readonly case: Case;
  readonly seed: number;
  /** Null: no schedule, or one that the checker refuses. */
  readonly makespan: number | null;
  readonly faults: readonly string[];
  readonly schedules: number;
  readonly cpuSeconds: number;
}

/** Compiles, searches and checks one instance once. */
export const runCase = (search: Search, one: Case, limit: Limit, seed: number): Run => {
  const clock = startClock(limit);
  const { model, scheduleOf } = compile(one.instance);
  const found = search(model, { seed, budget: clock.budget });
  const cpuSeconds = clock.seconds();
  if (found === null) return { case: one, seed, makespan: null, faults: ['no schedule was found'], schedules: 0, cpuSeconds };
  const faults = faultsOf(one.instance, scheduleOf(found.plan));
  return { case: one, seed, makespan: faults.length === 0 ? found.plan.makespan : null, faults, schedules: found.schedules, cpuSeconds };
};

/** One line of the result. */
export interface Line {
  readonly set: SetName;
  readonly limit: string;
  readonly instances: number;
  readonly gapPercent: number | null;
  readonly solvedToBound: number;
  readonly infeasible: number;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Sums up the runs of a set under a limit, in the way that the help describes. */
export const lineOf = (set: SetName, limit: string, runs: readonly Run[]): Line => {
  const good = runs.flatMap(({ makespan, case: { reference } }) => (makespan === null ? [] : [{ makespan, reference }]));
  const seeds = new Set(runs.map(({ seed }) => seed)).size;
  return {
    set,
    limit,
    instances: new Set(runs.map((run) => run.case.name)).size,
    gapPercent: good.length === 0 ? null : Math.round(mean(good.map(({ makespan, reference }) => 100 * (makespan / reference - 1))) * 1e4) / 1e4,
    solvedToBound: Math.floor(good.filter(({ makespan, reference }) => makespan <= reference).length / Math.max(1, seeds)),
    infeasible: runs.length - good.length,
  };
};

/** Searches ask for their budget every so many schedules: rules INT-5 and INT-23. */
const schedulesLate = 100;

/** What should be known besides the line: schedules that are refused, impossible ends, budgets not kept. */
export const remarksOf = (runs: readonly Run[], limit: Limit): readonly string[] => {
  const refused = runs.filter(({ faults }) => faults.length > 0).map((run) => `${run.case.name}, seed ${String(run.seed)}: ${run.faults[0] ?? ''}${run.faults.length > 1 ? ` (and ${String(run.faults.length - 1)} more)` : ''}`);
  const impossible = runs.filter(({ makespan, case: { lowerBound } }) => makespan !== null && lowerBound !== null && makespan < lowerBound)
    .map((run) => `${run.case.name}, seed ${String(run.seed)}: ends at ${String(run.makespan)}, below its proven bound ${String(run.case.lowerBound)}: the bound, the reader or the checker is wrong`);
  const over = runs.filter((run) => (limit.kind === 'seconds' ? run.cpuSeconds > limit.amount * 1.05 + 0.01 : run.schedules > limit.amount + schedulesLate));
  const most = Math.max(0, ...over.map((run) => (limit.kind === 'seconds' ? run.cpuSeconds : run.schedules)));
  const late = over.length === 0 ? [] : [`${String(over.length)} of ${String(runs.length)} searches took more than they were given, up to ${limit.kind === 'seconds' ? `${most.toFixed(2)} s` : `${String(most)} schedules`}`];
  return [...refused, ...impossible, ...late];
};

/** Mean schedules and CPU seconds of a search, for the table. */
export const effortOf = (runs: readonly Run[]): { readonly schedules: number; readonly cpuSeconds: number } => ({ schedules: mean(runs.map(({ schedules }) => schedules)), cpuSeconds: mean(runs.map(({ cpuSeconds }) => cpuSeconds)) });

export interface Watcher {
  /** Called after each search with how many are done. */
  readonly ran: (done: number) => void;
  /** Called before each search, outside the time that is measured. */
  readonly tidy: () => void;
}

/** Every instance of a set with every seed. */
export const measureSet = (search: Search, { cases }: CaseSet, limit: Limit, seeds: readonly number[], { ran, tidy }: Watcher): readonly Run[] => {
  const runs: Run[] = [];
  for (const one of cases) {
    for (const seed of seeds) {
      tidy();
      runs.push(runCase(search, one, limit, seed));
      ran(runs.length);
    }
  }
  return runs;
};
