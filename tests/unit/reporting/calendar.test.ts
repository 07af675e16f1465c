import { describe, expect, test } from 'vitest';
import { dayFrom, isoDayOf } from '../../../src/shared/calendar';
import { projectId, resourceId, type Result, type Workspace } from '../../../src/shared/model';
import { htmlOf, personCalendar, personSheet, printedBoard, projectCalendar, type SheetBlock, type WeekBlock } from '../../../src/shared/reporting';
import { aBooking, aMilestone, aPerson, aProject, aTask, aTimeOff, aWorkspace } from '../../support/builders';
import { blocksOf, draft, textOf } from './requests';

const page = { size: 'A4', orientation: 'landscape' } as const;
const madeAt = '2026-11-25T10:00:00.000Z';
const day = (year: number, month: number, dayOfMonth: number): number => dayFrom({ year, month, dayOfMonth });

/** Work on the day before, on, and the day after; due and reached there too; off two days later. */
const around = (middle: number): Workspace => aWorkspace({
  resources: [aPerson('ana', { name: 'Ana' })], projects: [aProject('gate', { name: 'Gate' })],
  tasks: [aTask('weld', { title: 'Weld', projectId: projectId('gate'), deadline: middle })],
  bookings: [aBooking('b', 'weld', 'ana', [[middle - 1, 60], [middle, 120], [middle + 1, 180]])], timeOff: [aTimeOff('off', 'ana', middle, middle + 1)],
  milestones: [aMilestone('m', ['weld'], { name: 'Frame', projectId: projectId('gate'), dueDay: middle })],
});

const inZone = <T>(zone: string, work: () => T): T => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return work();
  } finally {
    process.env['TZ'] = before;
  }
};

const spansOf = (made: Result<string>): readonly string[] =>
  textOf(made).replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1).map((entry) => ['SUMMARY', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE'].map((name) => new RegExp(`^${name}:(.*)\r$`, 'mu').exec(entry)?.[1] ?? '').join(' '));

const moments = [
  ['a leap day', day(2028, 2, 29), ['20280228 20280302', '20280229 20280302', '20280229 20280301'], ['2028-02-28', '2028-02-29', '2028-03-01']],
  ['the night clocks go forward', day(2027, 3, 28), ['20270327 20270330', '20270328 20270330', '20270328 20270329'], ['2027-03-27', '2027-03-28', '2027-03-29']],
  ['the night clocks go back', day(2026, 10, 25), ['20261024 20261027', '20261025 20261027', '20261025 20261026'], ['2026-10-24', '2026-10-25', '2026-10-26']],
  ['the last day of a year of 53 weeks', day(2026, 12, 31), ['20261230 20270102', '20261231 20270102', '20261231 20270101'], ['2026-12-30', '2026-12-31', '2027-01-01']],
] as const;

describe.each(moments)('%s', (_name, middle, [worked, off, due], days) => {
  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])('RPO-4 whole days stay where they are in a calendar file, %s', (zone) => {
    const span = { from: middle - 7, madeAt };
    const [person, project] = inZone(zone, () => [personCalendar(around(middle), resourceId('ana'), span), projectCalendar(around(middle), projectId('gate'), span)]);
    expect(spansOf(person)).toEqual([`Weld (6 h) ${worked}`, `Vacation ${off}`]);
    expect(spansOf(project)).toEqual([`Milestone: Frame ${due}`, `Due: Weld ${due}`, `Weld (6 h) · Ana ${worked}`]);
  });

  test('RPT-24 the printed board has every day once, with its minutes', () => {
    const found = inZone('Europe/Berlin', () => blocksOf(printedBoard(around(middle), { from: middle - 1, weeks: 2, page }))).flatMap((block) => (block.type === 'week' ? [block] : []));
    const booked = found.flatMap((block: WeekBlock) => block.rows.flatMap(({ cells }) => cells.flatMap(({ entries }, place) => entries.map(({ minutes }) => [block.days[place], minutes]))));
    expect(booked).toEqual(days.map((iso, place) => [iso, 60 * (place + 1)]));
    const all = found.flatMap((block) => block.days);
    expect([new Set(all).size, [...all].sort()]).toEqual([all.length, all]);
  });

  test('RPT-25 so has the sheet of a person', () => {
    const [sheet] = inZone('Europe/Berlin', () => blocksOf(personSheet(around(middle), resourceId('ana'), { from: middle - 1, weeks: 2, page })));
    if (sheet?.type !== 'sheet') throw new Error('It is a sheet.');
    const booked = sheet.days.flatMap((each: SheetBlock['days'][number]) => each.tasks.map(({ minutes, due: dueDay }) => [each.day, minutes, dueDay]));
    expect(booked).toEqual(days.map((iso, place) => [iso, 60 * (place + 1), isoDayOf(middle)]));
  });
});

describe('RPT-24 weeks are named by their number, also where the year has 53', () => {
  const titleOf = (from: number, weeks: number): string => printedBoard(around(from), { from, weeks, page }).title;

  test('on the board and on sheets', () => {
    expect([titleOf(day(2026, 12, 31), 1), titleOf(day(2026, 12, 31), 2), titleOf(day(2027, 1, 4), 1), titleOf(day(2028, 2, 29), 1)]).toEqual(['Week 53', 'Weeks 53 to 1', 'Week 1', 'Week 9']);
    const { title, subtitle } = personSheet(around(day(2026, 12, 31)), resourceId('ana'), { from: day(2027, 1, 1), weeks: 1, page });
    expect([title, subtitle]).toEqual(['Ana: week 53', '28 Dec 2026 to 3 Jan 2027']);
  });

  test('and in reports, whose days name the year where it is another', () => {
    const document = draft(around(day(2026, 12, 31)), 'project', 'gate', { statusDay: day(2026, 12, 31), since: day(2026, 12, 24) });
    expect(document.subtitle).toBe('Status of Thursday 31 December 2026 (week 53) · since 24 Dec 2026');
    expect(htmlOf(document)).toContain('1 Jan 2027');
  });
});
