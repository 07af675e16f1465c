// Plans of the app instead of instances: how soon there is a first proposal, and when the plan ends.
import { basename, resolve } from 'node:path';
import type { Workspace } from '../../src/shared/model';
import { dayModelOf, planDays, type PlanOutcome, type PlanRequest } from '../../src/shared/planner';
import type { Limit } from './arguments';
import { startClock, startThreadTime } from './clock';
import { coldLineOf, coldRuns, type ColdLine } from './cold';
import { faultsOfPlan, hoursOf } from './planFigures';
import { firstDay, workspaceFrom } from './planWorkspace';

/** Everything, as if the Plan button were pressed on the first Monday. */
const request: PlanRequest = { scope: { kind: 'all' }, from: firstDay, until: null, resourceIds: null, allowed: ['delay', 'split', 'reassign'] };

/** One search of a plan. */
interface PlanRun {
  readonly compileMs: number;
  readonly firstMs: number;
  readonly outcome: PlanOutcome;
}

/** Compiles and searches once. `firstMs` is until the first proposal and counts compiling. */
const runPlan = (workspace: Workspace, limit: Limit, seed: number): PlanRun => {
  const { budget } = startClock(limit);
  const worked = startThreadTime();
  const model = dayModelOf(workspace, request);
  const compileMs = worked();
  let firstMs = Number.NaN;
  const outcome = planDays(model, { seed, budget }, () => {
    if (Number.isNaN(firstMs)) firstMs = worked();
  });
  return { compileMs, firstMs, outcome };
};

/** One line of the result. */
export interface PlanLine {
  readonly plan: string;
  readonly limit: string;
  readonly people: number;
  readonly tasks: number;
  /** Milliseconds that the thread worked, median over seeds. */
  readonly compileMs: number;
  /** The same from the request to the first proposal: median over seeds, and of the very first search of the process. */
  readonly firstMs: number;
  readonly coldFirstMs: number;
  /** Hours of work to the end of the plan, mean over seeds. */
  readonly hours: number;
  /** To the bound; null: none was named. */
  readonly ratio: number | null;
  readonly schedules: number;
  /** Pieces without a place, and rules broken according to the app's checker: worst seed. */
  readonly leftOut: number;
  readonly faults: number;
}

const bars = { firstMs: 100, firstTasks: 1000, ratio: new Map([['volvo-100 1s', 1.02]]) };

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const rounded = (number: number, places: number): number => Math.round(number * 10 ** places) / 10 ** places;

/** Which bars a line misses, in words; empty: none. */
export const missedBy = ({ plan, limit, tasks, firstMs, ratio, faults }: PlanLine): readonly string[] => [
  ...(tasks <= bars.firstTasks && !(firstMs <= bars.firstMs) ? ['first'] : []),
  ...((ratio ?? 0) > (bars.ratio.get(`${plan} ${limit}`) ?? Number.POSITIVE_INFINITY) ? ['ratio'] : []),
  ...(faults > 0 ? ['faults'] : []),
];

const widths = [14, 6, 7, 6, 11, 9, 9, 9, 7, 10, 9, 7, 8];
const lay = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 || index === widths.length - 1 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ').trimEnd();

export const planTableHead = lay(['plan', 'limit', 'people', 'tasks', 'compile ms', 'first ms', '(cold)', 'hours', 'ratio', 'schedules', 'left out', 'faults', 'verdict']);

/** One row of the table below `planTableHead`. */
export const planTableRow = (line: PlanLine): string => {
  const missed = missedBy(line);
  const ratio = line.ratio === null ? '' : line.ratio.toFixed(3);
  return lay([line.plan, line.limit, String(line.people), String(line.tasks), line.compileMs.toFixed(1), line.firstMs.toFixed(1), line.coldFirstMs.toFixed(1), line.hours.toFixed(1), ratio, Math.round(line.schedules).toLocaleString('en'), String(line.leftOut), String(line.faults), missed.length === 0 ? 'pass' : `MISSED: ${missed.join(', ')}`]);
};

export interface PlanTask {
  readonly folder: string;
  readonly bound: number | null;
  readonly limits: readonly Limit[];
  readonly seeds: readonly number[];
}

export interface PlanTeller {
  readonly line: (line: PlanLine) => void;
  readonly say: (text: string) => void;
  /** Called before each search, outside the time that is measured. */
  readonly tidy: () => void;
}

/** How long a worker that was just started takes for one folder's plan; null: it cannot be read. */
export const coldLineFor = (folder: string): ColdLine | null => {
  const reading = workspaceFrom(folder);
  return reading.ok ? coldLineOf(basename(resolve(folder)), reading.workspace.tasks.size, coldRuns(reading.workspace, request, coldProcesses)) : null;
};

const coldProcesses = 7;

/** Measures one folder; answers what is wrong with it, or null. */
export const measurePlan = ({ folder, bound, limits, seeds }: PlanTask, { line, say, tidy }: PlanTeller): string | null => {
  const reading = workspaceFrom(folder);
  if (!reading.ok) return reading.problem;
  const { workspace } = reading;
  const plan = basename(resolve(folder));
  let cold = Number.NaN;
  for (const limit of limits) {
    const runs = seeds.map((seed) => {
      tidy();
      return runPlan(workspace, limit, seed);
    });
    if (Number.isNaN(cold)) cold = runs[0]?.firstMs ?? Number.NaN;
    const hours = mean(runs.map(({ outcome }) => hoursOf(workspace, outcome, firstDay)));
    const faults = runs.map(({ outcome }) => faultsOfPlan(workspace, outcome, request));
    line({
      plan, limit: limit.name, people: workspace.resources.size, tasks: workspace.tasks.size,
      compileMs: rounded(median(runs.map(({ compileMs }) => compileMs)), 1), firstMs: rounded(median(runs.map(({ firstMs }) => firstMs)), 1), coldFirstMs: rounded(cold, 1),
      hours: rounded(hours, 2), ratio: bound === null ? null : rounded(hours / bound, 4), schedules: Math.round(mean(runs.map(({ outcome }) => outcome.schedules))),
      leftOut: Math.max(...runs.map(({ outcome }) => outcome.leftOut.length)), faults: Math.max(...faults.map(({ length }) => length)),
    });
    for (const fault of faults.flat().slice(0, 3)) say(`  ${fault}`);
  }
  return null;
};
