import { describe, expect, it } from 'vitest';
import { applyOps, projectId, resourceId, skillId, taskId, type Workspace } from '../../../../src/shared/model';
import {
  everyone, everyTask, filteredPersonRows, filteredProjectRows, filteredTaskRows, personRow, personRows, projectRows, sortedPersonRows, sortedProjectRows, sortedTaskRows, taskRow, taskRows,
  dependenciesOf, nearestSkillName, skillNamed, type TaskFilter,
} from '../../../../src/shared/queries/tables';
import { aBooking, aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../../../support/builders';

const ana = aPerson('Ana', { skills: [{ skillId: skillId('Welding'), level: 4, expires: null }], team: 'Hull' });
const crane = aPerson('Crane', { kind: 'equipment' });
const harbour = aProject('Harbour', { leadId: ana.id, dueDay: monday + 10 });
const weld = aTask('Weld', {
  projectId: harbour.id, effort: 960, deadline: monday + 1, tags: ['deck', 'hot'], requirements: [{ skillId: skillId('Welding'), level: 3, need: 'required' }], priority: 3,
});
const paint = aTask('Paint', { projectId: harbour.id, effort: 240, deadline: monday - 3, dependencies: [{ predecessorId: weld.id, type: 'SS', lagDays: 2 }] });
const lift = aTask('Lift', { effort: 120, status: 'done', deadline: monday - 9 });
const old = aTask('Old', { archived: true });

const plan = aWorkspace({
  resources: [ana, crane], skills: [aSkill('Welding')], projects: [harbour, aProject('Quay')], tasks: [weld, paint, lift, old],
  bookings: [aBooking('b1', 'Weld', 'Ana', [[monday, 480], [monday + 2, 240]]), aBooking('b2', 'Weld', 'Crane', [[monday - 1, 60]])],
});

const rowOf = (workspace: Workspace, id: string): ReturnType<typeof taskRow> | null => {
  const task = workspace.tasks.get(taskId(id));
  return task === undefined ? null : taskRow(workspace, task, monday);
};
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id).sort();
const shown = (filter: Partial<TaskFilter>): readonly string[] => ids(filteredTaskRows(taskRows(plan, monday), { ...everyTask, ...filter }, monday, 1));

describe('TAB-1 a task row says what is booked, when, and how it stands against its deadline', () => {
  it('sums only bookings of the kind that counts as effort', () => {
    expect(rowOf(plan, 'Weld')).toEqual({
      id: weld.id, task: weld, project: harbour, projectName: 'Harbour', booked: 720, unbooked: 240, nextDay: monday, lastDay: monday + 2, resourceIds: [ana.id, crane.id],
      peopleText: 'Ana, Crane', deadlineState: 'bookedLate', progress: { actual: 0, remaining: 960, done: 0, of: 960, percent: 0, from: 'effort' }, skillsText: 'Welding>=3', tagsText: 'deck, hot', predecessorsText: '',
    });
  });
  it('names predecessors with their link', () => {
    expect(rowOf(plan, 'Paint')?.predecessorsText).toBe('Weld SS+2');
  });
  it.each([
    ['none', {}], ['done', { status: 'done', deadline: monday - 1 }], ['overdue', { deadline: monday - 1 }], ['unplanned', { deadline: monday + 7 }], ['later', { deadline: monday + 8 }],
    ['soon', { deadline: monday + 2, effort: 0 }],
  ] as const)('deadline: %s', (state, over) => {
    const task = aTask('T', over);
    expect(taskRow(aWorkspace({ tasks: [task] }), task, monday).deadlineState).toBe(state);
  });
});

describe('TAB-2 a row stays the same object until something it shows changes', () => {
  it('keeps the rows of tasks that a booking does not touch', () => {
    const before = [rowOf(plan, 'Weld'), rowOf(plan, 'Paint')];
    const booking = plan.bookings.get(aBooking('b1', 'Weld', 'Ana', []).id) ?? null;
    const after = applyOps(plan, [{ table: 'bookings', id: aBooking('b1', '', '', []).id, before: booking, after: null }]);
    expect([rowOf(after, 'Weld') === before[0], rowOf(after, 'Paint') === before[1], rowOf(after, 'Weld')?.booked]).toEqual([false, true, 0]);
  });
  it('renews a row whose predecessor was renamed', () => {
    const after = applyOps(plan, [{ table: 'tasks', id: weld.id, before: weld, after: { ...weld, title: 'Weld deck' } }]);
    expect(rowOf(after, 'Paint')?.predecessorsText).toBe('Weld deck SS+2');
  });
  it('keeps people rows and renews them after a booking', () => {
    const before = personRow(plan, ana, monday);
    const booking = aBooking('b9', 'Paint', 'Ana', [[monday + 1, 60]]);
    const after = applyOps(plan, [{ table: 'bookings', id: booking.id, before: null, after: booking }]);
    expect([personRow(plan, ana, monday) === before, personRow(after, ana, monday).thisWeek.load, personRow(after, crane, monday) === personRow(plan, crane, monday)]).toEqual([true, 780, true]);
  });
});

describe('TAB-3 filters narrow, and together they narrow further', () => {
  it.each([
    [{}, ['Lift', 'Paint', 'Weld']], [{ archived: 'only' }, ['Old']], [{ text: 'WELD ana' }, ['Weld']], [{ text: 'hot nowhere' }, []], [{ projectId: harbour.id }, ['Paint', 'Weld']],
    [{ projectId: 'none' }, ['Lift']], [{ skillId: skillId('Welding') }, ['Weld']], [{ priority: 3 }, ['Weld']], [{ tag: 'deck' }, ['Weld']], [{ status: 'open' }, ['Paint', 'Weld']],
    [{ status: 'done' }, ['Lift']], [{ booking: 'unassigned' }, ['Paint', 'Weld']], [{ booking: 'booked' }, ['Weld']], [{ due: 'thisWeek' }, ['Weld']], [{ due: 'overdue' }, ['Paint']],
    [{ due: 'none' }, []], [{ due: 'within4Weeks', priority: 1 }, []],
  ] as const)('%j', (filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });
});

describe('TAB-4 sorting leaves empty values last both ways and never swaps equal rows', () => {
  it('sorts tasks', () => {
    const rows = taskRows(plan, monday).filter(({ task }) => !task.archived);
    const by = (direction: 'ascending' | 'descending'): readonly string[] => sortedTaskRows(rows, { key: 'nextDay', direction }).map(({ id }) => id);
    expect([by('ascending'), by('descending')]).toEqual([['Weld', 'Lift', 'Paint'], ['Weld', 'Lift', 'Paint']]);
    expect(sortedTaskRows(rows, { key: 'effort', direction: 'descending' }).map(({ id }) => id)).toEqual(['Weld', 'Paint', 'Lift']);
  });
  it('sorts people by how full their week is', () => {
    expect(sortedPersonRows(personRows(plan, monday), { key: 'thisWeek', direction: 'descending' }).map(({ id }) => id)).toEqual(['Ana', 'Crane']);
    expect(filteredPersonRows(personRows(plan, monday), { ...everyone, text: 'weld' }).map(({ id }) => id)).toEqual(['Ana']);
  });
});

describe('TAB-5 a project row sums its tasks', () => {
  it('counts open, done, booked, unbooked and late work', () => {
    const rows = sortedProjectRows(filteredProjectRows(projectRows(plan, monday), { text: '', archived: 'hidden' }), { key: 'name', direction: 'ascending' });
    expect(rows.map(({ id, open, done, effort, booked, unbooked, late, state, lead }) => ({ id, open, done, effort, booked, unbooked, late, state, lead: lead?.id ?? null }))).toEqual([
      { id: projectId('Harbour'), open: 2, done: 0, effort: 1200, booked: 720, unbooked: 480, late: 2, state: 'late', lead: resourceId('Ana') },
      { id: projectId('Quay'), open: 0, done: 0, effort: 0, booked: 0, unbooked: 0, late: 0, state: 'empty', lead: null },
    ]);
  });
});

describe('TAB-6 names in cells are resolved, or refused with what to do', () => {
  it('finds skills whatever their letter case and suggests the nearest', () => {
    expect(skillNamed(plan, ' welding ')?.id).toBe(skillId('Welding'));
    expect(nearestSkillName(plan, 'Weldng')).toBe('Welding');
  });
  it('takes the predecessor of the same project, and refuses a title that two tasks have', () => {
    const twins = aWorkspace({ projects: [harbour], tasks: [aTask('a', { title: 'Inspect' }), aTask('b', { title: 'inspect', projectId: harbour.id }), paint, aTask('c')] });
    const named = [{ title: 'Inspect', type: 'FS' as const, lagDays: 0 }];
    expect(dependenciesOf(twins, paint, named)).toEqual({ ok: true, value: [{ predecessorId: taskId('b'), type: 'FS', lagDays: 0 }] });
    const without = aWorkspace({ tasks: [aTask('a', { title: 'Inspect' }), aTask('b', { title: 'Inspect' }), aTask('c', { projectId: projectId('x') })] });
    const refused = dependenciesOf(without, aTask('c', { projectId: projectId('x') }), named);
    expect(refused.ok ? null : refused.refusal.code).toBe('predecessor-ambiguous');
  });
});

describe('TAB-4 the order does not depend on the order before', () => {
  it('gives the same rows whatever they were sorted by', () => {
    const rows = taskRows(plan, monday);
    const byTitle = sortedTaskRows(rows, { key: 'title', direction: 'descending' });
    expect(sortedTaskRows(rows, { key: 'effort', direction: 'ascending' }, byTitle)).toEqual(sortedTaskRows(rows, { key: 'effort', direction: 'ascending' }));
    expect(sortedTaskRows(rows.slice(1), { key: 'effort', direction: 'ascending' }, byTitle).length).toBe(rows.length - 1);
  });
  it('puts done tasks last when sorted by due day', () => {
    const rows = taskRows(plan, monday).filter(({ task }) => !task.archived);
    expect(sortedTaskRows(rows, { key: 'deadline', direction: 'ascending' }).map(({ id }) => id)).toEqual(['Paint', 'Weld', 'Lift']);
  });
});
