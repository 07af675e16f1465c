import { describe, expect, it } from 'vitest';
import { capacityOn, capacitySpan, dayCapacity, freeOn, overOn, spanTotals } from '../../../src/shared/calendar';
import { applyOps, calendarId, resourceId, type Calendar, type Resource, type TimeOff, type WorkspaceRows } from '../../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday, standardCalendar } from '../../support/builders';

const ana = resourceId('ana');
const week = (rows: Partial<WorkspaceRows>, from = monday): number[] => [...capacitySpan(aWorkspace(rows), ana, from, from + 7)];
const withAna = (over: Partial<Resource>, timeOff: readonly TimeOff[] = []): number[] => week({ resources: [aPerson('ana', over)], timeOff });

describe('capacity of a resource', () => {
  it('CAP-3 follows the calendar, or the resource\'s own pattern', () => {
    expect(withAna({})).toEqual([480, 480, 480, 480, 480, 0, 0]);
    expect(withAna({ pattern: [480, 480, 240, 0, 0, 120, 0] })).toEqual([480, 480, 240, 0, 0, 120, 0]);
  });

  it('CAP-4 leaves on a holiday what is still worked, and never more than the pattern', () => {
    const calendar: Calendar = {
      ...standardCalendar,
      holidays: [
        { day: monday, name: 'Founders', workingMinutes: 0, origin: 'own' },
        { day: monday + 1, name: 'Eve', workingMinutes: 240, origin: 'library' },
        { day: monday + 6, name: 'Sunday feast', workingMinutes: 480, origin: 'own' },
      ],
    };
    expect(week({ calendars: [calendar], resources: [aPerson('ana')] })).toEqual([0, 240, 480, 480, 480, 0, 0]);
  });

  it('CAP-5 takes time off by day or in part, adding up and never below 0', () => {
    const timeOff = [
      aTimeOff('a', 'ana', monday, monday),
      aTimeOff('b', 'ana', monday + 1, monday + 6, { minutesPerDay: 200 }),
      aTimeOff('c', 'ana', monday + 3, monday + 4, { minutesPerDay: 300 }),
      aTimeOff('d', 'ben', monday + 4, monday + 4),
    ];
    expect(withAna({}, timeOff)).toEqual([0, 280, 280, 0, 0, 0, 0]);
  });

  it('CAP-6 has none outside the time in the team, archived or unknown', () => {
    expect(withAna({ startDay: monday + 1, endDay: monday + 3 })).toEqual([0, 480, 480, 480, 0, 0, 0]);
    expect(withAna({ archived: true })).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(week({})).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('CAP-6 gives equipment and placeholders capacity too', () => {
    expect(withAna({ kind: 'equipment' })).toEqual(withAna({ kind: 'placeholder' }));
  });

  it('CAP-3 falls back to the default calendar where a resource\'s own is gone', () => {
    expect(withAna({ calendarId: calendarId('gone') })[0]).toBe(480);
  });

  it('CAP-4, CAP-5, CAP-6 explains a day', () => {
    const holiday = { day: monday, name: 'Eve', workingMinutes: 300, origin: 'own' } as const;
    const dentist = aTimeOff('dentist', 'ana', monday, monday, { minutesPerDay: 400 });
    const workspace = aWorkspace({ calendars: [{ ...standardCalendar, holidays: [holiday] }], resources: [aPerson('ana', { endDay: monday + 1 })], timeOff: [dentist] });
    expect(dayCapacity(workspace, ana, monday)).toEqual({ pattern: 480, holiday, timeOff: [dentist], timeOffMinutes: 300, presence: 'inTeam', capacity: 0 });
    expect(dayCapacity(workspace, ana, monday + 2)).toEqual({ pattern: 480, holiday: null, timeOff: [], timeOffMinutes: 0, presence: 'away', capacity: 0 });
  });

  it('CAP-7 counts free and over day by day', () => {
    const workspace = aWorkspace({ resources: [aPerson('ana')], tasks: [aTask('t')], bookings: [aBooking('b', 't', 'ana', [[monday, 600], [monday + 1, 60]])] });
    expect([freeOn(workspace, ana, monday), overOn(workspace, ana, monday), freeOn(workspace, ana, monday + 1)]).toEqual([0, 120, 420]);
    expect(spanTotals(workspace, ana, monday, monday + 7)).toEqual({ capacity: 2400, load: 660, over: 120, free: 1860 });
  });

  it('CAP-3, CAP-4, CAP-5 answers anew after the person, the calendar or time off changed', () => {
    const person = aPerson('ana');
    const first = aWorkspace({ resources: [person] });
    const off = aTimeOff('off', 'ana', monday, monday);
    const seen = [capacityOn(first, ana, monday)];
    const second = applyOps(first, [{ table: 'timeOff', id: off.id, before: null, after: off }]);
    seen.push(capacityOn(second, ana, monday));
    const shorter = { ...off, minutesPerDay: 60 };
    const third = applyOps(second, [{ table: 'timeOff', id: off.id, before: off, after: shorter }]);
    seen.push(capacityOn(third, ana, monday));
    const fourth = applyOps(third, [{ table: 'calendars', id: standardCalendar.id, before: standardCalendar, after: { ...standardCalendar, pattern: [300, 300, 300, 300, 300, 0, 0] } }]);
    seen.push(capacityOn(fourth, ana, monday));
    const fifth = applyOps(fourth, [{ table: 'resources', id: ana, before: person, after: { ...person, pattern: [100, 0, 0, 0, 0, 0, 0] } }]);
    seen.push(capacityOn(fifth, ana, monday), capacityOn(first, ana, monday), capacityOn(fourth, ana, monday));
    expect(seen).toEqual([480, 0, 420, 240, 40, 480, 240]);
  });

  it('answers for days far before and after those asked first', () => {
    const workspace = aWorkspace({ resources: [aPerson('ana')] });
    const days = [monday, monday - 7 * 500, monday + 7 * 500, monday + 7 * 5000, monday];
    expect(days.map((day) => [...capacitySpan(workspace, ana, day, day + 6)])).toEqual(days.map(() => [480, 480, 480, 480, 480, 0]));
    expect(capacitySpan(workspace, ana, monday, monday - 3)).toHaveLength(0);
  });
});
