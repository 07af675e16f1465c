import { describe, expect, it } from 'vitest';
import { dayWithoutYear, effortFrom, isTwoDays, patternFrom, patternText, relativeDay, weekdayNamed, writtenDay } from '../../../src/shared/calendar';
import { formatEffort } from '../../../src/shared/queries/tables';
import { monday } from '../../support/builders';

describe('WRD-1 days in words', () => {
  it.each([['today', 0], ['Tomorrow', 1], ['yesterday', -1], ['+3', 3], ['-1w', -7], ['in 2 weeks', 14], ['Thu', 3], ['this thurs', 3], ['next fri', 11], ['next week', 7]] as const)('%s is told from today', (text, after) => {
    expect(relativeDay(text, monday)).toBe(monday + after);
  });

  it('takes the nearest year or the coming one, as the place wants it', () => {
    expect([dayWithoutYear('20 Nov', monday, 'nearest'), dayWithoutYear('20 Nov', monday, 'coming')]).toEqual([monday - 3, monday + 362]);
  });

  it('knows a month by its beginning, and no other word for one', () => {
    expect(['26 sept', '26 november', '26 marble', '26 no'].map((text) => dayWithoutYear(text, monday, 'nearest') !== null)).toEqual([true, true, false, false]);
  });

  it('never guesses which of two days is meant', () => {
    expect([isTwoDays('3/4'), isTwoDays('3/4/2026'), isTwoDays('3/3'), isTwoDays('26/11'), dayWithoutYear('3/4', monday, 'coming'), writtenDay('3/4/2026', null)]).toEqual([true, true, false, false, null, null]);
    expect([dayWithoutYear('26/11', monday, 'coming'), writtenDay('26/11/2026', null)]).toEqual([monday + 3, monday + 3]);
  });

  it('names weekdays by two letters or more', () => {
    expect(['Mo', 'tues', 'Wednesday', 'T', 'wedding'].map(weekdayNamed)).toEqual([1, 2, 3, null, null]);
  });
});

describe('WRD-2 effort in words', () => {
  it.each([['1h 30m', 90], ['1:30', 90], ['1d', 480], ['2', 120], ['-2h', null], ['soon', null]] as const)('%s', (text, minutes) => {
    expect(effortFrom(text, 'hours', '.')).toBe(minutes);
  });
});

describe('WRD-3 working weeks in words', () => {
  it.each([['Mo-Th 8h, Fr 4h', [480, 480, 480, 480, 240, 0, 0]], ['Mo,We,Fr 6h', [360, 0, 360, 0, 360, 0, 0]], ['Mo-Fr', [480, 480, 480, 480, 480, 0, 0]], ['Mo-Th 8h; Fr', [480, 480, 480, 480, 480, 0, 0]], ['30h/week', [360, 360, 360, 360, 360, 0, 0]], ['none', [0, 0, 0, 0, 0, 0, 0]]] as const)('%s', (text, pattern) => {
    expect(patternFrom(text)).toEqual({ pattern, twice: null });
  });

  it('quotes what it does not understand, and tells of a day named twice', () => {
    expect([patternFrom('Mo-Th 8x'), patternFrom('Mo 25h'), patternFrom('Mo 8h, Mo 4h')]).toEqual([
      { unread: 'Mo-Th 8x', because: 'words' }, { unread: 'Mo 25h', because: 'tooLong' }, { pattern: [240, 0, 0, 0, 0, 0, 0], twice: 1 },
    ]);
  });

  it('joins neighbouring days of equal length', () => {
    expect(patternText([480, 480, 480, 480, 0, 90, 0], formatEffort)).toBe('Mo-Th 8 h, Sa 1.5 h');
  });
});
