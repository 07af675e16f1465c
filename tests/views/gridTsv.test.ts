import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from '../../src/renderer/widgets/grid/tsv';

describe('GRID-7 a spreadsheet\'s clipboard is read and written exactly', () => {
  it('reads back what it wrote, with tabs, lines and quotes inside cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', ','), maxLength: 6 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => { expect(parseTsv(formatTsv(rows))).toEqual(rows); }));
  });
  it('drops the line end behind the last row and takes an unclosed quote as text', () => {
    expect([parseTsv('a\tb\r\nc\t\r\n'), parseTsv('6" pipe\t1'), parseTsv('"open\t1'), parseTsv('')]).toEqual([[['a', 'b'], ['c', '']], [['6" pipe', '1']], [['"open', '1']], []]);
  });
});
