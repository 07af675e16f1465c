import { describe, expect, it } from 'vitest';
import { applyOps, resourceId } from '../../../../src/shared/model';
import { boardItems, boardRow, boardWindow, dayScaleMinutes, dayTotals, hourMarks, lanesFor, overIn, skillTotals, type BoardItem } from '../../../../src/shared/queries/board';
import { aBooking, aPerson, aSkill, aTask, aTimeOff, aWorkspace, monday, standardCalendar } from '../../../support/builders';
import { skillId } from '../../../../src/shared/model';

const week = boardWindow('week', monday, 1, standardCalendar.pattern);
const ana = resourceId('Ana');
const names = (items: readonly BoardItem[]): readonly string[] => items.map((item) => (item.kind === 'group' ? `[${item.label} ${String(item.count)}]` : item.resourceId));

describe('the rows of the board', () => {
  const workspace = aWorkspace({
    skills: [aSkill('Welding'), aSkill('Wiring')],
    resources: [
      aPerson('Crane', { kind: 'equipment', role: 'Crane', team: 'Yard' }),
      aPerson('Ben', { team: 'Hall', role: 'Welder', skills: [{ skillId: skillId('Welding'), level: 2, expires: null }, { skillId: skillId('Wiring'), level: 4, expires: null }] }),
      aPerson('Ana', { team: 'Yard', role: 'Welder', skills: [{ skillId: skillId('Welding'), level: 4, expires: null }] }),
      aPerson('Open role', { kind: 'placeholder' }),
      aPerson('Gone', { archived: true }),
    ],
  });
  const all = { text: '', kind: 'all' } as const;

  it('BRD-3: people, then placeholders, then equipment, without archived ones', () => {
    expect(names(boardItems(workspace, 'none', all))).toEqual(['Ana', 'Ben', 'Open role', 'Crane']);
  });

  it('BRD-3: groups by team and by strongest skill, who has none last', () => {
    expect(names(boardItems(workspace, 'team', all))).toEqual(['[Hall 1]', 'Ben', '[Yard 2]', 'Ana', 'Crane', '[No team 1]', 'Open role']);
    expect(names(boardItems(workspace, 'skill', all))).toEqual(['[Welding 1]', 'Ana', '[Wiring 1]', 'Ben', '[No skill 2]', 'Open role', 'Crane']);
  });

  it('BRD-4: the filter wants every word, in name, role, team or skills', () => {
    expect(names(boardItems(workspace, 'none', { text: 'weld yard', kind: 'all' }))).toEqual(['Ana']);
    expect(names(boardItems(workspace, 'none', { text: 'wiring', kind: 'person' }))).toEqual(['Ben']);
    expect(names(boardItems(workspace, 'none', { text: '', kind: 'equipment' }))).toEqual(['Crane']);
  });
});

describe('the day scale', () => {
  const day = boardWindow('day', monday, 1, standardCalendar.pattern);
  const items: readonly BoardItem[] = ['Ana', 'Ben'].map((id) => ({ kind: 'resource', key: id, resourceId: resourceId(id) }));
  const withLoad = (minutes: number): number =>
    dayScaleMinutes(aWorkspace({ resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('Weld')], bookings: [aBooking('w', 'Weld', 'Ben', [[monday, minutes]])] }), items, day);

  it('BRD-7: ten hours, or as many whole ones as the fullest row has', () => {
    expect([60, 600, 610, 720].map(withLoad)).toEqual([600, 600, 660, 720]);
    expect([600, 660, 720].map(hourMarks)).toEqual([[120, 240, 360, 480], [120, 240, 360, 480, 600], [120, 240, 360, 480, 600]]);
  });
});

describe('one row', () => {
  const workspace = aWorkspace({
    resources: [aPerson('Ana'), aPerson('Ben')],
    tasks: [aTask('Weld', { effort: 3000 }), aTask('Inspect'), aTask('Wire')],
    timeOff: [aTimeOff('half', 'Ana', monday + 4, monday + 4, { minutesPerDay: 240 })],
    bookings: [
      aBooking('w', 'Weld', 'Ana', [[monday - 3, 60], [monday, 480], [monday + 1, 240], [monday + 3, 60], [monday + 7, 60]]),
      aBooking('i', 'Inspect', 'Ana', [[monday, 120]], { certainty: 'tentative', locked: true, overrideReason: 'agreed' }),
      aBooking('x', 'Wire', 'Ben', [[monday + 2, 480]]),
    ],
  });

  it('BRD-5: over and free are summed day by day', () => {
    const { figure, days } = boardRow(workspace, ana, week);
    expect(figure).toEqual({ capacity: 5 * 480 - 240, load: 900, over: 120, free: 240 + 480 + 420 + 240 });
    expect(days[4]).toEqual({ day: monday + 4, pattern: 480, timeOffMinutes: 240, holiday: null, presence: 'inTeam', capacity: 240, load: 0, over: 0, free: 240 });
  });

  it('BRD-6, BRD-7: days side by side are a card; cards that share a day lie in lanes', () => {
    expect(boardRow(workspace, ana, week).segments).toEqual([
      { key: `w ${String(monday)}`, bookingId: 'w', taskId: 'Weld', lane: 0, first: 0, last: 1, minutes: 720, days: [{ day: monday, minutes: 480 }, { day: monday + 1, minutes: 240 }], certainty: 'confirmed', locked: false, overridden: false, continuesBefore: true, continuesAfter: true, startMinute: 0 },
      { key: `w ${String(monday + 3)}`, bookingId: 'w', taskId: 'Weld', lane: 0, first: 3, last: 3, minutes: 60, days: [{ day: monday + 3, minutes: 60 }], certainty: 'confirmed', locked: false, overridden: false, continuesBefore: true, continuesAfter: true, startMinute: 720 },
      { key: `i ${String(monday)}`, bookingId: 'i', taskId: 'Inspect', lane: 1, first: 0, last: 0, minutes: 120, days: [{ day: monday, minutes: 120 }], certainty: 'tentative', locked: true, overridden: true, continuesBefore: false, continuesAfter: false, startMinute: 780 },
    ]);
    expect(boardRow(workspace, ana, week).lanes).toBe(2);
  });

  it('BRD-7: on the day scale cards lie one behind the other in one lane', () => {
    const day = boardWindow('day', monday, 1, standardCalendar.pattern);
    const { lanes, segments } = boardRow(workspace, ana, day);
    expect({ lanes, starts: segments.map(({ lane, startMinute, minutes }) => [lane, startMinute, minutes]) }).toEqual({ lanes: 1, starts: [[0, 0, 480], [0, 480, 120]] });
  });

  it('BRD-7: each span takes the highest free lane', () => {
    expect(lanesFor([{ first: 0, last: 2 }, { first: 1, last: 1 }, { first: 2, last: 3 }, { first: 3, last: 4 }])).toEqual({ lanes: 2, laneOf: [0, 1, 1, 0] });
    expect(lanesFor([])).toEqual({ lanes: 0, laneOf: [] });
  });

  it('BRD-8: a change gives other rows the same object back', () => {
    const before = { ana: boardRow(workspace, ana, week), ben: boardRow(workspace, resourceId('Ben'), week) };
    const extra = aBooking('y', 'Wire', 'Ben', [[monday + 3, 60]]);
    const after = applyOps(workspace, [{ table: 'bookings', id: extra.id, before: null, after: extra }]);
    expect(boardRow(after, ana, week)).toBe(before.ana);
    expect(boardRow(after, resourceId('Ben'), week)).not.toBe(before.ben);
    expect(boardRow(after, resourceId('Ben'), week).figure.load).toBe(540);
  });

  it('BRD-8: a lock, a day off and another pattern are seen', () => {
    const [booking] = [...workspace.bookings.values()].filter(({ id }) => id === 'w');
    if (booking === undefined) throw new Error('no booking');
    const locked = applyOps(workspace, [{ table: 'bookings', id: booking.id, before: booking, after: { ...booking, locked: true } }]);
    expect(boardRow(locked, ana, week).segments[0]?.locked).toBe(true);
    const off = aTimeOff('off', 'Ana', monday + 2, monday + 2);
    const away = applyOps(workspace, [{ table: 'timeOff', id: off.id, before: null, after: off }]);
    expect(boardRow(away, ana, week).days[2]?.capacity).toBe(0);
    const person = aPerson('Ana', { pattern: [240, 240, 240, 240, 240, 0, 0] });
    const partTime = applyOps(workspace, [{ table: 'resources', id: ana, before: workspace.resources.get(ana) ?? null, after: person }]);
    expect(boardRow(partTime, ana, week).figure.capacity).toBe(4 * 240);
  });
});

describe('totals', () => {
  const welding = { skillId: skillId('Welding'), level: 3, expires: null } as const;
  const workspace = aWorkspace({
    skills: [aSkill('Welding')],
    resources: [aPerson('Ana', { skills: [welding] }), aPerson('Ben'), aPerson('Cy')],
    tasks: [aTask('Weld', { effort: 1500, requirements: [{ skillId: skillId('Welding'), level: 2, need: 'required' }] }), aTask('Other', { effort: 600 })],
    bookings: [aBooking('w', 'Weld', 'Ana', [[monday, 540]]), aBooking('o', 'Other', 'Ben', [[monday + 1, 600]])],
  });
  const ids = ['Ana', 'Ben', 'Cy'].map(resourceId);

  it('BRD-9: the foot sums the rows shown', () => {
    expect(dayTotals(workspace, ids, week).slice(0, 2)).toEqual([
      { day: monday, capacity: 1440, load: 540, over: 60, free: 960 },
      { day: monday + 1, capacity: 1440, load: 600, over: 120, free: 960 },
    ]);
    expect(dayTotals(workspace, [], week)[0]).toEqual({ day: monday, capacity: 0, load: 0, over: 0, free: 0 });
  });

  it('BRD-9: who is over, the worst first', () => {
    expect(overIn(workspace, ids, week)).toEqual([
      { resourceId: 'Ben', name: 'Ben', over: 120, day: monday + 1 },
      { resourceId: 'Ana', name: 'Ana', over: 60, day: monday },
    ]);
  });

  it('BRD-10: capacity, free, booked and unassigned by skill', () => {
    expect(skillTotals(workspace, ids, week)).toEqual([{ skillId: 'Welding', name: 'Welding', capacity: 2400, free: 1920, booked: 540, unassigned: 960 }]);
  });
});
