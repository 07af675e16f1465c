import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limitOf, type Limit } from '../../../scripts/benchPlanner/arguments';
import { lineOf, measureSet, remarksOf, runCase, type Run, type Search } from '../../../scripts/benchPlanner/measure';
import { loadSet, sampleOf, type Case } from '../../../scripts/benchPlanner/sets';
import { tableHead, tableRow, verdictOf } from '../../../scripts/benchPlanner/table';
import { smallDef, smallDzn, smallSm } from './fixtures';

const tenSchedules: Limit = { name: '10', kind: 'schedules', amount: 10 };
const tenthOfASecond = limitOf('0.1s') ?? tenSchedules;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadline-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('INT-46 sets are found below a folder', () => {
  test('by the beginning of their names, in the order of numbers, each with its reference', () => {
    for (const name of ['j302_10', 'j302_2', 'j601_1', 'J301_1']) write(`psplib/${name}.sm`, smallSm);
    write('psplib/best-known.json', '\uFEFF{ "j301_1": { "lowerBound": 7, "bestKnown": 9 }, "j302_2.sm": { "bestKnown": 8 }, "j302_10": { "bestKnown": 0 } }');
    expect(loadSet(folder, 'j30', null)).toEqual({
      set: 'j30',
      cases: [
        { name: 'J301_1.sm', instance: expect.objectContaining({ kind: 'rcpsp' }), reference: 9, lowerBound: 7 },
        { name: 'j302_2.sm', instance: expect.objectContaining({ kind: 'rcpsp' }), reference: 8, lowerBound: null },
      ],
      skipped: ['j302_10.sm: best-known.json has no bestKnown for it'],
    });
  });

  test('imopse is held against the proven bound, mspsp against the best known', () => {
    write('imopse/d36-1.def', smallDef);
    write('imopse/GenBig-1.def', 'nothing of the kind');
    write('imopse/bounds.json', '{ "d36-1": { "lowerBound": 7, "bestFound": 8 }, "GenBig-1.def": { "lowerBound": 3 } }');
    write('mspsp/x.dzn', smallDzn);
    write('mspsp/best-known.json', '{ "x.dzn": { "lowerBound": 3, "bestKnown": 5 } }');
    expect([loadSet(folder, 'd36', null), loadSet(folder, 'genbig', null), loadSet(folder, 'mspsp', null)].map((set) => [set?.cases.map(({ reference }) => reference), set?.skipped])).toEqual([
      [[7], []],
      [[], ['GenBig-1.def: it has no rows below ResourceID or below TaskID']],
      [[5], []],
    ]);
  });

  test('a set whose folder, files or references are missing is not there', () => {
    write('psplib/j301_1.sm', smallSm);
    write('imopse/bounds.json', '{}');
    expect([loadSet(folder, 'j30', null), loadSet(folder, 'd36', null), loadSet(folder, 'mspsp', null)]).toEqual([null, null, null]);
  });

  test('a sample takes one of each part, not always the same place of it', () => {
    const names = Array.from({ length: 96 }, (_none, index) => index);
    const sample = sampleOf(names, 12);
    expect(sample.map((index) => Math.floor(index / 8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(new Set(sample.map((index) => index % 8)).size).toBe(8);
    expect([sampleOf([1, 2, 3], 2), sampleOf([1, 2, 3], 9), sampleOf([1, 2, 3], null)]).toEqual([[1, 2], [1, 2, 3], [1, 2, 3]]);
  });
});

const smallCase = (): Case => {
  write('psplib/j301_1.sm', smallSm);
  write('psplib/best-known.json', '{ "j301_1": { "lowerBound": 8, "bestKnown": 8 } }');
  const [first] = loadSet(folder, 'j30', null)?.cases ?? [];
  if (first === undefined) throw new Error('not read');
  return first;
};

/** One task after the other, until the budget is used up. */
const oneByOne: Search = (model, { budget }) => {
  let schedules = 0;
  while (budget.used(schedules) < 1) schedules += 1;
  const start = new Int32Array(model.tasks);
  for (let task = 1; task < model.tasks; task += 1) start[task] = (start[task - 1] ?? 0) + (model.duration[task - 1] ?? 0);
  return { plan: { start, person: new Int32Array(0), makespan: model.duration.reduce((sum, units) => sum + units, 0) }, schedules };
};
const allAtOnce: Search = (model) => ({ plan: { start: new Int32Array(model.tasks), person: new Int32Array(0), makespan: 4 }, schedules: 1 });

describe('INT-47 a search runs until its budget is used up, and its schedule is checked', () => {
  test('schedules', () => expect(runCase(oneByOne, smallCase(), tenSchedules, 3)).toMatchObject({ seed: 3, makespan: 9, faults: [], schedules: 10 }));
  test('seconds of processor time', () => expect(runCase(oneByOne, smallCase(), tenthOfASecond, 1).cpuSeconds).toBeGreaterThanOrEqual(0.1));

  test('a schedule that breaks its file, or none, has no makespan', () => {
    const none: Search = () => null;
    expect([allAtOnce, none].map((search) => runCase(search, smallCase(), tenSchedules, 1)).map(({ makespan, faults }) => [makespan, faults])).toEqual([
      [null, ['task 4 starts at 0, before task 2 ends at 4', 'pool 1 has 3 units and gives more at 0', 'pool 2 has 1 units and gives more at 0']],
      [null, ['no schedule was found']],
    ]);
  });

  test('every instance with every seed, tidied up before each', () => {
    const asked: number[] = [];
    let tidied = 0;
    const tidy = (): void => {
      tidied += 1;
    };
    const runs = measureSet((model, { seed, budget }) => (asked.push(seed), oneByOne(model, { seed, budget })), { set: 'j30', cases: [smallCase()], skipped: [] }, tenSchedules, [4, 9], { ran: () => undefined, tidy });
    expect([runs.map(({ seed }) => seed), asked, tidied]).toEqual([[4, 9], [4, 9], 2]);
  });
});

const aRun = (name: string, seed: number, makespan: number | null, reference = 100): Run => ({
  case: { name, instance: { kind: 'rcpsp', duration: [], precedences: [], capacity: [], need: [] }, reference, lowerBound: 90 },
  seed, makespan, faults: makespan === null ? ['a fault', 'another'] : [], schedules: 10, cpuSeconds: 0.1,
});

describe('INT-48 a line sums up all runs of a set under a limit', () => {
  test('the gap is the mean over instances and seeds, what reaches the reference is the mean over seeds, rounded down, what is refused has no gap', () => {
    const runs = [aRun('a', 1, 100), aRun('a', 2, 103), aRun('b', 1, 100), aRun('b', 2, 99), aRun('c', 1, 110), aRun('c', 2, null)];
    expect(lineOf('j60', '1s', runs)).toEqual({ set: 'j60', limit: '1s', instances: 3, gapPercent: 2.4, solvedToBound: 1, infeasible: 1 });
  });

  test('every instance is counted as reached only if every seed reached it', () => {
    expect(lineOf('j60', '1s', [aRun('a', 1, 100), aRun('a', 2, 101), aRun('b', 1, 100), aRun('b', 2, 100)])).toMatchObject({ instances: 2, solvedToBound: 1 });
  });

  test('without one good schedule there is no gap', () => {
    expect(lineOf('j60', '1s', [aRun('a', 1, null)])).toEqual({ set: 'j60', limit: '1s', instances: 1, gapPercent: null, solvedToBound: 0, infeasible: 1 });
  });

  test('what cannot be true and what took too long is said', () => {
    const runs = [aRun('a', 1, null), aRun('b', 1, 89), { ...aRun('c', 1, 100), schedules: 111 }, { ...aRun('d', 1, 100), schedules: 110 }];
    expect(remarksOf(runs, tenSchedules)).toEqual([
      'a, seed 1: a fault (and 1 more)',
      'b, seed 1: ends at 89, below its proven bound 90: the bound, the reader or the checker is wrong',
      '1 of 4 searches took more than they were given, up to 111 schedules',
    ]);
    expect(remarksOf([aRun('a', 1, 100), { ...aRun('b', 1, 100), cpuSeconds: 0.13 }], tenthOfASecond)).toEqual(['1 of 2 searches took more than they were given, up to 0.13 s']);
  });
});

describe('INT-49 the table holds each line against its bars', () => {
  const line = { set: 'j60', limit: '1s', instances: 96, gapPercent: 0.12, solvedToBound: 70, infeasible: 0 } as const;

  test('a row', () => {
    expect([tableHead, tableRow({ line, schedules: 70_123.4, cpuSeconds: 1.002 }), tableRow({ line: { ...line, limit: '1000', gapPercent: null, solvedToBound: 0, infeasible: 288 }, schedules: 1000, cpuSeconds: 0.02 })]).toEqual([
      'set              limit  instances        gap   to bound   infeasible    schedules    CPU s      pass       aim  verdict',
      'j60                 1s         96     0.12 %         70            0       70,123     1.00    0.15 %    0.09 %  pass',
      'j60               1000         96       none          0          288        1,000     0.02                      MISSED',
    ]);
  });

  test.each([
    ['the aim', { gapPercent: 0.09 }, 'aim'],
    ['the bar', { gapPercent: 0.15 }, 'pass'],
    ['neither', { gapPercent: 0.16 }, 'MISSED'],
    ['one schedule that is refused', { gapPercent: 0, infeasible: 1 }, 'MISSED'],
    ['a line without bars', { limit: '5000', gapPercent: 8 }, ''],
  ])('%s', (_what, change, verdict) => expect(verdictOf({ ...line, ...change })).toBe(verdict));
});
