import { describe, expect, it } from 'vitest';
import { changeId, type Booking, type Change, type Op } from '../../../../src/shared/model';
import { bookedDaysText, changeDetails, historyLines, linesByDay, touchesResource, type RecordedChange } from '../../../../src/shared/queries/history';
import { aBooking, aMaterial, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday, standardCalendar } from '../../../support/builders';

const change = (id: string, ops: readonly Op[], label = id): Change => ({ id: changeId(id), at: '2026-11-23T09:00:00.000Z', by: 'Ana', label, ops });
const bookingOp = (before: Booking | null, after: Booking | null, why?: string): Op => ({ table: 'bookings', id: (after ?? before ?? aBooking('b', 't', 'r', [[monday, 60]])).id, before, after, ...(why === undefined ? {} : { why }) });

const workspace = aWorkspace({ tasks: [aTask('Weld frame')], resources: [aPerson('Ana'), aPerson('Ben')], skills: [aSkill('Welding')] });
const onMonday = aBooking('b1', 'Weld frame', 'Ana', [[monday, 480]]);

describe('the history in words', () => {
  it('HWD-2 tells a moved booking by name, day and hours, with why it moved', () => {
    const moved = aBooking('b1', 'Weld frame', 'Ben', [[monday + 1, 480], [monday + 2, 480]]);
    expect(changeDetails(workspace, change('c', [bookingOp(onMonday, moved, 'Follows Cut plates (FS)')]))).toEqual([
      {
        key: 'bookings/b1', kind: 'changed', table: 'bookings', taskId: 'Weld frame', subject: 'Weld frame by Ben', why: 'Follows Cut plates (FS)',
        fields: [
          { label: 'Who', before: 'Ana', after: 'Ben' },
          { label: 'When', before: 'Mon 23 Nov, 8 h', after: 'Tue 24 Nov to Wed 25 Nov, 8 h a day, 16 h in all' },
        ],
      },
    ]);
  });

  it('HWD-3 tells what a new row is', () => {
    const [row] = changeDetails(workspace, change('c', [bookingOp(null, onMonday)]));
    expect([row?.kind, row?.fields]).toEqual(['added', [{ label: 'When', before: null, after: 'Mon 23 Nov, 8 h' }, { label: 'Certainty', before: null, after: 'confirmed' }]]);
  });

  it('HWD-1 names rows that are gone as the change knew them, and others as deleted', () => {
    const gone = aTask('Old task');
    const details = changeDetails(workspace, change('c', [{ table: 'tasks', id: gone.id, before: gone, after: null }, bookingOp(aBooking('b2', 'Old task', 'Nobody', [[monday, 60]]), null)]));
    expect(details.map(({ subject }) => subject)).toEqual(['Old task', 'Old task by somebody who is deleted']);
  });

  it('HWD-2 tells effort in hours and skills by name', () => {
    const before = aTask('Weld frame', { effort: 480 });
    const after = aTask('Weld frame', { effort: 390, deadline: monday + 4, requirements: [{ skillId: aSkill('Welding').id, level: 3, need: 'required' }] });
    expect(changeDetails(workspace, change('c', [{ table: 'tasks', id: before.id, before, after }]))[0]?.fields).toEqual([
      { label: 'Effort', before: '8 h', after: '6.5 h' },
      { label: 'Remaining', before: '8 h', after: '6.5 h' },
      { label: 'Due', before: 'open', after: '27 Nov 2026' },
      { label: 'Skills', before: 'none', after: 'Welding 3' },
    ]);
  });

  it('HWD-2 tells quantities with their unit, as screens write them', () => {
    const [before, after] = [aMaterial('Cable', { unit: 'piece', stock: 1_000 }), aMaterial('Cable', { unit: 'piece', stock: 1_250_500 })];
    expect(changeDetails(workspace, change('c', [{ table: 'materials', id: before.id, before, after }]))[0]?.fields).toEqual([{ label: 'Stock', before: '1 piece', after: '1,250.5 pieces' }]);
  });

  it('HWD-6 tells only the holidays that came or went', () => {
    const newYear = { day: monday + 39, name: 'New Year', workingMinutes: 0, origin: 'library' } as const;
    const halfDay = { day: monday + 31, name: 'Christmas Eve', workingMinutes: 240, origin: 'own' } as const;
    const before = { ...standardCalendar, holidays: [newYear] };
    const after = { ...standardCalendar, holidays: [halfDay, newYear] };
    expect(changeDetails(workspace, change('c', [{ table: 'calendars', id: before.id, before, after }]))[0]?.fields).toEqual([
      { label: 'Holidays', before: 'none', after: 'Christmas Eve (24 Dec 2026, 4 h worked)' },
    ]);
  });

  it('HWD-4 tells uneven days by their sum', () => {
    expect([bookedDaysText([]), bookedDaysText([{ day: monday, minutes: 480 }, { day: monday + 1, minutes: 120 }])]).toEqual(['no days', 'Mon 23 Nov to Tue 24 Nov, 10 h on 2 days']);
  });

  it('HWD-5 marks what was undone through a chain of undo and redo', () => {
    const entry = (seq: number, id: string, kind: RecordedChange['kind'], of: string | null): RecordedChange => ({ seq, change: change(id, [], 'Assign'), kind, of: of === null ? null : changeId(of) });
    const chain = [entry(1, 'a', 'do', null), entry(2, 'u1', 'undo', 'a'), entry(3, 'r1', 'redo', 'a'), entry(4, 'u2', 'undo', 'r1')];
    const standing = (count: number): readonly string[] => historyLines(chain.slice(0, count).reverse()).map(({ title, standing: state }) => `${title} ${state}`).reverse();
    expect([standing(2), standing(3), standing(4)]).toEqual([
      ['Assign undone', 'Undone: assign stands'],
      ['Assign stands', 'Undone: assign stands', 'Done again: assign stands'],
      ['Assign undone', 'Undone: assign stands', 'Done again: assign undone', 'Undone: assign stands'],
    ]);
  });

  it('HWD-7 finds what touched a person', () => {
    const off = aTimeOff('o', 'Ben', monday, monday);
    const ops: readonly Op[] = [bookingOp(onMonday, aBooking('b1', 'Weld frame', 'Ben', [[monday, 480]])), { table: 'timeOff', id: off.id, before: null, after: off }];
    expect(['Ana', 'Ben', 'Cleo'].map((id) => touchesResource(change('c', ops), id))).toEqual([true, true, false]);
  });

  it('groups lines by day in the order given', () => {
    const lines = ['2026-11-24T08:00:00Z', '2026-11-24T07:00:00Z', '2026-11-23T07:00:00Z'].map((at) => ({ change: { ...change('c', []), at } }));
    expect(linesByDay(lines, (at) => Number(at.slice(8, 10))).map(({ day, lines: ofDay }) => [day, ofDay.length])).toEqual([[24, 2], [23, 1]]);
  });
});
