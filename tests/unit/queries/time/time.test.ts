import { describe, expect, it } from 'vitest';
import { projectId, resourceId, skillId, taskId, type SkillRequirement, type Workspace } from '../../../../src/shared/model';
import {
  dayOffWords, differingEffortPercent, estimates, kindNamed, kindsInUse, logWarnings, percentSourceWords, tasksToLog, teamWeek, timesText, timeWeek, weekSheet, weekSpanWords, workedOn,
} from '../../../../src/shared/queries/time';
import { aBooking, aPerson, aProject, aSkill, aTask, aTimeEntry, aTimeOff, aWorkspace, monday, standardCalendar, theSettings } from '../../../support/builders';

const ana = resourceId('Ana');
const none: readonly never[] = [];
const hours = (values: readonly number[]): readonly number[] => values.map((minutes) => minutes / 60);

describe('the week', () => {
  it('TIM-8 begins as the settings say, and bears its ISO number', () => {
    const sundays = aWorkspace({ settings: { ...theSettings, weekStart: 7 } });
    expect([timeWeek(aWorkspace(), monday + 6), timeWeek(sundays, monday + 6), weekSpanWords(timeWeek(aWorkspace(), monday)), weekSpanWords(timeWeek(aWorkspace(), monday + 7))]).toEqual([
      { from: monday, to: monday + 7, number: 48 }, { from: monday + 6, to: monday + 13, number: 49 }, '23 to 29 Nov', '30 Nov to 6 Dec',
    ]);
  });

  it('TIM-9 says why somebody has no capacity', () => {
    const holidays = { ...standardCalendar, holidays: [{ day: monday + 1, name: 'Founders’ Day', workingMinutes: 0, origin: 'own' as const }] };
    const workspace = aWorkspace({ calendars: [holidays], resources: [aPerson('Ana', { endDay: monday + 7 })], timeOff: [aTimeOff('off', 'Ana', monday + 2, monday + 2)] });
    expect([0, 1, 2, 5, 8].map((offset) => dayOffWords(workspace, ana, monday + offset))).toEqual(['', 'Founders’ Day', 'Vacation', 'No working day', 'Not in the team']);
  });

  it('TIM-9 warns of days without capacity and days to come, once each', () => {
    const workspace = aWorkspace({ resources: [aPerson('Ana')] });
    const entry = (offset: number, minutes: number) => ({ resourceId: ana, day: monday + offset, minutes });
    expect([logWarnings(workspace, [entry(0, 60), entry(1, 0)], monday), logWarnings(workspace, [entry(5, 60), entry(5, 30)], monday)]).toEqual([
      [], ['Ana has no capacity on Sat 28 Nov (no working day).', 'Sat 28 Nov is still to come.'],
    ]);
  });
});

describe('a sheet', () => {
  const workspace = aWorkspace({
    resources: [aPerson('Ana', { pattern: [480, 480, 480, 240, 0, 0, 0] }), aPerson('Ben')], projects: [aProject('Quay'), aProject('Harbour')],
    tasks: [
      aTask('Weld 10', { projectId: projectId('Quay') }), aTask('Weld 9', { projectId: projectId('Quay'), effort: 600, remaining: 0, status: 'doing' }), aTask('Loose'), aTask('Paint', { projectId: projectId('Harbour') }), aTask('Other'),
    ],
    bookings: [
      aBooking('b1', 'Weld 10', 'Ana', [[monday - 1, 480], [monday, 300]]), aBooking('b2', 'Weld 10', 'Ana', [[monday, 60]], { certainty: 'tentative' }), aBooking('b3', 'Loose', 'Ana', [[monday + 3, 240]]), aBooking('b4', 'Other', 'Ben', [[monday, 480]]),
      aBooking('b5', 'Other', 'Ana', [[monday + 7, 60]]),
    ],
    timeEntries: [aTimeEntry('e1', 'Weld 9', 'Ana', monday, 540, { overtime: 60, notes: 'gas' }), aTimeEntry('e2', 'Weld 9', 'Ana', monday - 1, 60), aTimeEntry('e3', 'Weld 10', 'Ana', monday + 4, 30), aTimeEntry('e4', 'Other', 'Ben', monday, 60)],
  });
  const sheet = weekSheet(workspace, ana, monday + 2, [taskId('Paint'), taskId('gone')]);

  it('TIM-8 lists what is booked, logged or added, by project and title', () => {
    expect(sheet?.rows.map(({ id, logged, planned }) => [id, logged, planned])).toEqual([['Paint', 0, 0], ['Weld 9', 540, 0], ['Weld 10', 30, 360], ['Loose', 0, 240]]);
  });

  it('TIM-8 shows each day, logged and planned', () => {
    expect([sheet?.rows[1]?.cells[0], sheet?.rows[2]?.cells[0], sheet?.rows[2]?.cells[1]]).toEqual([
      { day: monday, logged: 540, overtime: 60, planned: 0, tentative: 0, notes: 'gas' }, { day: monday, logged: 0, overtime: 0, planned: 360, tentative: 60, notes: '' },
      { day: monday + 1, logged: 0, overtime: 0, planned: 0, tentative: 0, notes: '' },
    ]);
  });

  it('TIM-8 adds up days against capacity; what is above it and no overtime is said', () => {
    expect([sheet?.days[0], sheet?.days[4], sheet?.capacity, sheet?.logged, sheet?.overtime, sheet?.planned]).toEqual([
      { day: monday, capacity: 480, logged: 540, overtime: 60, planned: 360, beyond: 0, off: '' }, { day: monday + 4, capacity: 0, logged: 30, overtime: 0, planned: 0, beyond: 30, off: 'No working day' }, 1680, 570, 60, 600,
    ]);
  });

  it('TIM-17 asks whether a task is done of which nothing is left', () => {
    expect(sheet?.rows.map(({ id, asks }) => [id, asks])).toEqual([['Paint', 'nothing'], ['Weld 9', 'isItDone'], ['Weld 10', 'nothing'], ['Loose', 'nothing']]);
  });

  it('is null for somebody who is gone', () => {
    expect(weekSheet(workspace, resourceId('x'), monday, none)).toBeNull();
  });

  it('TIM-8 looks at nobody else’s time', () => {
    const read: string[] = [];
    const spied: Workspace = { ...workspace, timeEntries: { ...workspace.timeEntries, get: (id) => { read.push(id); return workspace.timeEntries.get(id); } } };
    weekSheet(spied, ana, monday, none);
    expect([...new Set(read)].sort()).toEqual(['e1', 'e2', 'e3']);
  });

  it('offers open tasks, those one is booked on first, told apart by project', () => {
    const more = aWorkspace({ resources: [aPerson('Ana')], projects: [aProject('Quay')], tasks: [aTask('A'), aTask('B', { projectId: projectId('Quay') }), aTask('C', { status: 'done' }), aTask('D', { archived: true })], bookings: [aBooking('b', 'B', 'Ana', [[monday, 60]])] });
    expect(tasksToLog(more, ana)).toEqual([{ id: 'B', label: 'B · Quay' }, { id: 'A', label: 'A' }]);
  });
});

describe('the week of the team', () => {
  const workspace = aWorkspace({
    resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Cleo', { pattern: [0, 0, 0, 0, 480, 0, 0] }), aPerson('Dan'), aPerson('Crane', { kind: 'equipment' }), aPerson('Old', { archived: true }), aPerson('Role', { kind: 'placeholder' })],
    tasks: [aTask('Weld')],
    timeEntries: [
      aTimeEntry('e1', 'Weld', 'Ana', monday, 900, { overtime: 420 }), aTimeEntry('e2', 'Weld', 'Ben', monday, 480), aTimeEntry('e3', 'Weld', 'Ben', monday + 1, 480), aTimeEntry('e4', 'Weld', 'Ben', monday - 7, 480), aTimeEntry('e5', 'Weld', 'Dan', monday, 120),
    ],
  });

  it('TIM-10 counts day by day up to the day, who misses most first; equipment only where time is logged for it', () => {
    const team = teamWeek(workspace, monday + 3, monday + 1);
    expect([team.rows.map(({ name, logged, due, missing, emptyDays, state, overtime }) => [name, ...hours([logged, due, missing, overtime]), emptyDays.map((day) => day - monday), state]), team.complete, team.expected, hours([team.capacity, team.due, team.logged, team.missing])]).toEqual([
      [['Dan', 2, 16, 14, 0, [1], 'partly'], ['Ana', 15, 16, 8, 7, [1], 'partly'], ['Ben', 16, 16, 0, 0, [], 'complete'], ['Cleo', 0, 0, 0, 0, [], 'off']], 1, 3, [128, 48, 33, 22],
    ]);
  });

  it('TIM-10 nobody who logged nothing is overlooked', () => {
    expect(teamWeek(workspace, monday + 7, monday + 13).rows.map(({ name, state }) => `${name} ${state}`)).toEqual(['Ana none', 'Ben none', 'Dan none', 'Cleo none']);
  });
});

describe('estimates', () => {
  const need = (name: string, level: 1 | 3 = 3, kind: SkillRequirement['need'] = 'required'): SkillRequirement => ({ skillId: skillId(name), level, need: kind });
  const workspace = aWorkspace({
    resources: [aPerson('Ana'), aPerson('Ben'), aPerson('Crane', { kind: 'equipment' })], skills: [aSkill('Welding'), aSkill('Fitting')],
    tasks: [
      aTask('T1', { status: 'done', kind: 'Welding', effort: 600, requirements: [need('Welding'), need('Fitting', 1, 'preferred')] }), aTask('T2', { status: 'done', kind: 'welding ', effort: 400, requirements: [need('Welding'), need('Fitting')] }),
      aTask('T3', { status: 'done', effort: 0 }), aTask('T4', { status: 'doing', kind: 'Welding', effort: 60 }), aTask('T5', { status: 'done', kind: 'Welding', effort: 60 }),
    ],
    timeEntries: [
      aTimeEntry('e1', 'T1', 'Ana', monday - 60, 300), aTimeEntry('e2', 'T1', 'Ben', monday - 50, 600), aTimeEntry('e3', 'T2', 'Ana', monday, 400), aTimeEntry('e4', 'T3', 'Ben', monday, 60), aTimeEntry('e5', 'T4', 'Ana', monday, 600), aTimeEntry('e6', 'T2', 'Crane', monday + 40, 600),
    ],
  });

  it('TIM-11 compares what is done and was worked on, by kind', () => {
    const { rows, all } = estimates(workspace, 'kind', 'month');
    expect([rows.map(({ name, tasks, estimate, actual, percent, sentence }) => [name, tasks, estimate, actual, percent, sentence]), all?.sentence]).toEqual([
      [['Welding', 2, 1000, 1300, 130, 'Welding takes 1.3 times its estimate (2 tasks).'], ['Without a kind', 1, 0, 60, null, 'Without a kind: nothing was estimated (1 task).']], 'All tasks take 1.36 times their estimate (3 tasks).',
    ]);
  });

  it('TIM-12 a person has the share of the estimate that is their share of the time; a skill has the whole task', () => {
    const facts = (by: 'person' | 'skill'): unknown => estimates(workspace, by, 'month').rows.map(({ name, tasks, estimate, actual, percent }) => [name, tasks, estimate, actual, percent]);
    expect([facts('person'), facts('skill'), estimates(workspace, 'person', 'month').rows[0]?.sentence]).toEqual([
      [['Ana', 2, 600, 700, 117], ['Ben', 2, 400, 660, 165]], [['Welding', 2, 1000, 1300, 130], ['Fitting', 1, 400, 400, 100], ['No skill required', 1, 0, 60, null]], 'Ana takes 1.17 times the estimate (2 tasks).',
    ]);
  });

  it('TIM-13 by the month or quarter of the last day worked, oldest first', () => {
    const periods = (per: 'month' | 'quarter'): unknown => estimates(workspace, 'kind', per).rows[0]?.periods.map(({ label, tasks, percent }) => [label, tasks, percent]);
    expect([periods('month'), periods('quarter')]).toEqual([[['Oct 2026', 1, 150], ['Nov 2026', 1, 100]], [['Q4 2026', 2, 130]]]);
  });

  it('TIM-13 at most six months, also over a new year and a leap day', () => {
    const old = aWorkspace({ resources: [aPerson('Ana')], tasks: [aTask('A', { status: 'done' }), aTask('B', { status: 'done' })], timeEntries: [aTimeEntry('e1', 'A', 'Ana', 19_782, 480), aTimeEntry('e2', 'B', 'Ana', 19_500, 480)] });
    expect(estimates(old, 'kind', 'month').rows[0]?.periods.map(({ label, tasks }) => `${label} ${String(tasks)}`)).toEqual(['Sep 2023 0', 'Oct 2023 0', 'Nov 2023 0', 'Dec 2023 0', 'Jan 2024 0', 'Feb 2024 1']);
  });

  it('TIM-11 says nothing of nothing, and writes factors without trailing zeros', () => {
    expect([estimates(aWorkspace(), 'skill', 'quarter'), [130, 100, 95, 1204].map(timesText)]).toEqual([{ rows: [], all: null }, ['1.3', '1', '0.95', '12.04']]);
  });
});

describe('progress in words', () => {
  const entries = [aTimeEntry('e', 'Weld', 'Ana', monday, 360), aTimeEntry('f', 'Weld', 'Crane', monday, 60)];
  const workspaceWith = (over: Parameters<typeof aTask>[1]): Workspace => aWorkspace({ resources: [aPerson('Ana'), aPerson('Crane', { kind: 'equipment' })], tasks: [aTask('Weld', { effort: 480, ...over, remaining: 120 })], timeEntries: entries });
  const differing = (over: Parameters<typeof aTask>[1]): number | null => {
    const workspace = workspaceWith(over);
    const task = workspace.tasks.get(taskId('Weld'));
    return task === undefined ? null : differingEffortPercent(workspace, task);
  };

  it('PRG-6 says what effort would give where that is far away', () => {
    expect([differing({ percentFrom: 'hand', percentByHand: 40 }), differing({ percentFrom: 'hand', percentByHand: 60 }), differing({ percentFrom: 'checklist', checklist: [{ text: 'a', done: false }] }), differing({}), differing({ status: 'done', percentFrom: 'hand' })]).toEqual([75, null, 75, null, null]);
    expect((['effort', 'checklist', 'hand', 'status'] as const).map(percentSourceWords)).toEqual(['by effort', 'by checklist', 'set by hand', 'done']);
  });

  it('PRG-1 says who worked how long, and who went along', () => {
    expect(workedOn(workspaceWith({}), taskId('Weld'))).toEqual([{ resourceId: 'Ana', name: 'Ana', minutes: 360, as: 'effort' }, { resourceId: 'Crane', name: 'Crane', minutes: 60, as: 'along' }]);
  });

  it('TIM-11 kinds keep the spelling in use', () => {
    const workspace = aWorkspace({ tasks: [aTask('A', { kind: 'Welding' }), aTask('B', { kind: 'Welding' }), aTask('C', { kind: 'welding' }), aTask('D', { kind: 'Fitting' }), aTask('E', { kind: 'Old', archived: true })] });
    expect([kindsInUse(workspace), kindNamed(workspace, ' WELDING '), kindNamed(workspace, 'Wiring')]).toEqual([['Fitting', 'Welding'], 'Welding', 'Wiring']);
  });
});
