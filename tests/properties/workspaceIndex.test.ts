import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOps, indexFromScratch, type Op, type Workspace } from '../../src/shared/model';
import { taskId } from '../../src/shared/model';
import { aBooking, aPerson, aTask, aTimeOff, aWorkspace, monday } from '../support/builders';

const slot = fc.nat(3);
const day = fc.integer({ min: monday, max: monday + 9 });

/** What a user might do to one row: create or replace it (`present`), or remove it. */
type Edit = { readonly remove: boolean; readonly slot: number; readonly other: number; readonly third: number; readonly day: number; readonly minutes: number; readonly table: 'bookings' | 'tasks' | 'resources' | 'timeOff' };
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  remove: fc.boolean(), slot, other: slot, third: slot, day, minutes: fc.integer({ min: 1, max: 600 }), table: fc.constantFrom('bookings', 'bookings', 'tasks', 'resources', 'timeOff'),
});

const rowOf = (edit: Edit): Op => {
  const at = String(edit.slot);
  const booking = aBooking(`b${at}${String(edit.third)}`, `t${String(edit.other)}`, `r${at}`, [[edit.day, edit.minutes], [edit.day + 1, 30]]);
  const task = aTask(`t${at}`, {
    effort: edit.minutes * 2, effortOf: edit.third === 0 ? 'equipment' : 'people', status: edit.third === 1 ? 'done' : 'todo', archived: edit.third === 2,
    dependencies: edit.other === edit.slot ? [] : [{ predecessorId: taskId(`t${String(edit.other)}`), type: 'FS', lagDays: 0 }],
  });
  switch (edit.table) {
    case 'bookings': return { table: 'bookings', id: booking.id, before: null, after: booking };
    case 'tasks': return { table: 'tasks', id: task.id, before: null, after: task };
    case 'resources': {
      const after = aPerson(`r${at}`, { kind: edit.third === 0 ? 'equipment' : 'person' });
      return { table: 'resources', id: after.id, before: null, after };
    }
    case 'timeOff': {
      const after = aTimeOff(`o${at}`, `r${String(edit.other)}`, edit.day, edit.day + 1);
      return { table: 'timeOff', id: after.id, before: null, after };
    }
  }
};

/** The op of an edit against the present rows; null if there is nothing to do. */
const opOf = (workspace: Workspace, edit: Edit): Op | null => {
  const op = rowOf(edit);
  const before = (workspace[op.table] as ReadonlyMap<string, unknown>).get(op.id) ?? null;
  if (edit.remove && before === null) return null;
  return { ...op, before, after: edit.remove ? null : op.after } as Op;
};

const plain = (workspace: Workspace): unknown => {
  const { index } = workspace;
  const sorted = (entries: Iterable<readonly [string, unknown]>): unknown => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const tableEntries = (table: { keys(): IterableIterator<string>; get(id: never): unknown }): unknown => sorted([...table.keys()].map((key) => [key, table.get(key as never)] as const));
  return {
    load: sorted([...index.load].map(([id, days]) => [id, [...days].sort(([a], [b]) => a - b)] as const)),
    byResource: sorted([...index.bookingsByResource].map(([id, ids]) => [id, [...ids].sort()] as const)),
    timeOff: sorted(index.timeOffByResource),
    byTask: tableEntries(index.bookingsByTask),
    successors: tableEntries(index.successorsOf),
    unbooked: tableEntries(index.unbooked),
  };
};

const start = aWorkspace({ resources: [0, 1, 2, 3].map((n) => aPerson(`r${String(n)}`)), tasks: [0, 1, 2, 3].map((n) => aTask(`t${String(n)}`)) });

describe('laws of the index', () => {
  it('IDX-1 after any changes equals the index from scratch, and undone equals what it was', () => {
    fc.assert(fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), (changes) => {
      let workspace = start;
      for (const edits of changes) {
        const before = workspace;
        const ops = new Map<string, Op>();
        for (const edit of edits) {
          const op = opOf(before, edit);
          if (op !== null) ops.set(`${op.table} ${op.id}`, op);
        }
        workspace = applyOps(before, [...ops.values()]);
        expect(plain(workspace)).toEqual(plain({ ...workspace, index: indexFromScratch(workspace) }));
        const undone = applyOps(workspace, [...ops.values()].map((op) => ({ ...op, before: op.after, after: op.before }) as Op));
        expect(plain(undone)).toEqual(plain(before));
      }
    }));
  });
});
