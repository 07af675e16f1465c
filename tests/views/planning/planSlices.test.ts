import { describe, expect, it } from 'vitest';
import { inSlices, type SlicedSearch } from '../../../src/renderer/workers/planSlices';

const limits = { sliceMs: 40, tellMs: 100, patienceMs: 300, limitMs: 2_000 };

/** A search of 10 ms a schedule that finds something better at the given schedules. Time stands still but for the search. */
const aSearch = (betterAt: readonly number[], endsAt = Infinity) => {
  let time = 0;
  let schedules = 0;
  const waiting: (() => void)[] = [];
  const log: string[] = [];
  const search: SlicedSearch = {
    search: (goOn) => {
      do {
        schedules += 1;
        time += 10;
      } while (goOn());
    },
    schedules: () => schedules,
    isOver: () => schedules >= endsAt,
    improvements: () => betterAt.filter((at) => at <= schedules).length,
  };
  const words = (kind: string) => (progress: { readonly schedules: number; readonly searchedMs: number; readonly betterMs: number }): void => {
    log.push(`${kind} ${String(progress.schedules)} ${String(progress.searchedMs)} ${String(progress.betterMs)}`);
  };
  const slices = inSlices(search, { now: () => time, later: (run) => waiting.push(run) }, { onBetter: words('better'), onProgress: words('progress'), onRest: words('rest') }, limits);
  const step = (times = 1): void => {
    for (let done = 0; done < times; done += 1) waiting.shift()?.();
  };
  return { slices, step, log, waiting };
};

describe('a search in slices', () => {
  it('PLS-2 tells the first find at once, later ones in turns, and rests when nothing better comes', () => {
    const { slices, step, log } = aSearch([1, 3, 4]);
    slices.run();
    step();
    expect(log).toEqual(['better 1 10 10']);
    step(3);
    expect(log).toEqual(['better 1 10 10', 'better 13 130 50']);
    step(20);
    expect(log.slice(2)).toEqual(['progress 25 250 50', 'rest 37 370 50']);
    step(20);
    expect(log).toHaveLength(4);
  });

  it('PLS-2 reads messages between slices: a pause holds at once, and what was found is told', () => {
    const { slices, step, log, waiting } = aSearch([1, 4]);
    slices.run();
    step(2);
    slices.pause();
    expect(log).toEqual(['better 1 10 10', 'better 5 50 50']);
    step();
    expect(waiting).toEqual([]);
    slices.resume();
    step();
    expect(log).toHaveLength(2);
    step(20);
    expect(log.at(-1)).toBe('rest 37 370 50');
  });

  it('PLS-2 paused before anything was found it shows the first plan, and no more', () => {
    const { slices, step, log } = aSearch([1, 2]);
    slices.run();
    slices.pause();
    step(5);
    expect(log).toEqual(['better 1 10 10']);
  });

  it('PLS-2 searches on after a rest with new time', () => {
    const { slices, step, log } = aSearch([1, 50]);
    slices.run();
    step(40);
    expect(log.at(-1)).toBe('rest 33 330 10');
    slices.resume();
    step(40);
    expect(log.filter((line) => !line.startsWith('progress')).slice(2)).toEqual(['better 61 610 530', 'rest 85 850 530']);
  });

  it('PLS-2 rests at once where nothing is left to try', () => {
    const { slices, step, log } = aSearch([1], 3);
    slices.run();
    step(10);
    expect(log).toEqual(['better 1 10 10', 'rest 5 50 10']);
  });

  it('PLS-2 rests after its time even while better ones come', () => {
    const { slices, step, log } = aSearch(Array.from({ length: 400 }, (_, index) => index));
    slices.run();
    step(100);
    expect(log.at(-1)).toBe('rest 201 2010 2010');
  });
});
