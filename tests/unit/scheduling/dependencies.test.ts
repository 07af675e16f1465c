import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../src/shared/calendar';
import { setDependencies } from '../../../src/shared/commands';
import { taskId, type Dependency, type DependencyType, type Task } from '../../../src/shared/model';
import { checkPlacement, conflictsOf, daysTooEarly, findCycle, followersOf, wouldCycle, type TaskSpan } from '../../../src/shared/scheduling';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../../support/builders';
import { countingContext } from '../../support/commandPlay';
import { valueOf } from '../../support/results';

const span = (first: number, last: number, firstMinutes = 480, lastMinutes = 480): TaskSpan => ({ first: monday + first, last: monday + last, firstMinutes, lastMinutes });
const dependency = (type: DependencyType, lagDays = 0): Dependency => ({ predecessorId: taskId('p'), type, lagDays });

describe('whether a dependency is kept', () => {
  it.each<readonly [string, Dependency, TaskSpan, TaskSpan, number]>([
    ['FS on the next day', dependency('FS'), span(0, 1), span(2, 3), 0],
    ['FS on the same day, both fit', dependency('FS'), span(0, 1, 480, 240), span(1, 1, 240, 240), 0],
    ['FS on the same day, too long together', dependency('FS'), span(0, 1, 480, 240), span(1, 1, 300, 300), 1],
    ['FS two days before', dependency('FS'), span(0, 2), span(1, 3), 2],
    ['FS with a lag over the weekend', dependency('FS', 1), span(3, 4), span(7, 8), 1],
    ['FS with a lead', dependency('FS', -1), span(0, 2), span(2, 3), 0],
    ['SS together', dependency('SS'), span(0, 1), span(0, 0), 0],
    ['SS a day before', dependency('SS'), span(1, 2), span(0, 3), 1],
    ['FF together', dependency('FF'), span(0, 2), span(1, 2), 0],
    ['FF two days before', dependency('FF'), span(0, 3), span(0, 1), 2],
    ['SF', dependency('SF'), span(2, 3), span(0, 1), 1],
  ])('DEP-2 and DEP-3 %s', (_words, given, predecessor, successor, days) => {
    expect(daysTooEarly(aWorkspace(), given, predecessor, successor)).toBe(days);
  });
});

const types: readonly DependencyType[] = ['FS', 'SS', 'FF', 'SF'];

describe('what a dependency is', () => {
  it.each(types)('DEP-1 %s is kept on the successor, with its lag', (type) => {
    const kept = [dependency(type, -2)];
    const successor = aTask('s');
    const draft = valueOf(setDependencies(aWorkspace({ tasks: [aTask('p'), successor] }), { taskId: successor.id, dependencies: kept }, countingContext()));
    expect(draft.ops).toEqual([{ table: 'tasks', id: 's', before: successor, after: { ...successor, dependencies: kept } }]);
  });

  it('DEP-1 a lag is as if the predecessor lay so many working days later, a lead so many earlier', () => {
    const workspace = aWorkspace();
    const workday = (steps: number): number => addWorkingDays(workspace, null, monday, steps);
    const anySpan = fc.record({ start: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 0, max: 4 }), firstMinutes: fc.integer({ min: 1, max: 480 }), lastMinutes: fc.integer({ min: 1, max: 480 }) });
    const spanFrom = ({ start, length, ...minutes }: { readonly start: number; readonly length: number; readonly firstMinutes: number; readonly lastMinutes: number }, later = 0): TaskSpan =>
      ({ first: workday(start + later), last: workday(start + length + later), ...minutes });
    fc.assert(fc.property(fc.constantFrom(...types), fc.integer({ min: -6, max: 6 }), anySpan, anySpan, (type, lag, predecessor, successor) => {
      expect(daysTooEarly(workspace, dependency(type, lag), spanFrom(predecessor), spanFrom(successor))).toBe(daysTooEarly(workspace, dependency(type), spanFrom(predecessor, lag), spanFrom(successor)));
    }));
  });

  const heldUpBy = (predecessor: Partial<Task>, ...booked: readonly string[]): readonly unknown[] => {
    const workspace = aWorkspace({
      resources: [aPerson('Ana'), aPerson('Ben')], tasks: [aTask('p', predecessor), aTask('s', { dependencies: [dependency('FS')] })],
      bookings: [aBooking('b1', 'p', 'Ana', [[monday + 2, 480]]), aBooking('b2', 's', 'Ben', [[monday, 480]])].filter((booking) => booked.includes(booking.taskId)),
    });
    const placed = checkPlacement(workspace, { taskId: taskId('s'), resourceId: aPerson('Ben').id, days: [{ day: monday, minutes: 480 }], ignoring: new Set(workspace.index.bookingsByTask.get(taskId('s'))) });
    return [placed.map(({ kind }) => kind), conflictsOf(workspace, monday, monday + 7).map(({ kind }) => kind)];
  };
  it.each<readonly [string, Partial<Task>, readonly string[], readonly unknown[]]>([
    ['a predecessor that is booked later holds up', {}, ['p', 's'], [['dependency'], ['dependency']]],
    ['one that is done does not', { status: 'done' }, ['p', 's'], [[], []]],
    ['nor does one that is archived', { archived: true }, ['p', 's'], [[], []]],
    ['nor one that is not booked', {}, ['s'], [[], []]],
    ['what is not booked is not held up', {}, ['p'], [['dependency'], []]],
  ])('DEP-4 %s', (_words, predecessor, booked, expected) => {
    expect(heldUpBy(predecessor, ...booked)).toEqual(expected);
  });
});

const after = (...ids: readonly string[]): Pick<Task, 'dependencies'> => ({ dependencies: ids.map((id) => ({ predecessorId: taskId(id), type: 'FS', lagDays: 0 })) });

describe('followers and circles', () => {
  const diamond = aWorkspace({ tasks: [aTask('a'), aTask('b', after('a')), aTask('c', after('a')), aTask('d', after('b', 'c')), aTask('e', after('d'))] });
  it('FOL-1 come each after everything they wait for', () => {
    expect(followersOf(diamond, [taskId('a')])).toEqual(['b', 'c', 'd', 'e']);
    expect(followersOf(diamond, [taskId('a'), taskId('d')])).toEqual(['b', 'c', 'e']);
  });
  it('FOL-1 done and archived tasks pass nothing on', () => {
    const held = aWorkspace({ tasks: [aTask('a'), aTask('b', { ...after('a'), status: 'done' }), aTask('c', after('b')), aTask('d', { ...after('a'), archived: true })] });
    expect(followersOf(held, [taskId('a')])).toEqual([]);
  });
  it('DEP-5 finds the circle that a new dependency would make', () => {
    expect(wouldCycle(diamond, taskId('a'), after('e').dependencies)).toEqual(['a', 'b', 'd', 'e', 'a']);
    expect(wouldCycle(diamond, taskId('e'), after('a').dependencies)).toBeNull();
  });
  it('DEP-5 copes with ten thousand tasks in a row', () => {
    const chain = (id: string) => (Number(id) === 0 ? [] : after(String(Number(id) - 1)).dependencies);
    expect(findCycle(chain, [taskId('10000')])).toBeNull();
    expect(findCycle((id) => (id === '0' ? after('10000').dependencies : chain(id)), [taskId('10000')])).toHaveLength(10_002);
  });
});
