import type { DayNumber, MilestoneId, ProjectId } from '../../../model';
import type { Odds } from '../types';

/**
 * How a link pushes: from the finish or start of what it comes from, to the start or finish of what it leads to. `queue`: what the same
 * person does next begins later by the work that came on top, which is less than the task's own delay where both go on side by side.
 */
export const pushes = { finishToStart: 0, startToStart: 1, queue: 2, finishToFinish: 3, startToFinish: 4 } as const;

/** What ends when its last task ends: a milestone or a project. */
export interface SimulatedEnds<Id> {
  readonly ids: readonly Id[];
  /** Tasks of end number n: `tasks[from[n]]` up to `tasks[from[n + 1]]`. */
  readonly from: Int32Array;
  readonly tasks: Int32Array;
  /** Due days; `none` where there is none. */
  readonly due: Int32Array;
  /** A day that is known already and not simulated; `none`: to be simulated; `never`: no day can be told. */
  readonly fixed: Int32Array;
}

export const none = -2_147_483_648;
export const never = 2_147_483_647;

/**
 * A plan made ready for many runs: plain arrays, so that it can be sent to a worker. Times are working days of the default
 * calendar since the status day, with parts of a day. Tasks stand in an order in which each comes after all that pushes it.
 */
export interface SimulationModel {
  readonly statusDay: DayNumber;
  /** Working days from the status day on. */
  readonly days: Int32Array;
  /** No run begins a task earlier than this. */
  readonly floor: Float64Array;
  /** What a task waits beyond what pushes it, because its people are away or have no time; kept as it is in the forecast. */
  readonly gap: Float64Array;
  readonly duration: Float64Array;
  /** Days of work of one person in it, at most its duration: less where they do something else beside it. */
  readonly work: Float64Array;
  /** Links of task n: from `linksFrom[n]` up to `linksFrom[n + 1]`. */
  readonly linksFrom: Int32Array;
  readonly linkTask: Int32Array;
  readonly linkPush: Uint8Array;
  readonly linkOffset: Float64Array;
  /** Where the factors of each task's kind begin in `factors`, and how many there are; 0: the usual spread is drawn. */
  readonly factorsFrom: Int32Array;
  readonly factorCount: Int32Array;
  /** Actual against estimated effort of tasks that are done, kind after kind. */
  readonly factors: Float64Array;
  readonly spread: Spread;
  readonly milestones: SimulatedEnds<MilestoneId>;
  readonly projects: SimulatedEnds<ProjectId>;
}

/** A triangular spread of effort against its estimate. */
export interface Spread {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/**
 * How effort spreads about its estimate until a kind of task has ten of its own: seldom much less, now and then half as much again. A triangular
 * distribution is what the literature advises where there are no data yet (A. M. Law, Simulation Modeling and Analysis,
 * "Selecting a distribution in the absence of data"); its corners are ours.
 */
export const usualSpread: Spread = { least: 0.9, likely: 1, most: 1.6 };

/** As many tasks of a kind must be done before their own ratios are drawn. */
export const enoughOfAKind = 10;

export interface SimulationOptions {
  /** 1 and more. */
  readonly runs: number;
  /** The same seed gives the same answer. */
  readonly seed: number;
}

export interface SimulationResult {
  readonly runs: number;
  readonly milestones: ReadonlyMap<MilestoneId, Odds>;
  readonly projects: ReadonlyMap<ProjectId, Odds>;
}

/** A simulation that runs away from the screen. */
export interface SimulationJob {
  /** null: it was cancelled, or could not run. */
  readonly result: Promise<SimulationResult | null>;
  cancel(): void;
}

/** Runs simulations; `onProgress` is told the share done, from 0 to 1. */
export interface Simulator {
  run(model: SimulationModel, options: SimulationOptions, onProgress: (done: number) => void): SimulationJob;
}
