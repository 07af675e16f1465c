import { isBeginning, type HistoryEntry } from '../../shared/history';
import { refuse, refuseWith, succeed, type Change, type ChangeId, type Refusal, type Result } from '../../shared/model';
import type { WorkspaceStore } from '../../shared/ports';
import type { ChangeEvent } from './contract';
import type { Job } from './job';
import { pointAfter, type Point } from './point';
import type { Recall } from './recall';

/** A job that is on screen and waits to be saved. */
export interface Pending {
  readonly job: Job;
  readonly entry: HistoryEntry;
  readonly after: Point;
  readonly settle: (result: Result<Change>) => void;
}

/** What storage made us take back, to be done again by Retry. */
export interface Failure {
  readonly refusal: Refusal;
  readonly lost: readonly LostJob[];
}

export interface LostJob {
  readonly job: Job;
  /** null: not the user's own doing. */
  readonly label: string | null;
}

export interface LaneParts {
  readonly store: WorkspaceStore;
  readonly recall: Recall;
  readonly tell: (event: ChangeEvent) => void;
}

/**
 * The changes on their way to storage. `base` is what is durable; every pending entry stands on the one before it, and taking
 * back means going back to `base`.
 */
export interface Lane extends LaneParts {
  base: Point;
  pending: readonly Pending[];
  failure: Failure | null;
  /** Who is to be told what, once the lane is in its new state and views know of it. */
  effects: (() => void)[];
}

export interface Added {
  readonly change: Change;
  /** Resolves once the change is durable or was taken back. */
  readonly saved: Promise<Result<Change>>;
}

/** The workspace on screen. */
export const presentPoint = (lane: Lane): Point => lane.pending.at(-1)?.after ?? lane.base;

const labelOf = (entry: HistoryEntry): string | null => (isBeginning(entry) ? null : entry.change.label);

const tellOf = (lane: Lane, entry: HistoryEntry, event: Omit<ChangeEvent, 'change'>): void => {
  if (isBeginning(entry)) return;
  lane.effects.push(() => {
    lane.tell({ change: entry.change, ...event });
  });
};

const settleWith = (lane: Lane, { settle }: Pending, result: Result<Change>): void => {
  lane.effects.push(() => {
    settle(result);
  });
};

/** Tells what happened to everyone who waits for it. */
export const flushEffects = (lane: Lane): void => {
  const effects = lane.effects;
  lane.effects = [];
  for (const effect of effects) effect();
};

const push = (lane: Lane, job: Job, entry: HistoryEntry, settle: Pending['settle']): void => {
  lane.recall.keep(entry);
  lane.pending = [...lane.pending, { job, entry, after: pointAfter(presentPoint(lane), entry), settle }];
};

/** Does the job on the present point and puts it in line. */
export const addJob = <R extends Refusal>(lane: Lane, job: Job<R>): Result<Added, R> => {
  const attempted = job.attempt(presentPoint(lane));
  if (!attempted.ok) return attempted;
  const entry = attempted.value;
  const { promise, resolve } = newPromise<Result<Change>>();
  push(lane, job, entry, resolve);
  tellOf(lane, entry, { kind: entry.kind, source: 'here' });
  return succeed({ change: entry.change, saved: promise });
};

const newPromise = <T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

/** The first pending entry is durable. */
export const acknowledgeFirst = (lane: Lane): void => {
  const [first, ...rest] = lane.pending;
  if (first === undefined) return;
  lane.base = first.after;
  lane.pending = rest;
  settleWith(lane, first, succeed(first.entry.change));
};

/** Storage failed: everything pending leaves the screen and is kept for Retry. */
export const takeAllBack = (lane: Lane, refusal: Refusal): void => {
  const lost = lane.pending;
  lane.pending = [];
  lane.failure = { refusal, lost: [...(lane.failure?.lost ?? []), ...lost.map(({ job, entry }) => ({ job, label: labelOf(entry) }))] };
  for (const waiting of lost.toReversed()) {
    tellOf(lane, waiting.entry, { kind: 'takenBack', source: 'here', refusal });
    settleWith(lane, waiting, refuse(refusal));
  }
};

/** A command that throws on a newer plan is a mistake in the program; it must not stop what stands behind it from being saved. */
const attemptAgain = ({ job }: Pending, point: Point): Result<HistoryEntry> => {
  try {
    return job.attempt(point);
  } catch {
    return refuseWith('command-failed', 'Another window changed the plan, and your change could not be repeated on it.', 'Look at the plan and make the change again.');
  }
};

/** Puts what is pending on a newer durable point: each job is done again, in order; one that is refused now is taken back with its sentence. */
export const rebase = (lane: Lane, base: Point, foreign: readonly HistoryEntry[]): void => {
  const stored = new Map<ChangeId, HistoryEntry>(foreign.map((entry) => [entry.change.id, entry]));
  const waiting = lane.pending;
  lane.base = base;
  lane.pending = [];
  for (const entry of foreign) {
    lane.recall.keep(entry);
    if (!waiting.some(({ entry: own }) => own.change.id === entry.change.id)) tellOf(lane, entry, { kind: entry.kind, source: 'otherWindow' });
  }
  for (const mine of waiting) {
    const written = stored.get(mine.entry.change.id);
    if (written !== undefined) {
      settleWith(lane, mine, succeed(written.change));
      continue;
    }
    const again = attemptAgain(mine, presentPoint(lane));
    if (again.ok) push(lane, mine.job, again.value, mine.settle);
    else {
      tellOf(lane, mine.entry, { kind: 'takenBack', source: 'here', refusal: again.refusal });
      settleWith(lane, mine, again);
    }
  }
};

/** Does again what was taken back. What is refused now stays in the failure, with the refusal. */
export const redoLost = (lane: Lane): void => {
  const lost = lane.failure?.lost ?? [];
  const refused: LostJob[] = [];
  let refusal: Refusal | null = null;
  for (const { job, label } of lost) {
    const added = addJob(lane, job);
    if (added.ok || label === null) continue;
    refused.push({ job, label });
    refusal = added.refusal;
  }
  lane.failure = refusal === null ? null : { refusal, lost: refused };
};
