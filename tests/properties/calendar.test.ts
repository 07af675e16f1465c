import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, capacityOn, capacitySpan, flowEffort, freeOn, isWorkingDay, loadOn, overOn, pileEffort, spanTotals, workingDaysBetween } from '../../src/shared/calendar';
import { resourceId, type WorkingPattern, type Workspace } from '../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday, standardCalendar } from '../support/builders';

const ana = resourceId('ana');
const anyDay = fc.integer({ min: monday - 60, max: monday + 60 });
const anyMinutes = fc.integer({ min: 1, max: 700 });
const anyPattern = fc.array(fc.constantFrom(0, 0, 240, 480, 510), { minLength: 7, maxLength: 7 }).map((minutes) => minutes as unknown as WorkingPattern);
const anyBookings = fc.uniqueArray(fc.tuple(anyDay, anyMinutes), { selector: ([day]) => day, maxLength: 20 });
const anyTimeOff = fc.array(fc.record({ firstDay: anyDay, length: fc.nat(8), minutesPerDay: fc.option(fc.integer({ min: 1, max: 600 })) }), { maxLength: 4 });
const anyHolidays = fc.uniqueArray(fc.record({ day: anyDay, name: fc.constant('Feast'), workingMinutes: fc.constantFrom(0, 240, 900), origin: fc.constant('own' as const) }), { selector: ({ day }) => day, maxLength: 8 });

/** A person with any pattern, holidays, time off and bookings. */
const anyPlan: fc.Arbitrary<Workspace> = fc.record({ pattern: anyPattern, bookings: anyBookings, timeOff: anyTimeOff, holidays: anyHolidays }).map(({ pattern, bookings, timeOff, holidays }) =>
  aWorkspace({
    calendars: [{ ...standardCalendar, holidays: [...holidays].sort((a, b) => a.day - b.day) }],
    resources: [aPerson('ana', { pattern })],
    tasks: [aTask('task')],
    bookings: bookings.map(([day, minutes], index) => aBooking(`b${String(index)}`, 'task', 'ana', [[day, minutes]])),
    timeOff: timeOff.map(({ firstDay, length, minutesPerDay }, index) => aTimeOff(`o${String(index)}`, 'ana', firstDay, firstDay + length, { minutesPerDay })),
  }));

describe('laws of capacity', () => {
  it('CAP-7 capacity and over equal load and free, on a day and over any span', () => {
    fc.assert(fc.property(anyPlan, anyDay, fc.nat(40), (workspace, from, length) => {
      const totals = spanTotals(workspace, ana, from, from + length);
      const days = Array.from({ length }, (_, index) => from + index);
      const sum = (of: typeof capacityOn): number => days.reduce((total, day) => total + of(workspace, ana, day), 0);
      expect(totals).toEqual({ capacity: sum(capacityOn), load: sum(loadOn), over: sum(overOn), free: sum(freeOn) });
      expect(totals.capacity + totals.over).toBe(totals.load + totals.free);
    }));
  });

  it('CAP-5 time off and holidays only ever take', () => {
    fc.assert(fc.property(anyPlan, anyDay, (workspace, from) => {
      const pattern = workspace.resources.get(ana)?.pattern ?? standardCalendar.pattern;
      const most = Math.max(...pattern);
      expect([...capacitySpan(workspace, ana, from, from + 30)].every((minutes) => minutes >= 0 && minutes <= most)).toBe(true);
    }));
  });

  it('CAP-8 flowing places exactly its minutes and never more than is free', () => {
    fc.assert(fc.property(anyPlan, anyDay, fc.integer({ min: 1, max: 5000 }), fc.boolean(), (workspace, from, minutes, splittable) => {
      const placed = flowEffort(workspace, { resourceId: ana, minutes, from, splittable });
      if (!placed.ok) return;
      expect(placed.value.reduce((sum, day) => sum + day.minutes, 0)).toBe(minutes);
      expect(placed.value.every(({ day, minutes: taken }) => day >= from && taken > 0 && taken <= freeOn(workspace, ana, day))).toBe(true);
      expect(placed.value.every(({ day }, index) => index === 0 || day > (placed.value[index - 1]?.day ?? day))).toBe(true);
    }));
  });

  it('CAP-9 work that must not be split leaves no working day out', () => {
    fc.assert(fc.property(anyPlan, anyDay, fc.integer({ min: 1, max: 3000 }), (workspace, from, minutes) => {
      const placed = flowEffort(workspace, { resourceId: ana, minutes, from, splittable: false });
      if (!placed.ok) return;
      const days = placed.value.map(({ day }) => day);
      const first = days[0] ?? from;
      const last = days[days.length - 1] ?? from;
      expect(days).toHaveLength(workingDaysBetween(workspace, ana, first, last) + 1);
    }));
  });

  it('CAP-11 piling places exactly its minutes within working time', () => {
    fc.assert(fc.property(anyPlan, anyDay, fc.integer({ min: 1, max: 5000 }), (workspace, from, minutes) => {
      const placed = pileEffort(workspace, { resourceId: ana, minutes, from, splittable: true });
      if (!placed.ok) return;
      expect(placed.value.reduce((sum, day) => sum + day.minutes, 0)).toBe(minutes);
      expect(placed.value.every(({ day, minutes: taken }) => taken <= capacityOn(workspace, ana, day))).toBe(true);
    }));
  });

  it('CAP-12 adding working days can be undone and counted', () => {
    fc.assert(fc.property(anyPlan, anyDay, fc.integer({ min: -30, max: 30 }), (workspace, day, count) => {
      const start = addWorkingDays(workspace, ana, day, 0);
      if (!isWorkingDay(workspace, ana, start)) return;
      const there = addWorkingDays(workspace, ana, start, count);
      expect([addWorkingDays(workspace, ana, there, -count), workingDaysBetween(workspace, ana, start, there)]).toEqual([start, count]);
    }));
  });
});
