import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween, tableFrom, withRows, type Table } from '../../../src/shared/model';

type Numbers = Table<string, number>;
const edits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(fc.nat({ max: 3 }))), { maxLength: 4 });
const edited = (start: Numbers, steps: readonly (readonly (readonly [string, number | null])[])[]): Numbers => steps.reduce((table, step) => withRows(table, step), start);

/** Every row of both, looked at one by one. */
const plainly = (before: Numbers, after: Numbers): readonly string[] => [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id)).sort();

describe('two tables', () => {
  it('SCH-20 differ in the rows that were edited between them, whichever came of which', () => {
    fc.assert(fc.property(edits, fc.array(edits, { maxLength: 4 }), fc.array(edits, { maxLength: 4 }), (rows, one, other) => {
      const start = withRows(tableFrom<string, number>([['a', 1], ['b', 2]]), rows);
      const [before, after] = [edited(start, one), edited(start, other)];
      expect([...changedBetween(before, after)].sort()).toEqual(plainly(before, after));
    }));
  });

  it('SCH-20 differ in the same way where one was laid into a new ground, or comes of something else', () => {
    const before = tableFrom<string, number>([['a', 1], ['b', 2]]);
    const many = withRows(before, Array.from({ length: 600 }, (_none, index) => [`n${String(index)}`, index] as const));
    expect([...changedBetween(before, many)].sort()).toEqual(plainly(before, many));
    expect(changedBetween(before, tableFrom<string, number>([['b', 3]]))).toEqual(['a', 'b']);
    expect(changedBetween(before, before)).toEqual([]);
  });
});
