import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded, writeTable } from '../../../../src/shared/exchange';
import { readText } from '../support';

test.each(['=1+1', '+49 30', '-5', '@cmd', '  =x', '\t=x', '\rx', '＝x', "'=x"])('EXP-2 %j gets an apostrophe', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

test.each(['Weld', "'tis", '3 - 1', ''])('EXP-2 %j stays as it is', (text) => {
  expect(guarded(text)).toBe(text);
});

const text = fc.string({ unit: fc.oneof(fc.constantFrom('=', '+', '-', '@', '\t', "'", '"', ',', ';', '\n', '\r', ' ', '＝'), fc.string({ minLength: 1, maxLength: 1 })) });

test('EXP-2 taking the guard off gives the text back, and no guarded text is a formula', () => {
  fc.assert(fc.property(text, (each) => {
    expect(unguarded(guarded(each))).toBe(each);
    expect(guarded(each)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  }));
});

test('EXP-1 a table written and read again is the same table', () => {
  const cell = text.map((each) => each.replace(/\r(?!\n)/gu, ''));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
    const result = readText(writeTable([['Title', 'Notes'], ...rows]), { headerRow: 1 });
    const filled = rows.filter((cells) => cells.some((each) => guarded(each).trim() !== ''));
    expect(result.ok ? result.value.rows.map(({ cells }) => cells) : []).toEqual(filled);
  }));
});

test('EXP-1 numbers are written as numbers', () => {
  expect(writeTable([['Title', -5, 1.5, null]])).toBe('\uFEFFTitle,-5,1.5,\r\n');
});
