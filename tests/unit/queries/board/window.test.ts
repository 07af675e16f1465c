import { describe, expect, it } from 'vitest';
import { anchorAfter, boardWindow, windowTitle } from '../../../../src/shared/queries/board';
import { monday, standardCalendar } from '../../../support/builders';

const { pattern } = standardCalendar;

describe('the days of the board', () => {
  it('BRD-1: a week is seven days from the first weekday, free weekdays narrow', () => {
    const week = boardWindow('week', monday + 3, 1, pattern);
    expect([week.from, week.to]).toEqual([monday, monday + 7]);
    expect(week.columns.map(({ weight }) => weight < 1)).toEqual([false, false, false, false, false, true, true]);
    expect(boardWindow('week', monday, 7, pattern).from).toBe(monday - 1);
  });

  it('BRD-1: a day is one day, a month five weeks of which one stays in sight', () => {
    const day = boardWindow('day', monday + 2, 1, pattern);
    expect([day.from, day.to, anchorAfter(day, -1)]).toEqual([monday + 2, monday + 3, monday + 1]);
    const month = boardWindow('month', monday + 2, 1, pattern);
    expect([month.from, month.to, anchorAfter(month, 1)]).toEqual([monday, monday + 35, monday + 28]);
  });

  it('BRD-2: periods are named, with the year where it is another', () => {
    expect(windowTitle(boardWindow('week', monday, 1, pattern), monday)).toBe('Week 48, 23-29 Nov');
    expect(windowTitle(boardWindow('week', monday + 7, 1, pattern), monday)).toBe('Week 49, 30 Nov-6 Dec');
    expect(windowTitle(boardWindow('day', monday + 1, 1, pattern), monday)).toBe('Tuesday 24 November');
    expect(windowTitle(boardWindow('month', monday, 1, pattern), monday)).toBe('Weeks 48-52, 23 Nov-27 Dec');
    expect(windowTitle(boardWindow('week', monday + 63, 1, pattern), monday)).toBe('Week 4, 25-31 Jan 2027');
  });
});
