import { describe, expect, it } from 'vitest';
import { captureBaseline } from '../../../../src/shared/commands';
import { applyOps, milestoneId, projectId, taskId, type Baseline, type WorkspaceRows } from '../../../../src/shared/model';
import { baselineTable, comparisonRows, daysTitle, type BaselineTable, type ComparisonRow } from '../../../../src/shared/queries/baselines';
import { aBaseline, aBooking, aMilestone, anExpense, aPerson, aProject, aTask, aWorkspace, monday } from '../../../support/builders';
import { countingContext } from '../../../support/commandPlay';
import { valueOf } from '../../../support/results';

const harbour = aProject('Harbour', { hue: 3 });
const then: Partial<WorkspaceRows> = {
  resources: [aPerson('Ana', { costPerHour: 6000 }), aPerson('Ben', { costPerHour: 6000 })], projects: [harbour, aProject('Quay')],
  tasks: [
    aTask('Weld', { projectId: harbour.id }), aTask('Paint', { projectId: harbour.id }), aTask('Old', { projectId: harbour.id }), aTask('Loose', { earliestStart: monday + 1 }),
    aTask('Crane', { projectId: projectId('Quay') }),
  ],
  bookings: [
    aBooking('w', 'Weld', 'Ana', [[monday, 480]]), aBooking('p', 'Paint', 'Ana', [[monday + 1, 480]]), aBooking('o', 'Old', 'Ben', [[monday, 480]]), aBooking('l', 'Loose', 'Ben', [[monday + 1, 480]]),
    aBooking('c', 'Crane', 'Ben', [[monday + 2, 480]]),
  ],
  milestones: [aMilestone('Hull', ['Weld', 'Paint'], { projectId: harbour.id, dueDay: monday + 4 }), aMilestone('Party', [], { dueDay: monday + 4 })],
  expenses: [anExpense('Trip', 'Harbour', 20_000)],
};

const captured = (rows: Partial<WorkspaceRows>): Baseline => {
  const plan = aWorkspace(rows);
  const [baseline] = [...applyOps(plan, valueOf(captureBaseline(plan, { name: 'Approved plan', notes: 'Signed' }, countingContext())).ops).baselines.values()];
  if (baseline === undefined) throw new Error('nothing was captured');
  return baseline;
};

const approved = captured(then);
const tableOf = (rows: Partial<WorkspaceRows>, baseline = approved): BaselineTable => baselineTable(aWorkspace({ ...then, ...rows }), monday, baseline);
const booked = (over: Readonly<Record<string, readonly (readonly [number, number])[]>>): WorkspaceRows['bookings'] =>
  (then.bookings ?? []).map((booking) => { const days = over[booking.taskId]; return days === undefined ? booking : { ...booking, days: days.map(([day, minutes]) => ({ day, minutes })) }; });
const replaced = (...tasks: WorkspaceRows['tasks']): WorkspaceRows['tasks'] => [...(then.tasks ?? []).filter(({ id }) => tasks.every((other) => other.id !== id)), ...tasks];

/** Paint two days later and four hours longer, one task new, one archived, an expense more. */
const later = {
  tasks: replaced(aTask('Paint', { projectId: harbour.id, effort: 720 }), aTask('Old', { projectId: harbour.id, archived: true }), aTask('New', { projectId: harbour.id, effort: 60 })),
  bookings: [...booked({ Paint: [[monday + 2, 480], [monday + 3, 240]] }).filter(({ taskId: of }) => of !== 'Old'), aBooking('n', 'New', 'Ana', [[monday + 1, 60]])],
  milestones: [aMilestone('Hull', ['Weld', 'Paint'], { projectId: harbour.id, dueDay: monday + 7 }), aMilestone('Party', [], { dueDay: monday + 4 })],
  expenses: [anExpense('Trip', 'Harbour', 20_000), anExpense('Hotel', 'Harbour', 5000)],
};

const known = (before: number | null, now: number | null, slip: number | null) => ({ before, now, slip, end: 'known' as const });
const amounts = (before: number, now: number) => ({ before, now, difference: now - before });
const row = (over: Partial<ComparisonRow>): ComparisonRow => ({
  key: '', kind: 'task', projectId: harbour.id, milestoneId: null, taskId: null, name: '', hue: null, presence: 'both', gone: null, start: null, finish: null, due: null, effort: null, cost: null, differs: true, ...over,
});
const keys = (rows: readonly ComparisonRow[]): readonly string[] => rows.map(({ key }) => key);

describe('the plan against a baseline, row by row', () => {
  const table = tableOf(later);

  it('BSC-1, BSC-2, BSC-3 and BSC-4 tells day, effort and cost of a project, its milestone, tasks and expenses', () => {
    expect(comparisonRows(table, 'differing', new Set())).toEqual([
      row({ key: 'project Harbour', kind: 'project', name: 'Harbour', hue: 3, start: known(monday, monday, 0), finish: known(monday + 1, monday + 3, 2), effort: amounts(1440, 1260), cost: amounts(164_000, 151_000) }),
      row({ key: 'milestone Hull', kind: 'milestone', milestoneId: milestoneId('Hull'), name: 'Hull', finish: known(monday + 1, monday + 3, 2), due: { before: monday + 4, now: monday + 7 }, effort: amounts(960, 1200), cost: amounts(96_000, 120_000) }),
      row({ key: 'task Paint', taskId: taskId('Paint'), name: 'Paint', start: known(monday + 1, monday + 2, 1), finish: known(monday + 1, monday + 3, 2), effort: amounts(480, 720), cost: amounts(48_000, 72_000) }),
      row({ key: 'task New', taskId: taskId('New'), name: 'New', presence: 'added', start: known(null, monday + 1, null), finish: known(null, monday + 1, null), effort: amounts(0, 60), cost: amounts(0, 6000) }),
      row({ key: 'task Old', taskId: taskId('Old'), name: 'Old', presence: 'removed', gone: 'archived', start: known(monday, null, null), finish: known(monday, null, null), effort: amounts(480, 0), cost: amounts(48_000, 0) }),
      row({ key: 'expenses project Harbour', kind: 'expenses', name: 'Expenses', cost: amounts(20_000, 25_000) }),
    ]);
  });

  it('BSC-1 and BSC-3 adds all of it up', () => {
    expect(table.total).toEqual(row({ key: 'total', kind: 'total', projectId: null, name: 'All together', start: known(monday, monday, 0), finish: known(monday + 2, monday + 3, 1), effort: amounts(2400, 2220), cost: amounts(260_000, 247_000) }));
    for (const { project, rows } of table.groups) {
      const parts = rows.filter(({ kind }) => kind !== 'milestone');
      expect(parts.reduce((sum, { cost }) => sum + (cost?.difference ?? 0), 0)).toBe(project.cost?.difference);
    }
  });

  it('BSC-1 TML-17 tells start and due day beside it, with their year where it is another', () => {
    const titles = comparisonRows(table, 'differing', new Set()).map((each) => daysTitle(each, monday));
    expect(titles).toEqual([
      'Then Mon 23 Nov to Tue 24 Nov, now Mon 23 Nov to Thu 26 Nov', 'Then Tue 24 Nov, now Thu 26 Nov; due then Fri 27 Nov, now Mon 30 Nov', 'Then Tue 24 Nov, now Wed 25 Nov to Thu 26 Nov', 'Not in the baseline, now Tue 24 Nov', 'Then Mon 23 Nov, gone now', '',
    ]);
    const nextYear = comparisonRows(table, 'differing', new Set()).map((each) => daysTitle(each, monday + 50));
    expect(nextYear[1]).toBe('Then Tue 24 Nov 2026, now Thu 26 Nov 2026; due then Fri 27 Nov 2026, now Mon 30 Nov 2026');
  });

  it('BSC-2 gives a milestone that waits for nothing no effort and no cost', () => {
    const party = comparisonRows(table, 'all', new Set()).find(({ key }) => key === 'milestone Party');
    expect(party).toEqual(row({ key: 'milestone Party', kind: 'milestone', projectId: null, milestoneId: milestoneId('Party'), name: 'Party', finish: known(monday + 4, monday + 4, 0), due: { before: monday + 4, now: monday + 4 }, differs: false }));
  });

  it('BSC-6 stands by slip, cost and effort, milestones first; without project last', () => {
    expect(keys(comparisonRows(table, 'all', new Set()))).toEqual([
      'project Harbour', 'milestone Hull', 'task Paint', 'task New', 'task Weld', 'task Old', 'expenses project Harbour', 'project Quay', 'task Crane', 'project none', 'milestone Party', 'task Loose',
    ]);
  });

  it('BSC-7 leaves out what does not differ, and what is folded away', () => {
    expect(keys(comparisonRows(table, 'differing', new Set(['project Harbour'])))).toEqual(['project Harbour']);
    expect(keys(comparisonRows(table, 'all', new Set(['project Harbour', 'project none'])))).toEqual(['project Harbour', 'project Quay', 'task Crane', 'project none']);
  });

  it('BSC-7 counts a start that moved and another due day as differences', () => {
    const moved = tableOf({ bookings: booked({ Crane: [[monday + 1, 240], [monday + 2, 240]] }), milestones: [aMilestone('Hull', ['Weld', 'Paint'], { projectId: harbour.id }), ...(then.milestones ?? []).slice(1)] });
    expect(keys(comparisonRows(moved, 'differing', new Set()))).toEqual(['project Harbour', 'milestone Hull', 'project Quay', 'task Crane']);
  });
});

describe('what is gone', () => {
  const rows = { tasks: (then.tasks ?? []).filter(({ id }) => id !== 'Crane'), bookings: booked({}).filter(({ taskId: of }) => of !== 'Crane'), projects: [harbour], milestones: (then.milestones ?? []).slice(1) };
  it('BSC-4 is called by the name it had, where that is known', () => {
    const forgotten = tableOf(rows);
    const names = (table: BaselineTable): readonly unknown[] => comparisonRows(table, 'differing', new Set()).map(({ key, name, presence, gone }) => [key, name, presence, gone]);
    expect([forgotten.unnamed, names(forgotten)]).toEqual([['Crane', 'Hull', 'Quay'], [
      ['project Quay', 'A project that was deleted', 'removed', 'deleted'], ['task Crane', 'A task that was deleted', 'removed', 'deleted'], ['project none', 'Without project', 'both', null], ['milestone Hull', 'A milestone that was deleted', 'removed', 'deleted'],
    ]]);
    const remembered = { tasks: new Map([['Crane', { title: 'Lift the crane' }]]), milestones: new Map([['Hull', { name: 'Hull', projectId: harbour.id }]]), projects: new Map([['Quay', { name: 'Quay', hue: 1 }]]) };
    const table = baselineTable(aWorkspace({ ...then, ...rows }), monday, approved, remembered);
    expect([table.unnamed, names(table)]).toEqual([[], [['project Harbour', 'Harbour', 'both', null], ['milestone Hull', 'Hull', 'removed', 'deleted'], ['project Quay', 'Quay', 'removed', 'deleted'], ['task Crane', 'Lift the crane', 'removed', 'deleted']]]);
  });
});

describe('days that nobody knows', () => {
  const alone: Partial<WorkspaceRows> = { resources: [], bookings: [], tasks: [aTask('Crane'), aTask('Sure', { status: 'done' })], projects: [], milestones: [], expenses: [] };
  const ends = (table: BaselineTable): readonly unknown[] => [...comparisonRows(table, 'all', new Set()), table.total].map(({ key, finish, differs }) => [key, finish, differs]);

  it('BSC-5 a day that was lost is worse than any slip, and takes the end of its project and the whole with it', () => {
    const before = captured({ ...alone, resources: [aPerson('Ana')] });
    const table = baselineTable(aWorkspace(alone), monday, before);
    const lost = { before: monday, now: null, slip: null, end: 'lost' };
    expect(ends(table)).toEqual([['project none', lost, true], ['task Crane', lost, true], ['task Sure', known(null, null, null), false], ['total', lost, true]]);
    expect(table.sentence).toBe('Compared with “Approved plan” of 23 Nov 2026: no end is known now, effort and cost as they were; 1 task without a day now.');
  });

  it('BSC-5 compares no end that was not known then either', () => {
    const table = baselineTable(aWorkspace(alone), monday, captured(alone));
    const unknown = { before: null, now: null, slip: null, end: 'unknown' };
    expect(ends(table)).toEqual([['project none', unknown, false], ['task Crane', unknown, false], ['task Sure', known(null, null, null), false], ['total', unknown, false]]);
    expect(table.sentence).toBe('Compared with “Approved plan” of 23 Nov 2026: nothing differs.');
  });
});

describe('the table in one sentence', () => {
  it.each([
    ['all that came later or went', later, 'Compared with “Approved plan” of 23 Nov 2026: ends 1 working day later, 3 h and 130.00 EUR less; 1 task later, 1 added, 1 gone; 1 milestone later.'],
    ['nothing', {}, 'Compared with “Approved plan” of 23 Nov 2026: nothing differs.'],
    ['an earlier end', { bookings: booked({ Crane: [[monday, 480]] }) }, 'Compared with “Approved plan” of 23 Nov 2026: ends 1 working day earlier, effort and cost as they were; 1 task earlier.'],
    ['money alone', { expenses: [] }, 'Compared with “Approved plan” of 23 Nov 2026: ends on the same day, 200.00 EUR less.'],
    ['less work for more money', { tasks: replaced(aTask('Old', { projectId: harbour.id, archived: true })), expenses: [anExpense('Trip', 'Harbour', 99_000)] }, 'Compared with “Approved plan” of 23 Nov 2026: ends on the same day, 8 h less, 310.00 EUR more; 1 task gone.'],
  ])('BSC-8 tells of %s', (_what, rows, sentence) => {
    expect(tableOf(rows).sentence).toBe(sentence);
  });

  it('BSC-8 works for an empty baseline and an empty plan', () => {
    const none = aBaseline('Empty');
    expect([baselineTable(aWorkspace(), monday, none).sentence, tableOf({}, none).sentence, baselineTable(aWorkspace(), monday, approved).sentence]).toEqual([
      'Compared with “Empty” of 23 Nov 2026: nothing differs.', 'Compared with “Empty” of 23 Nov 2026: no end was known then, 40 h and 2,600.00 EUR more; 5 tasks added.',
      'Compared with “Approved plan” of 23 Nov 2026: 40 h and 2,600.00 EUR less; 5 tasks gone.',
    ]);
  });
});
