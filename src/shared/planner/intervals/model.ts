/**
 * A problem on a line of equal time units: tasks that are never interrupted, people who do one task at a time and are always
 * there, and pools of interchangeable units. The classes of the public benchmarks are special cases: pools only (RCPSP), one
 * slot a task (MS-RCPSP), several slots a task (MSPSP). Times are whole units counted from 0.
 */
export interface IntervalModel {
  readonly tasks: number;
  /** Units of time by task; 0 is allowed. */
  readonly duration: Int32Array;
  /** Predecessors of task t, which must have ended when it starts: `predecessors[predecessorsFrom[t]]` up to `predecessorsFrom[t + 1]`, excluded. Never a circle. */
  readonly predecessorsFrom: Int32Array;
  readonly predecessors: Int32Array;
  readonly pools: number;
  /** Units by pool. */
  readonly capacity: Int32Array;
  /** Units that task t takes of pool p while it runs: `need[t * pools + p]`. */
  readonly need: Int32Array;
  readonly people: number;
  /** Slots of task t: from `slotsFrom[t]` to `slotsFrom[t + 1]`, excluded. Each is filled by a person of its own for the whole task. */
  readonly slotsFrom: Int32Array;
  /** Who may fill slot s: `eligible[eligibleFrom[s]]` up to `eligibleFrom[s + 1]`, excluded, ascending. */
  readonly eligibleFrom: Int32Array;
  readonly eligible: Int32Array;
}

/** When each task starts and who fills each slot. */
export interface IntervalPlan {
  readonly start: Int32Array;
  /** By slot. */
  readonly person: Int32Array;
  readonly makespan: number;
}

/** How much a search may still do. */
export interface Budget {
  /**
   * The share that is used up after so many schedules: 0 at the beginning, 1 or more when the search has to stop. Whoever counts
   * schedules gets the same answer everywhere; whoever counts seconds does not.
   */
  readonly used: (schedules: number) => number;
}

export interface IntervalSearch {
  readonly plan: IntervalPlan;
  /** Complete schedules made: each pass that gives every task a start counts as one, a backward pass too. */
  readonly schedules: number;
}
