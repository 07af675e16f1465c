import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doEntry, redoEntry, reverseOps, undoEntry, checkFits, type HistoryEntry } from '../../src/shared/history';
import { applyOps, changeId, indexFromScratch, rowsOf, type Change, type ChangeId, type Op, type Task, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import { aBooking, aPerson, aTask, aWorkspace, monday } from '../support/builders';
import { memoryDisk, memoryStore } from '../support/memoryStore';
import { aSession, applyThese, valueOf } from '../support/testSession';
import { plainIndex } from '../support/plainIndex';

/** What a random user does; `pick` chooses the row. */
interface Deed {
  readonly deed: 'addTask' | 'editTask' | 'book' | 'unbook' | 'undo' | 'redo' | 'restart';
  readonly pick: number;
}

const deeds = fc.array(
  fc.record({ deed: fc.constantFrom<Deed['deed']>('addTask', 'editTask', 'book', 'unbook', 'undo', 'undo', 'redo', 'restart'), pick: fc.nat(999) }),
  { maxLength: 40, size: 'max' },
);

const picked = <T>(rows: Iterable<T>, pick: number): T | null => {
  const all = [...rows];
  return all[pick % Math.max(1, all.length)] ?? null;
};

/** The ops of one deed on the present workspace; null: it has nothing to work on. `serial` makes new ids. */
const opsOf = (workspace: Workspace, { deed, pick }: Deed, serial: number): readonly Op[] | null => {
  const task = picked(workspace.tasks.values(), pick);
  const booking = picked(workspace.bookings.values(), pick);
  if (deed === 'addTask') {
    const added: Task = aTask(`task-${String(serial)}`);
    return [{ table: 'tasks', id: added.id, before: null, after: added }];
  }
  if (deed === 'editTask' && task !== null) return [{ table: 'tasks', id: task.id, before: task, after: { ...task, notes: String(serial) } }];
  if (deed === 'book' && task !== null) {
    const added = aBooking(`booking-${String(serial)}`, task.id, pick % 2 === 0 ? 'Ana' : 'Ben', [[monday + (pick % 5), 60 + pick]]);
    return [{ table: 'bookings', id: added.id, before: null, after: added }];
  }
  if (deed === 'unbook' && booking !== null) return [{ table: 'bookings', id: booking.id, before: booking, after: null }];
  return null;
};

/** Two plain stacks of whole pictures: the slow, obviously right way. */
interface Oracle {
  readonly past: WorkspaceRows[];
  readonly future: WorkspaceRows[];
}

const start = (): Workspace => aWorkspace({ resources: [aPerson('Ana'), aPerson('Ben')] });

it('HIS-20: any sequence of do, undo and redo gives what two stacks of whole pictures give, and the index stays right', () => {
  fc.assert(fc.property(deeds, (all) => {
    let workspace = start();
    let last = null as HistoryEntry | null;
    const entries = new Map<ChangeId, HistoryEntry>();
    const oracle: Oracle = { past: [], future: [] };
    for (const [serial, deed] of all.entries()) {
      const change = (ops: readonly Op[]): Change => ({ id: changeId(`c${String(serial)}`), at: '', by: '', label: '', ops });
      const before = rowsOf(workspace);
      let next: HistoryEntry;
      if (deed.deed === 'undo' || deed.deed === 'redo') {
        const top = (deed.deed === 'undo' ? last?.undoTop : last?.redoTop) ?? null;
        const [from, to] = deed.deed === 'undo' ? [oracle.past, oracle.future] : [oracle.future, oracle.past];
        const expected = from.pop();
        expect(top === null).toBe(expected === undefined);
        const target: HistoryEntry | undefined = top === null ? undefined : entries.get(top);
        if (last === null || target === undefined || expected === undefined) continue;
        to.push(before);
        const ops = reverseOps(target.change.ops);
        expect(checkFits(workspace, ops).ok).toBe(true);
        next = deed.deed === 'undo' ? undoEntry(last, target, change(ops)) : redoEntry(last, target, change(ops));
        workspace = applyOps(workspace, ops);
        expect(rowsOf(workspace)).toEqual(expected);
      } else {
        const ops = opsOf(workspace, deed, serial);
        if (ops === null) continue;
        oracle.past.push(before);
        oracle.future.length = 0;
        next = doEntry(last, change(ops));
        workspace = applyOps(workspace, ops);
      }
      last = next;
      entries.set(next.change.id, next);
    }
    expect(plainIndex(workspace.index)).toEqual(plainIndex(indexFromScratch(workspace)));
  }), { numRuns: 300 });
});

it('HIS-21: a session over a store does the same, restarts included', async () => {
  await fc.assert(fc.asyncProperty(deeds, async (all) => {
    const disk = memoryDisk(rowsOf(start()));
    let session = await aSession(memoryStore(disk), 'window0-');
    const past: WorkspaceRows[] = [];
    const future: WorkspaceRows[] = [];
    // The first change also stores the beginning, which no undo takes back: do it before the pictures begin.
    valueOf(session.run(applyThese, [{ table: 'tasks', id: aTask('ground').id, before: null, after: aTask('ground') }]));
    past.push({ ...rowsOf(session.workspace()), tasks: [] });
    for (const [serial, deed] of all.entries()) {
      const before = rowsOf(session.workspace());
      if (deed.deed === 'restart') {
        await session.settled();
        session.close();
        session = await aSession(memoryStore(disk), `window${String(serial + 1)}-`);
        expect(rowsOf(session.workspace())).toEqual(before);
      } else if (deed.deed === 'undo' || deed.deed === 'redo') {
        const [from, to] = deed.deed === 'undo' ? [past, future] : [future, past];
        const expected = from.pop();
        const stepped = await session[deed.deed]();
        expect(stepped.ok).toBe(expected !== undefined);
        if (expected === undefined) continue;
        to.push(before);
        expect(rowsOf(session.workspace())).toEqual(expected);
      } else {
        const ops = opsOf(session.workspace(), deed, serial);
        if (ops === null) continue;
        past.push(before);
        future.length = 0;
        valueOf(session.run(applyThese, ops));
      }
    }
    await session.settled();
    expect(session.saveState()).toEqual({ kind: 'saved' });
    expect(disk.rows).toEqual(rowsOf(session.workspace()));
  }), { numRuns: 60 });
});
