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

export const usualLimits: SliceLimits = { sliceMs: 40, tellMs: 250, patienceMs: 3_000, limitMs: 10_000 };

/** Work that can be left after each step. */
export type Steps = Iterator<unknown, unknown>;

export interface SliceListener {
  /** Answers what is left to do to tell of it, which is done in slices before the search goes on. */
  readonly onBetter: (progress: SearchProgress) => Steps;
  readonly onProgress: (progress: SearchProgress) => void;
  readonly onRest: (progress: SearchProgress) => void;
  /** After a rest or a pause, once all that was found is told: what is worth saying about it, in slices too. */
  readonly explain: () => Steps;
}

interface Held {
  isRunning: boolean;
  isWaiting: boolean;
  searched: number;
  /** When something better was found. */
  better: number;
  /** Finds so far, and those that were told of. */
  found: number;
  told: number;
  toldAt: number;
  /** How long it took to tell of the last one. */
  tellingMs: number;
  /** When the time given began. */
  since: number;
  readonly work: Steps[];
}

export interface Slices {
  readonly run: () => void;
  readonly pause: () => void;
  /** Also from a rest: then with new time. */
  readonly resume: () => void;
}

/** Telling takes a quarter of the time at most. */
const tellShare = 3;

/** Runs a search in slices, between which messages are read; tells the first find at once and later ones in turns. */
export const inSlices = (search: SlicedSearch, { now, later }: SliceClock, listener: SliceListener, limits: SliceLimits = usualLimits): Slices => {
  const held: Held = { isRunning: false, isWaiting: false, searched: 0, better: 0, found: 0, told: 0, toldAt: -Infinity, tellingMs: 0, since: 0, work: [] };
  const progress = (): SearchProgress => ({ schedules: search.schedules(), searchedMs: held.searched, betterMs: held.better });
  const tell = (): void => {
    const isBetter = held.told !== held.found;
    held.told = held.found;
    held.toldAt = held.searched;
    held.tellingMs = 0;
    if (isBetter) held.work.push(listener.onBetter(progress()));
    else listener.onProgress(progress());
  };
  const isDone = (): boolean =>
    search.isOver() || held.searched - held.since >= limits.limitMs || held.searched - Math.max(held.better, held.since) >= Math.max(limits.patienceMs, (held.searched - held.since) / 2);
  const isTimeToTell = (): boolean => held.toldAt === -Infinity || held.searched - held.toldAt >= Math.max(limits.tellMs, tellShare * held.tellingMs);
  /** Goes on with what is left to do, one slice long. */
  const work = (): void => {
    const began = now();
    while (held.work.length > 0 && now() < began + limits.sliceMs) if (held.work[0]?.next().done !== false) held.work.shift();
    held.tellingMs += now() - began;
  };
  const look = (): void => {
    const began = now();
    // The first schedule is shown at once; whoever waits sees something then.
    const until = search.schedules() === 0 ? began : began + limits.sliceMs;
    search.search(() => now() < until);
    held.searched += Math.max(0, now() - began);
    if (search.improvements() !== held.found) [held.found, held.better] = [search.improvements(), held.searched];
    if (held.isRunning && isDone()) rest();
    else if (!held.isRunning) halt();
    else if (isTimeToTell()) tell();
  };
  const halt = (): void => {
    held.isRunning = false;
    if (held.told !== held.found) tell();
    held.work.push(listener.explain());
  };
  const rest = (): void => {
    held.isRunning = false;
    if (held.told !== held.found) tell();
    // Told to go on meanwhile it does not rest.
    held.work.push(once(() => { if (!held.isRunning) listener.onRest(progress()); }), listener.explain());
  };
  const slice = (): void => {
    held.isWaiting = false;
    if (held.work.length > 0) work();
    // A pause holds from the first plan on: whoever pauses wants to see something.
    else if (held.isRunning || search.schedules() === 0) look();
    if (held.isRunning || held.work.length > 0) wait();
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
      if (search.schedules() === 0) held.isRunning = false;
      else halt();
      wait();
    },
    resume: () => {
      if (!held.isRunning && isDone()) held.since = held.searched;
      run();
    },
  };
};

/** Something to do in one step. */
function* once(run: () => void): Generator<null> {
  yield null;
  run();
}
