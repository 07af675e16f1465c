import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDayOf, localDayOf, localTimeOf } from '../../../src/shared/calendar';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

describe('instants where the user sits', () => {
  test('CAP-16 lie on the day and at the time that the clock on the wall shows, in every time zone', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }), (instant) => {
        const wall = `${String(instant.getFullYear())}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`;
        expect([isoDayOf(localDayOf(instant.toISOString())), localTimeOf(instant.toISOString())]).toEqual([wall, `${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`]);
      }),
      { numRuns: 2_000 },
    );
  });
});
