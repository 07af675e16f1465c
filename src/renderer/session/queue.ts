import type { HistoryEntry } from '../../shared/history';
import type { Refusal, Result } from '../../shared/model';
import type { SaveRefusal } from '../../shared/ports';
import { follow } from './foreign';
import { acknowledgeFirst, addJob, flushEffects, presentPoint, rebase, redoLost, takeAllBack, type Added, type Failure, type Lane, type LaneParts } from './lane';
import type { Job } from './job';
import type { Point } from './point';

/** Saves strictly in order: one loop talks to storage, an entry at a time. */
export interface Queue {
  /** The workspace on screen: what is durable and what is pending. */
  present(): Point;
  pendingCount(): number;
  failure(): Failure | null;
  /** Does the job at once and saves it in the background. */
  add<R extends Refusal>(job: Job<R>): Result<Added, R>;
  /** Another window appended. */
  foreignNews(): void;
  retry(): void;
  discardFailed(): void;
  /** Resolves when nothing waits to be saved or read. */
  settled(): Promise<void>;
}

const unreadable: Refusal = {
  code: 'storage-failed',
  sentence: 'The stored plan could not be read, so your last changes were taken back.',
  nextStep: 'Press Retry. If that fails too, restart Loadline.',
};

const saved = async (lane: Lane, entry: HistoryEntry): Promise<Result<null, SaveRefusal>> => {
  try {
    return await lane.store.append(entry);
  } catch {
    return { ok: false, refusal: { code: 'storage-failed', sentence: 'Your last changes could not be saved and were taken back.', nextStep: 'Press Retry. If that fails too, restart Loadline.' } };
  }
};

/** Follows the other windows. Answers a refusal if storage could not be read. */
const catchUp = async (lane: Lane): Promise<Result<readonly HistoryEntry[]>> => {
  try {
    const entries = await lane.store.entriesAfter(lane.base.tip?.seq ?? 0);
    if (entries.length === 0) return { ok: true, value: entries };
    const next = await follow(lane.store, lane.base, entries);
    if (!next.ok) return next;
    await Promise.all([lane.recall.loadTop(next.value.tip?.undoTop ?? null), lane.recall.loadTop(next.value.tip?.redoTop ?? null)]);
    rebase(lane, next.value, entries);
    return { ok: true, value: entries };
  } catch {
    return { ok: false, refusal: unreadable };
  }
};

/** What the loop still has to do besides saving. */
interface Duties {
  /** `stale`: storage said that another window wrote first. */
  news: 'none' | 'told' | 'stale';
}

const workOnce = async (lane: Lane, duties: Duties): Promise<void> => {
  if (duties.news !== 'none') {
    const { news } = duties;
    duties.news = 'none';
    const caughtUp = await catchUp(lane);
    if (!caughtUp.ok) takeAllBack(lane, caughtUp.refusal);
    else if (news === 'stale' && caughtUp.value.length === 0) takeAllBack(lane, unreadable);
    return;
  }
  const [first] = lane.pending;
  if (first === undefined) return;
  const result = await saved(lane, first.entry);
  if (result.ok) acknowledgeFirst(lane);
  else if (result.refusal.code === 'stale') duties.news = 'stale';
  else takeAllBack(lane, result.refusal);
};

/** A queue over a store, starting from what is stored. `changed` is called whenever what it answers may be different. */
export const openQueue = (parts: LaneParts & { readonly start: Point; readonly changed: () => void }): Queue => {
  const lane: Lane = { store: parts.store, recall: parts.recall, tell: parts.tell, base: parts.start, pending: [], failure: null, effects: [] };
  const duties: Duties = { news: 'none' };
  let loop: Promise<void> | null = null;
  const publish = (): void => {
    parts.changed();
    flushEffects(lane);
  };
  const work = async (): Promise<void> => {
    while (duties.news !== 'none' || lane.pending.length > 0) {
      await workOnce(lane, duties);
      publish();
    }
    loop = null;
  };
  const wake = (): void => {
    loop ??= work();
  };
  return {
    present: () => presentPoint(lane),
    pendingCount: () => lane.pending.length,
    failure: () => lane.failure,
    add: (job) => {
      const added = addJob(lane, job);
      if (added.ok) {
        wake();
        publish();
      }
      return added;
    },
    foreignNews: () => {
      if (duties.news === 'none') duties.news = 'told';
      wake();
    },
    retry: () => {
      redoLost(lane);
      if (duties.news === 'none') duties.news = 'told';
      wake();
      publish();
    },
    discardFailed: () => {
      lane.failure = null;
      publish();
    },
    settled: async () => {
      while (loop !== null) await loop;
    },
  };
};
