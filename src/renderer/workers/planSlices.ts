import type { SearchProgress } from '../../shared/planner';

/** A search that can be cut into slices: it goes the same way however it is cut. */
export interface SlicedSearch {
  /** Searches on while `goOn` answers true; at least one schedule. */
  readonly search: (goOn: () => boolean) => void;
  readonly schedules: () => number;
  /** Another number each time something better was found. */
  readonly improvements: () => number;
  /** Whether there is nothing left to try. */
  readonly isOver: () => boolean;
}

export interface SliceClock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Runs something after messages that wait have been read. */
  readonly later: (run: () => void) => void;
}

export interface SliceLimits {
  /** How long no message is read. */
  readonly sliceMs: number;
  /** What was found and how far it is are told so often at most. */
  readonly tellMs: number;
  /** It rests when nothing better came for so long, or for half of the time searched. */
  readonly patienceMs: number;
  readonly limitMs: number;
}

export const usualLimits: SliceLimits = { sliceMs: 40, tellMs: 250, patienceMs: 1_500, limitMs: 10_000 };

export interface SliceListener {
  readonly onBetter: (progress: SearchProgress) => void;
  readonly onProgress: (progress: SearchProgress) => void;
  readonly onRest: (progress: SearchProgress) => void;
}

export interface Slices {
  readonly run: () => void;
  readonly pause: () => void;
  /** Also from a rest: then with new time. */
  readonly resume: () => void;
}

/** Runs a search in slices, between which messages are read; tells the first find at once and later ones in turns. */
export const inSlices = (search: SlicedSearch, { now, later }: SliceClock, listener: SliceListener, limits: SliceLimits = usualLimits): Slices => {
  const held = { isRunning: false, isWaiting: false, searched: 0, better: 0, found: 0, told: 0, toldAt: -Infinity, since: 0 };
  const progress = (): SearchProgress => ({ schedules: search.schedules(), searchedMs: held.searched, betterMs: held.better });
  const tell = (): void => {
    const isBetter = held.told !== held.found;
    held.told = held.found;
    held.toldAt = held.searched;
    if (isBetter) listener.onBetter(progress());
    else listener.onProgress(progress());
  };
  const isDone = (): boolean =>
    search.isOver() || held.searched - held.since >= limits.limitMs || held.searched - Math.max(held.better, held.since) >= Math.max(limits.patienceMs, (held.searched - held.since) / 2);
  const slice = (): void => {
    held.isWaiting = false;
    // A pause holds from the first plan on: whoever pauses wants to see something.
    if (!held.isRunning && search.schedules() > 0) return;
    const began = now();
    // The first schedule is shown at once; whoever waits sees something then.
    const until = search.schedules() === 0 ? began : began + limits.sliceMs;
    search.search(() => now() < until);
    held.searched += Math.max(0, now() - began);
    if (search.improvements() !== held.found) [held.found, held.better] = [search.improvements(), held.searched];
    if (!held.isRunning) return tell();
    if (isDone()) {
      held.isRunning = false;
      if (held.told !== held.found) tell();
      return listener.onRest(progress());
    }
    if (held.toldAt === -Infinity || held.searched - held.toldAt >= limits.tellMs) tell();
    wait();
    return undefined;
  };
  const wait = (): void => {
    if (held.isWaiting) return;
    held.isWaiting = true;
    later(slice);
  };
  const run = (): void => {
    held.isRunning = true;
    wait();
  };
  return {
    run,
    pause: () => {
      if (!held.isRunning) return;
      held.isRunning = false;
      if (held.told !== held.found) tell();
    },
    resume: () => {
      if (!held.isRunning && isDone()) held.since = held.searched;
      run();
    },
  };
};
