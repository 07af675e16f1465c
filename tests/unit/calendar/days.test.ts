import { describe, expect, it } from 'vitest';
import { civilOf, dayFrom, formatDay, formatHours, formatHoursNumber, isoDayOf, isoWeekOf, parseIsoDay, startOfMonth, startOfWeek, weekdayOf } from '../../../src/shared/calendar';
import { monday } from '../../support/builders';

describe('days', () => {
  it('CAP-1 reads and writes every day from 1900 to 2100', () => {
    const last = dayFrom({ year: 2100, month: 12, dayOfMonth: 31 });
    const wrong: number[] = [];
    for (let day = dayFrom({ year: 1900, month: 1, dayOfMonth: 1 }); day <= last; day += 1) {
      const text = isoDayOf(day);
      if (parseIsoDay(text) !== day || new Date(day * 86_400_000).toISOString().slice(0, 10) !== text) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', '', '2100-02-29'])('CAP-1 refuses %j', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it('CAP-1 knows leap days', () => {
    expect(parseIsoDay('2000-02-29')).toBe(11_016);
    expect(parseIsoDay('1970-01-01')).toBe(0);
    expect(civilOf(-1)).toEqual({ year: 1969, month: 12, dayOfMonth: 31 });
  });

  it('CAP-2 names weekdays and weeks', () => {
    expect([monday, monday + 6, 0, -4].map(weekdayOf)).toEqual([1, 7, 4, 7]);
    const weekOf = (text: string): string => {
      const { year, week } = isoWeekOf(parseIsoDay(text) ?? 0);
      return `${String(year)}-${String(week)}`;
    };
    expect(['2026-11-23', '2026-01-01', '2027-01-01', '2027-01-04', '2024-12-30', '2021-01-03', '2020-12-31'].map(weekOf)).toEqual([
      '2026-48', '2026-1', '2026-53', '2027-1', '2025-1', '2020-53', '2020-53',
    ]);
    expect([startOfWeek(monday + 6, 1), startOfWeek(monday, 1), startOfWeek(monday + 6, 7), startOfWeek(monday + 5, 7)]).toEqual([monday, monday, monday + 6, monday - 1]);
    expect(isoDayOf(startOfMonth(monday))).toBe('2026-11-01');
  });

  it('says days in words', () => {
    const styles = ['weekdayDayMonth', 'shortWeekdayDayMonth', 'dayMonth', 'dayMonthYear', 'weekdayShort', 'monthYear'] as const;
    expect(styles.map((style) => formatDay(monday, style))).toEqual(['Monday 23 November', 'Mon 23 Nov', '23 Nov', '23 Nov 2026', 'Mon', 'November 2026']);
  });

  it('CAP-15 shows minutes as hours', () => {
    expect([0, 390, 375, 50, 60, -90, 59_999, 75_000, 75_050].map(formatHours)).toEqual(['0 h', '6.5 h', '6.25 h', '0.83 h', '1 h', '-1.5 h', '999.98 h', '1,250 h', '1,250.83 h']);
    expect([390, 75_000, -15].map(formatHoursNumber)).toEqual(['6.5', '1,250', '-0.25']);
  });
});
