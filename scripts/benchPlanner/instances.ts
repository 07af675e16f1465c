// What the files of the public benchmarks say, as plain facts: what the checker goes by. Everything is counted from 0.

/** PSPLIB, `.sm`: jobs that take units of pools. */
export interface RcpspInstance {
  readonly kind: 'rcpsp';
  readonly duration: readonly number[];
  /** Pairs of jobs: the first has ended when the second starts. */
  readonly precedences: readonly Precedence[];
  readonly capacity: readonly number[];
  /** By job and pool. */
  readonly need: readonly (readonly number[])[];
}

/** iMOPSE, `.def`: tasks that need one person each. */
export interface MsRcpspInstance {
  readonly kind: 'msrcpsp';
  readonly duration: readonly number[];
  readonly precedences: readonly Precedence[];
  /** By task: all of these skills, each at this level or above. */
  readonly required: readonly (readonly SkillLevel[])[];
  /** By person. A skill that is not there is not held, not even at level 0. */
  readonly held: readonly (readonly SkillLevel[])[];
}

/** MSPSP, `.dzn`: activities that need several people at once, each for one skill. */
export interface MspspInstance {
  readonly kind: 'mspsp';
  readonly duration: readonly number[];
  readonly precedences: readonly Precedence[];
  /** People by activity and skill. */
  readonly required: readonly (readonly number[])[];
  /** By person and skill. */
  readonly mastery: readonly (readonly boolean[])[];
}

export interface Precedence {
  readonly before: number;
  readonly after: number;
}

export interface SkillLevel {
  readonly skill: string;
  readonly level: number;
}

export type Instance = RcpspInstance | MsRcpspInstance | MspspInstance;

/** A file's facts, or what is wrong with it. */
export type Reading<Kind extends Instance> = { readonly ok: true; readonly instance: Kind } | { readonly ok: false; readonly problem: string };

/** What each job does in a schedule. */
export interface FileSchedule {
  readonly start: readonly number[];
  /** By job; empty where the file names no people. */
  readonly work: readonly (readonly Work[])[];
  /** The end that the planner claims. */
  readonly makespan: number;
}

export interface Work {
  readonly person: number;
  /** The number of the skill that the person is there for, in MSPSP; in iMOPSE the one person answers for all that the task requires: null. */
  readonly skill: number | null;
}

/** Why these precedences cannot be kept, or null. */
export const problemOfPrecedences = (tasks: number, precedences: readonly Precedence[]): string | null => {
  const followers = Array.from({ length: tasks }, (): number[] => []);
  const waiting = new Array<number>(tasks).fill(0);
  for (const { before, after } of precedences) {
    const list = followers[before];
    if (list === undefined || waiting[after] === undefined) return `a precedence names a task that is not there: ${String(before + 1)} before ${String(after + 1)}`;
    list.push(after);
    waiting[after] += 1;
  }
  const ready = waiting.flatMap((count, task) => (count === 0 ? [task] : []));
  for (const task of ready) {
    for (const after of followers[task] ?? []) {
      waiting[after] = (waiting[after] ?? 0) - 1;
      if (waiting[after] === 0) ready.push(after);
    }
  }
  return ready.length === tasks ? null : 'its precedences run in a circle';
};
