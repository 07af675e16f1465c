import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps, projectId, skillId, taskId, type Op, type Workspace } from '../../../../src/shared/model';
import { everything, tasksTouchedBy, trayQuery, trayTags, type TrayCriteria } from '../../../../src/shared/queries/board';
import { aBooking, aPerson, aProject, aSkill, aTask, aWorkspace, monday } from '../../../support/builders';

const days = { today: monday + 1, weekFrom: monday };
const titles = (workspace: Workspace, criteria: Partial<TrayCriteria>): readonly string[] =>
  trayQuery()(workspace, { ...everything, ...criteria }, days, null).entries.map(({ task }) => task.title);

describe('the tray', () => {
  const workspace = aWorkspace({
    skills: [aSkill('Welding')],
    projects: [aProject('Lock gate'), aProject('Pump')],
    resources: [aPerson('Ana')],
    tasks: [
      aTask('Weld frame', { effort: 720, priority: 4, deadline: monday + 3, projectId: projectId('Pump'), requirements: [{ skillId: skillId('Welding'), level: 3, need: 'required' }] }),
      aTask('Inspect', { effort: 60, priority: 4, deadline: monday, tags: ['night'] }),
      aTask('Order', { effort: 120, priority: 4, externalId: 'T-77' }),
      aTask('Paint', { effort: 300, deadline: monday + 9, projectId: projectId('Lock gate') }),
      aTask('Done', { status: 'done' }),
      aTask('Booked', { effort: 60 }),
      aTask('Archived', { archived: true }),
    ],
    bookings: [aBooking('b', 'Booked', 'Ana', [[monday, 60]]), aBooking('w', 'Weld frame', 'Ana', [[monday, 240]])],
  });

  it('BRD-11: holds effort without a booking, by priority and due day', () => {
    const { entries, total } = trayQuery()(workspace, everything, days, null);
    expect({ total, shown: entries.map(({ task, open }) => [task.title, open]) }).toEqual({ total: 4, shown: [['Inspect', 60], ['Weld frame', 480], ['Order', 120], ['Paint', 300]] });
  });

  it('BRD-11: sorts by effort, title and project', () => {
    expect(titles(workspace, { sort: 'effort' })).toEqual(['Weld frame', 'Paint', 'Order', 'Inspect']);
    expect(titles(workspace, { sort: 'title' })).toEqual(['Inspect', 'Order', 'Paint', 'Weld frame']);
    expect(titles(workspace, { sort: 'project' })).toEqual(['Paint', 'Weld frame', 'Inspect', 'Order']);
  });

  it('BRD-12: searches title, number, project and tags', () => {
    expect(titles(workspace, { search: 'frame PUMP' })).toEqual(['Weld frame']);
    expect(titles(workspace, { search: 't-77' })).toEqual(['Order']);
    expect(titles(workspace, { search: 'night' })).toEqual(['Inspect']);
  });

  it('BRD-12: filters narrow together', () => {
    expect(titles(workspace, { projectId: projectId('Pump') })).toEqual(['Weld frame']);
    expect(titles(workspace, { skillId: skillId('Welding') })).toEqual(['Weld frame']);
    expect(titles(workspace, { priority: 3 })).toEqual(['Inspect', 'Weld frame', 'Order']);
    expect(titles(workspace, { tag: 'night' })).toEqual(['Inspect']);
    expect(titles(workspace, { due: 'overdue' })).toEqual(['Inspect']);
    expect(titles(workspace, { due: 'thisWeek' })).toEqual(['Inspect', 'Weld frame']);
    expect(titles(workspace, { due: 'nextWeek' })).toEqual(['Inspect', 'Weld frame', 'Paint']);
    expect(titles(workspace, { due: 'none' })).toEqual(['Order']);
    expect(titles(workspace, { due: 'thisWeek', priority: 4, search: 'weld' })).toEqual(['Weld frame']);
    expect(trayTags(workspace)).toEqual(['night']);
  });

  it('BRD-13: a change that touches no task gives the same object back', () => {
    const ask = trayQuery();
    const first = ask(workspace, everything, days, null);
    const lead = aPerson('Ben');
    const after = applyOps(workspace, [{ table: 'resources', id: lead.id, before: null, after: lead }]);
    expect(ask(after, everything, days, new Set())).toBe(first);
  });

  it('BRD-13: a person turned equipment may touch any task', () => {
    const person = aPerson('Ana');
    expect(tasksTouchedBy([{ table: 'resources', id: person.id, before: person, after: { ...person, kind: 'equipment' } }])).toBeNull();
  });
});

const anEdit = fc.record({ task: fc.integer({ min: 0, max: 7 }), kind: fc.constantFrom('book', 'unbook', 'edit', 'remove', 'add'), number: fc.integer({ min: 1, max: 600 }) });

const opsOf = (workspace: Workspace, { task, kind, number }: { task: number; kind: string; number: number }): readonly Op[] => {
  const id = taskId(`t${String(task)}`);
  const row = workspace.tasks.get(id) ?? null;
  const booking = aBooking(`b${String(task)}`, id, 'Ana', [[monday, number]]);
  const booked = workspace.bookings.get(booking.id) ?? null;
  if (kind === 'book' && row !== null) return [{ table: 'bookings', id: booking.id, before: booked, after: booking }];
  if (kind === 'unbook' && booked !== null) return [{ table: 'bookings', id: booking.id, before: booked, after: null }];
  if (kind === 'edit' && row !== null) return [{ table: 'tasks', id, before: row, after: { ...row, effort: number, priority: number % 2 === 0 ? 4 : 1, title: `t ${String(number)}` } }];
  if (kind === 'remove' && row !== null && booked === null) return [{ table: 'tasks', id, before: row, after: null }];
  if (kind === 'add' && row === null) return [{ table: 'tasks', id, before: null, after: aTask(id, { effort: number }) }];
  return [];
};

it('BRD-13: following changes equals asking anew, whether or not what was touched is known', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 25 }), fc.constantFrom('priority', 'effort', 'title'), fc.constantFrom('', '4'), fc.boolean(), (edits, sort, search, isKnown) => {
      const criteria: TrayCriteria = { ...everything, sort, search };
      const ask = trayQuery();
      let workspace = aWorkspace({ resources: [aPerson('Ana')], tasks: [0, 1, 2, 3].map((number) => aTask(`t${String(number)}`, { effort: 100 * number })) });
      ask(workspace, criteria, days, null);
      for (const edit of edits) {
        const ops = opsOf(workspace, edit);
        workspace = applyOps(workspace, ops);
        expect(ask(workspace, criteria, days, isKnown ? tasksTouchedBy(ops) : null)).toEqual(trayQuery()(workspace, criteria, days, null));
      }
    }),
    { numRuns: 60 },
  );
});
