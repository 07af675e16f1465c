import { describe, expect, it } from 'vitest';
import { applyOps, bookedEffort, indexFromScratch, resourceId, rowsOf, taskId, workspaceOf } from '../../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../../support/builders';

describe('the index of a workspace', () => {
  const workspace = aWorkspace({
    resources: [aPerson('ana'), aPerson('crane', { kind: 'equipment' })],
    tasks: [aTask('frame', { effort: 600 }), aTask('paint', { effort: 120, dependencies: [{ predecessorId: taskId('frame'), type: 'FS', lagDays: 0 }] }), aTask('done', { status: 'done' }), aTask('old', { archived: true })],
    bookings: [aBooking('a', 'frame', 'ana', [[monday, 240], [monday + 1, 60]]), aBooking('b', 'frame', 'crane', [[monday, 480]]), aBooking('c', 'paint', 'ana', [[monday, 120]], { certainty: 'tentative' })],
    timeOff: [aTimeOff('off', 'ana', monday, monday)],
  });

  it('IDX-1 keeps load, bookings, time off and successors by their owner', () => {
    const { index } = workspace;
    expect({
      load: index.load, byResource: index.bookingsByResource, byTask: index.bookingsByTask.get(taskId('frame')), timeOff: index.timeOffByResource, successors: index.successorsOf.get(taskId('frame')),
    }).toEqual({
      load: new Map([['ana', new Map([[monday, 360], [monday + 1, 60]])], ['crane', new Map([[monday, 480]])]]),
      byResource: new Map([['ana', new Set(['a', 'c'])], ['crane', new Set(['b'])]]),
      byTask: ['a', 'b'], timeOff: new Map([['ana', ['off']]]), successors: ['paint'],
    });
  });

  it('IDX-2 counts as effort only the kind that the task measures', () => {
    expect(['frame', 'paint', 'done', 'old', 'gone'].map((id) => [bookedEffort(workspace, taskId(id)), workspace.index.unbooked.get(taskId(id))])).toEqual([[300, 300], [120, undefined], [0, undefined], [0, undefined], [0, undefined]]);
  });

  it('IDX-2 follows a change of kind', () => {
    const ana = aPerson('ana');
    const after = applyOps(workspace, [{ table: 'resources', id: resourceId('ana'), before: ana, after: { ...ana, kind: 'equipment' } }]);
    expect(after.index.unbooked.get(taskId('frame'))).toBe(600);
  });

  it('IDX-1 leaves what a change does not touch as it was', () => {
    const before = aTask('paint', { effort: 120, dependencies: [{ predecessorId: taskId('frame'), type: 'FS', lagDays: 0 }] });
    const after = applyOps(workspace, [{ table: 'tasks', id: before.id, before, after: { ...before, title: 'Paint the frame' } }]);
    expect([after.index.load === workspace.index.load, after.index.bookingsByTask === workspace.index.bookingsByTask, after.index.timeOffByResource === workspace.index.timeOffByResource]).toEqual([true, true, true]);
  });

  it('IDX-1 gives equal rows for equal workspaces', () => {
    const rows = rowsOf(workspace);
    expect(rowsOf(workspaceOf({ ...rows, tasks: [...rows.tasks].reverse(), bookings: [...rows.bookings].reverse() }))).toEqual(rows);
    expect(indexFromScratch(workspace).load).toEqual(workspace.index.load);
  });
});
