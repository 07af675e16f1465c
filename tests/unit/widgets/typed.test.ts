import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadDay, shortDay } from '../../../src/renderer/widgets/days';
import { hoursText, parseTypedHours, parseTypedNumber } from '../../../src/renderer/widgets/numbers';
import { parseDayText } from '../../../src/shared/queries/tables';
import { monday } from '../../support/builders';

const readDay: ReadDay = (text, today) => {
  const read = parseDayText(text, today);
  return read.ok && read.value !== null ? { day: read.value } : { problem: 'no day' };
};

describe('typed values', () => {
  it.each([
    ['12', 12], ['6.5', 6.5], ['6,5', 6.5], ['1 234,5', 1234.5], ['1,234.5', 1234.5], ['1.234,5', 1234.5], ["1'234", 1234], ['1,234,567', 1_234_567], ['-3', -3], ['1.2.3', null], ['1,00,000', null], ['', null], ['abc', null], ['3 h', null],
  ])('TYP-1 reads the number %s', (text, value) => {
    expect(parseTypedNumber(text)).toBe(value);
  });

  it.each([
    ['6.5', 390], ['6,5 h', 390], ['6:30', 390], ['6h30', 390], ['6 h 30 min', 390], ['8h', 480], ['90m', 90], ['90 min', 90], ['0', 0], ['-2', null], ['1.2.3', null], ['soon', null],
  ])('TYP-2 reads the hours %s', (text, minutes) => {
    expect(parseTypedHours(text)).toBe(minutes);
  });

  it('TYP-2 reads back the hours it shows, to the minute', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 6000 }), (minutes) => parseTypedHours(hoursText(minutes)) === minutes));
  });

  it.each([
    ['2026-11-26', monday + 3], ['26.11.2026', monday + 3], ['26/11', monday + 3], ['26.11.', monday + 3], ['26/11/26', monday + 3], ['26 Nov', monday + 3], ['26 november 2026', monday + 3], ['Nov 26', monday + 3],
    ['Thu 26 Nov', monday + 3], ['thu', monday + 3], ['Mon', monday], ['sunday', monday + 6], ['today', monday], ['tomorrow', monday + 1], ['+3', monday + 3], ['+2w', monday + 14], ['-1', monday - 1],
    ['3 Jan', 20_821], ['1 Nov', monday - 22], ['31/2', null], ['2026-02-30', null], ['t', null], ['soon', null], ['', null],
  ])('TYP-3 reads the day %s in a field as in a cell, typed on Monday 23 November 2026', (text, day) => {
    expect(readDay(text, monday)).toEqual(day === null ? { problem: 'no day' } : { day });
  });

  it('TYP-4 reads back every day it shows', () => {
    fc.assert(fc.property(fc.integer({ min: 18_000, max: 30_000 }), fc.integer({ min: 18_000, max: 30_000 }), (day, today) => {
      expect(readDay(shortDay(day, today, readDay), today)).toEqual({ day });
    }));
  });
});
