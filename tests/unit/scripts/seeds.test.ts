import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failuresIn, summaryOf, withFailures } from '../../../scripts/lib/hunting.mjs';
import { fixedSeed, howToRepeat, seedOf } from '../../support/seeds';

const never = (): number => {
  throw new Error('Nothing is drawn.');
};

describe('seeds of drawn data', () => {
  it('TST-1 are fixed, given as a number, or drawn', () => {
    expect(seedOf(undefined, never)).toBe(fixedSeed);
    expect(seedOf('', never)).toBe(fixedSeed);
    expect(seedOf('42', never)).toBe(42);
    expect(seedOf('random', () => 7)).toBe(7);
    expect(() => seedOf('often', never)).toThrow('LOADLINE_SEED is “often”. Give it a whole number from 0 to 2147483647, or the word random.');
    expect(() => seedOf('-1', never)).toThrow('LOADLINE_SEED is “-1”.');
  });

  it('TST-1 reach every property that has none of its own', () => {
    expect(fc.readConfigureGlobal().seed).toBe(seedOf(process.env['LOADLINE_SEED'], () => fc.readConfigureGlobal().seed ?? -1));
    const drawn = (seed?: number): readonly number[] => fc.sample(fc.integer(), { numRuns: 5, ...(seed === undefined ? {} : { seed }) });
    expect(drawn()).toEqual(drawn(fc.readConfigureGlobal().seed));
  });

  it('TST-2 are told with a case that fails, and how to see it again', () => {
    const seed = String(fc.readConfigureGlobal().seed);
    expect(() => {
      fc.assert(fc.property(fc.nat(9), (value) => value < 0));
    }).toThrow(`Repeat it: LOADLINE_SEED=${seed} npx vitest run tests/unit/scripts/seeds.test.ts -t "TST-2 are told with a case that fails, and how to see it again"\nProperty failed after 1 tests`);
    expect(howToRepeat(5, 'tests/a.test.ts', 'says “yes”')).toBe('Repeat it: LOADLINE_SEED=5 npx vitest run tests/a.test.ts -t "says “yes”"');
  });
});

const report = (...failed: readonly string[]) => ({
  testResults: [{ name: '/home/tests/a.test.ts', assertionResults: ['one', 'two'].map((title) => ({ title, status: failed.includes(title) ? 'failed' : 'passed', failureMessages: failed.includes(title) ? [`No ${title}.\nat a`] : [] })) }],
});

describe('a hunt', () => {
  it('TST-3 lists each test that failed once, with its first seed and how often', () => {
    const first = withFailures([], failuresIn(report('two'), '/home'), 11);
    expect(first).toEqual([{ file: 'tests/a.test.ts', test: 'two', seed: 11, count: 1, message: 'No two.\nat a' }]);
    const second = withFailures(first, failuresIn(report('one', 'two'), '/home'), 12);
    expect(second.map(({ test, seed, count }) => [test, seed, count])).toEqual([['two', 11, 2], ['one', 12, 1]]);
    expect(summaryOf(second, 5, 2)).toBe('2 of 5: tests/a.test.ts: two\n  No two.\n  at a\n  first seed: 11\n\n1 of 5: tests/a.test.ts: one\n  No one.\n  at a\n  first seed: 12\n\n5 runs, 2 failed');
    expect(summaryOf([], 3, 0)).toBe('3 runs, 0 failed');
  });

  it('TST-3 counts a file that could not run', () => {
    expect(failuresIn({ testResults: [{ name: '/home/tests/a.test.ts', message: 'Cannot find b', assertionResults: [] }] }, '/home')).toEqual([{ file: 'tests/a.test.ts', test: '(the file itself)', message: 'Cannot find b' }]);
    expect(failuresIn(null, '/home')).toEqual([]);
  });
});
