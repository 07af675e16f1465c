import { describe, expect, it } from 'vitest';
import { inSlices, type SlicedSearch } from '../../../src/renderer/workers/planSlices';

const limits = { sliceMs: 40, tellMs: 100, patienceMs: 300, limitMs: 2_000 };

/** A search of 10 ms a schedule that finds something better at the given schedules. Time stands still but for the search. */
const aSearch = (betterAt: readonly number[], endsAt = Infinity, tellingSteps = 0) => {
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
  /** Some steps of 10 ms each, and what is told once they are done. */
  const steps = function* (count: number, done: () => void): Generator<null> {
    for (let step = 0; step < count; step += 1) {
      time += 10;
      yield null;
    }
    done();
  };
  const slices = inSlices(search, { now: () => time, later: (run) => waiting.push(run) }, {
    onBetter: (progress) => steps(tellingSteps, () => words('better')(progress)), onProgress: words('progress'), onRest: words('rest'),
    explain: () => steps(0, () => log.push('explained')),
  }, limits);
  const step = (times = 1): void => {
    for (let done = 0; done < times; done += 1) waiting.shift()?.();
  };
  return { slices, step, log, waiting, now: () => time };
};

describe('a search in slices', () => {
  it('PLS-2 tells the first find at once, later ones in turns, and rests when nothing better comes', () => {
    const { slices, step, log } = aSearch([1, 3, 4]);
    slices.run();
    step(2);
    expect(log).toEqual(['better 1 10 10']);
    step(4);
    expect(log).toEqual(['better 1 10 10', 'better 13 130 50']);
    step(20);
    expect(log.slice(2)).toEqual(['progress 25 250 50', 'rest 37 370 50', 'explained']);
    step(20);
    expect(log).toHaveLength(5);
  });

  it('PLS-2 reads messages between slices: a pause holds at once, and what was found is told', () => {
    const { slices, step, log, waiting } = aSearch([1, 4]);
    slices.run();
    step(3);
    slices.pause();
    step();
    expect(log).toEqual(['better 1 10 10', 'better 5 50 50', 'explained']);
    step();
    expect(waiting).toEqual([]);
    slices.resume();
    step();
    expect(log).toHaveLength(3);
    step(20);
    expect(log.slice(-2)).toEqual(['rest 37 370 50', 'explained']);
  });

  it('PLS-2 paused before anything was found it shows the first plan, and no more', () => {
    const { slices, step, log } = aSearch([1, 2]);
    slices.run();
    slices.pause();
    step(5);
    expect(log).toEqual(['better 1 10 10', 'explained']);
  });

  it('PLS-2 searches on after a rest with new time', () => {
    const { slices, step, log } = aSearch([1, 50]);
    slices.run();
    step(40);
    expect(log.at(-2)).toBe('rest 33 330 10');
    slices.resume();
    step(40);
    expect(log.filter((line) => !line.startsWith('progress')).slice(3)).toEqual(['better 61 610 530', 'rest 85 850 530', 'explained']);
  });

  it('PLS-2 rests at once where nothing is left to try', () => {
    const { slices, step, log } = aSearch([1], 3);
    slices.run();
    step(10);
    expect(log).toEqual(['better 1 10 10', 'rest 5 50 10', 'explained']);
  });

  it('PLS-2 rests after its time even while better ones come', () => {
    const { slices, step, log } = aSearch(Array.from({ length: 400 }, (_, index) => index));
    slices.run();
    step(150);
    expect(log.at(-2)).toBe('rest 201 2010 2010');
  });

  it('PLS-2 tells in slices too, and not for longer than it searches', () => {
    const { slices, step, log, now } = aSearch([1, 2, 3, 4], Infinity, 10);
    slices.run();
    step(3);
    expect([log, now()]).toEqual([[], 90]);
    step();
    expect([log, now()]).toEqual([['better 1 10 10'], 110]);
    step(7);
    // Telling took 100 ms: it waits until 300 have been searched.
    expect([log, now()]).toEqual([['better 1 10 10'], 390]);
    step(4);
    expect([log.at(-1), now()]).toEqual(['better 33 330 50', 530]);
  });

  it('PLS-2 paused while it tells, or over, it tells to the end and searches no more', () => {
    const paused = aSearch([1], Infinity, 10);
    paused.slices.run();
    paused.step(2);
    paused.slices.pause();
    paused.step(20);
    expect([paused.log, paused.waiting]).toEqual([['better 1 10 10', 'explained'], []]);
    const over = aSearch([1], 1, 10);
    over.slices.run();
    over.step();
    over.slices.resume();
    over.step(20);
    expect(over.log).toEqual(['better 1 10 10', 'explained', 'rest 5 50 10', 'explained']);
  });
});
