import { describe, expect, test } from 'vitest';
import { isoDayOf } from '../../../src/shared/calendar';
import { resourceId } from '../../../src/shared/model';
import { personSheet, printedBoard, type ReportDocument, type WeekBlock } from '../../../src/shared/reporting';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../../support/builders';
import { aLivelyPlan, blocksOf, page } from './requests';

const weeksOf = (document: ReportDocument): readonly WeekBlock[] => blocksOf(document).flatMap((block) => (block.type === 'week' ? [block] : []));

describe('RPT-24 the printed board', () => {
  const people = Array.from({ length: 40 }, (_none, index) => aPerson(`p${index}`, { name: `Person ${String(index).padStart(2, '0')}` }));
  const workspace = aWorkspace({
    resources: people, tasks: [aTask('weld', { title: 'Weld', effort: 99_999 })],
    bookings: people.flatMap(({ id }, index) => (index % 3 === 0 ? [aBooking(`b${index}`, 'weld', id, [[monday + (index % 5), 60 + index], [monday + 7, 30]])] : [])),
  });

  test.each([['A4', 'portrait'], ['Letter', 'landscape']] as const)('every booking of two weeks stands on exactly one sheet, %s %s', (size, orientation) => {
    const sheets = weeksOf(printedBoard(workspace, { from: monday + 2, weeks: 2, page: { size, orientation } }));
    const printed = sheets.flatMap(({ days, rows }) => rows.flatMap(({ name, cells }) => cells.flatMap(({ entries }, index) => entries.map(({ minutes }) => `${name} ${days[index] ?? ''} ${minutes}`))));
    const booked = [...workspace.bookings.values()].flatMap(({ resourceId: id, days }) => days.map(({ day, minutes }) => `${workspace.resources.get(id)?.name ?? ''} ${isoDayOf(day)} ${minutes}`));
    expect([...printed].sort()).toEqual([...booked].sort());
    expect(new Set(sheets.flatMap(({ days }) => days)).size).toBe(10);
  });

  test('each sheet says its place and where it goes on', () => {
    const sheets = weeksOf(printedBoard(workspace, { from: monday, weeks: 1, page }));
    expect(sheets.slice(0, 3).map(({ place, joins }) => [place, joins])).toEqual([
      [`Sheet 1 of ${sheets.length}: row A, column 1`, ['right', 'below']], [`Sheet 2 of ${sheets.length}: row A, column 2`, ['left', 'below']], [`Sheet 3 of ${sheets.length}: row B, column 1`, ['right', 'above', 'below']].map((each, index) => (index === 1 && sheets.length === 4 ? ['right', 'above'] : each)),
    ]);
    expect(sheets[0]?.rows.map(({ name }) => name)).toEqual(sheets[1]?.rows.map(({ name }) => name));
  });

  test('a weekend without work is left out, one with work is not; nobody is a sentence', () => {
    const days = (weekend: boolean): number => weeksOf(printedBoard(aWorkspace({ resources: [aPerson('ana')], tasks: [aTask('weld')], bookings: weekend ? [aBooking('b', 'weld', 'ana', [[monday + 5, 60]])] : [] }), { from: monday, weeks: 1, page: { size: 'A4', orientation: 'landscape' } }))[0]?.days.length ?? 0;
    expect([days(false), days(true)]).toEqual([5, 6]);
    expect(blocksOf(printedBoard(aWorkspace(), { from: monday, weeks: 1, page }))).toEqual([{ type: 'note', size: 'normal', text: 'There is nobody to plan with yet, so the board is empty.' }]);
  });
});

describe('RPT-25 a sheet a person', () => {
  test('shows the week day by day', () => {
    const [sheet] = blocksOf(personSheet(aLivelyPlan(), resourceId('ana'), { from: monday + 2, weeks: 1, page }));
    const task = { title: 'Weld frame', project: 'Gate', minutes: 480, certainty: 'confirmed', due: null, contact: '', state: '' };
    expect(sheet).toEqual({
      type: 'sheet', id: 'sheet', days: [
        { day: '2026-11-23', off: '', load: 480, capacity: 480, tasks: [{ ...task, notes: 'Bring the lamp.', checklist: [{ text: 'Log signed', done: false }] }] },
        { day: '2026-11-24', off: '', load: 480, capacity: 480, tasks: [{ ...task, notes: '', checklist: [] }] },
        ...['2026-11-25', '2026-11-26', '2026-11-27'].map((day) => ({ day, off: '', load: 0, capacity: 480, tasks: [] })),
      ],
    });
  });

  test('names time off, says whom to ask and what is tentative', () => {
    const [sheet] = blocksOf(personSheet(aLivelyPlan(), resourceId('ben'), { from: monday, weeks: 1, page }));
    if (sheet?.type !== 'sheet') throw new Error('It is a sheet.');
    expect(sheet.days[3]).toEqual({ day: '2026-11-26', off: 'Vacation', load: 0, capacity: 0, tasks: [] });
    expect(sheet.days[1]?.tasks[0]).toMatchObject({ title: 'Fit hinges', certainty: 'tentative', contact: 'Ana Ruiz', due: '2026-11-27' });
    const part = personSheet(aWorkspace({ resources: [aPerson('ana')], timeOff: [aTimeOff('o', 'ana', monday, monday, { minutesPerDay: 120, reason: 'training' })] }), resourceId('ana'), { from: monday, weeks: 1, page });
    expect(blocksOf(part)).toMatchObject([{ days: [{ off: 'Training (part of the day)', capacity: 360 }, {}, {}, {}, {}] }]);
  });

  test('somebody who is gone', () => {
    expect(blocksOf(personSheet(aWorkspace(), resourceId('gone'), { from: monday, weeks: 1, page }))).toEqual([{ type: 'note', size: 'normal', text: 'This person is no longer in the plan.' }]);
  });
});
