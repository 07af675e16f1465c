import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../../src/shared/calendar';
import { dayAtX, dayWidths, scaleBands, timelineRange, timelineZooms, xOf, type TimelineScale } from '../../../../src/shared/queries/timeline';
import { aMilestone, aWorkspace, monday } from '../../../support/builders';
import { chain, planned } from './support';

const labels = (bands: ReturnType<typeof scaleBands>['upper']): readonly string[] => bands.map(({ label }) => label);

describe('the scale of days', () => {
  it('TML-9 names weeks and days, months and weeks, quarters and months', () => {
    const day = scaleBands('day', 1, monday, monday + 8);
    expect([labels(day.upper), labels(day.lower).slice(0, 2)]).toEqual([['Week 48 · November 2026', 'Week 49 · December 2026'], ['Mo 23', 'Tu 24']]);
    const week = scaleBands('week', 1, monday, monday + 8);
    expect([labels(week.upper), labels(week.lower).slice(6)]).toEqual([['Week 48 · Nov', 'Week 49 · Dec'], ['29', '30']]);
    const month = scaleBands('month', 1, monday, monday + 14);
    expect([labels(month.upper), labels(month.lower)]).toEqual([['November 2026', 'December 2026'], ['23', '30']]);
    const quarter = scaleBands('quarter', 1, monday, monday + 60);
    expect([labels(quarter.upper), labels(quarter.lower)]).toEqual([['Q4 2026', 'Q1 2027'], ['Nov', 'Dec', 'Jan']]);
  });

  it('TML-9 knows ISO week 53, leap days and weeks that begin on Sunday', () => {
    const newYear = parseIsoDay('2027-01-01') ?? 0;
    expect(labels(scaleBands('day', 1, newYear, newYear + 1).upper)).toEqual(['Week 53 · December 2026']);
    expect(labels(scaleBands('day', 7, monday - 1, monday).upper)).toEqual(['Week 48 · November 2026']);
    const february = parseIsoDay('2028-02-28') ?? 0;
    expect(labels(scaleBands('week', 1, february, february + 3).lower)).toEqual(['28', '29', '1']);
  });

  it('TML-9 pieces lie side by side without gaps at every zoom', () => {
    fc.assert(fc.property(fc.constantFrom(...timelineZooms), fc.integer({ min: 10_000, max: 40_000 }), fc.integer({ min: 1, max: 900 }), (zoom, from, days) => {
      const { upper, lower } = scaleBands(zoom, 1, from, from + days);
      for (const bands of [upper, lower]) {
        expect(bands[0]?.from).toBeLessThanOrEqual(from);
        expect(bands.at(-1)?.to).toBeGreaterThanOrEqual(from + days);
        bands.slice(1).forEach((band, index) => { expect(band.from).toBe(bands[index]?.to); });
      }
    }));
  });

  it('TML-9 a day is found again at every pixel of it', () => {
    fc.assert(fc.property(fc.constantFrom(...timelineZooms), fc.integer({ min: 0, max: 3000 }), (zoom, offset) => {
      const scale: TimelineScale = { zoom, from: monday, to: monday + 4000, dayWidth: dayWidths[zoom] };
      expect([dayAtX(scale, xOf(scale, monday + offset)), dayAtX(scale, xOf(scale, monday + offset + 1) - 1)]).toEqual([monday + offset, monday + offset]);
    }));
  });

  it('TML-9 reaches from three weeks before the first to two months after the last, in whole weeks', () => {
    const { workspace, forecast, milestones } = planned(chain());
    expect(timelineRange(workspace, forecast, milestones, monday)).toEqual({ from: monday - 21, to: monday + 63 + 7 });
    const far = planned(aWorkspace({ milestones: [aMilestone('Far', [], { dueDay: monday + 365 })] }));
    expect(timelineRange(far.workspace, far.forecast, far.milestones, monday)).toEqual({ from: monday - 21, to: monday + 364 + 63 + 7 });
  });
});
