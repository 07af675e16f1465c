import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/renderer/session';
import { currentFormat } from '../../src/renderer/storage/format';
import { doEntry, type HistoryEntry } from '../../src/shared/history';
import { changeId, type Op, type Task } from '../../src/shared/model';
import { aBooking, aPerson, aTask, monday } from '../support/builders';
import { failFromWrite } from '../support/failingDisk';
import { deleteDatabase, dumpRaw, openRaw, putRaw } from '../support/rawDatabase';
import { indexedDbPlan } from '../support/storeKinds';
import { aSession, addTask, applyThese, codeOf, runSaved, titlesIn, valueOf } from '../support/testSession';

const ana = aPerson('Ana');
const weld = aTask('Weld');
const booking = aBooking('b1', 'Weld', 'Ana', [[monday, 60]]);
/** Creates over three tables: with the history line, four writes. */
const threeTables: readonly Op[] = [
  { table: 'resources', id: ana.id, before: null, after: ana },
  { table: 'tasks', id: weld.id, before: null, after: weld },
  { table: 'bookings', id: booking.id, before: null, after: booking },
];

describe('a disk that fails', () => {
  let plan = indexedDbPlan();
  let mend: () => number = () => 0;
  afterEach(() => {
    mend();
    plan.closeAll();
    plan = indexedDbPlan();
  });
  const started = async (): Promise<Session> => {
    const session = await aSession(plan.window(), 'a');
    await runSaved(session, addTask, 'Ground');
    return session;
  };

  it.each([1, 2, 3, 4])('STO-10: at write %i of a change leaves nothing of it behind', async (number) => {
    const session = await started();
    const before = await dumpRaw(plan.factory, plan.name);
    mend = failFromWrite(number, 'UnknownError');
    const outcome = await valueOf(session.run(applyThese, threeTables)).saved;
    expect([codeOf(outcome), mend() >= number]).toEqual(['storage-failed', true]);
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
    expect([titlesIn(session), session.saveState().kind]).toEqual([['Ground'], 'failed']);
    session.retry();
    await session.settled();
    expect([session.workspace().bookings.size, session.saveState().kind]).toEqual([1, 'saved']);
    expect(titlesIn(await aSession(plan.window(), 'b'))).toEqual(['Ground', 'Weld']);
  });

  it('STO-11: says that the disk is full, and what to do', async () => {
    const session = await started();
    mend = failFromWrite(1, 'QuotaExceededError');
    const outcome = await valueOf(session.run(applyThese, threeTables)).saved;
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'storage-full',
        sentence: 'There is no room left on this disk, so your last changes could not be saved and were taken back.',
        nextStep: 'Free some space on the disk, then press Retry.',
      },
    });
  });

  it('STO-12: a plan that cannot be created is refused with a sentence, and opens once the disk works', async () => {
    mend = failFromWrite(1, 'UnknownError');
    const store = plan.window();
    expect(codeOf(await store.open())).toBe('storage-failed');
    mend();
    expect((await store.open()).ok).toBe(true);
    expect((await plan.window().open()).ok).toBe(true);
  });

  /** Every connection that is opened from here on, so that the browser can be made to cut it. */
  const connectionsOf = (factory: IDBFactory): readonly IDBDatabase[] => {
    const connections: IDBDatabase[] = [];
    const open = factory.open.bind(factory);
    factory.open = (name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    return connections;
  };
  const cutAll = (connections: readonly IDBDatabase[]): void => {
    for (const connection of connections) forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
  };

  it('STO-18: a connection that the browser cut is made again', async () => {
    const connections = connectionsOf(plan.factory);
    const session = await started();
    cutAll(connections);
    await runSaved(session, addTask, 'Weld');
    valueOf(await session.undo());
    expect([titlesIn(session), titlesIn(await aSession(plan.window(), 'b'))]).toEqual([['Ground'], ['Ground']]);
  });

  it('STO-19: a database that lacks what this window saved is not written to', async () => {
    const connections = connectionsOf(plan.factory);
    const session = await started();
    cutAll(connections);
    await deleteDatabase(plan.factory, plan.name);
    expect(await valueOf(session.run(addTask, 'Weld')).saved).toMatchObject({ ok: false, refusal: { code: 'storage-failed', sentence: expect.stringContaining('is not the one this window worked on') as string } });
    expect([titlesIn(session), session.saveState().kind]).toEqual([['Ground'], 'failed']);
    expect((await dumpRaw(plan.factory, plan.name)).stores.flatMap(({ name, rows }) => (name === 'meta' ? [] : rows))).toEqual([]);
  });

  it('STO-17: a write that cannot even be asked for takes the writes before it with it', async () => {
    const session = await started();
    const before = await dumpRaw(plan.factory, plan.name);
    const unstorable = { ...weld, tags: [() => 'a function cannot be stored'] } as unknown as Task;
    const ops: readonly Op[] = [{ table: 'resources', id: ana.id, before: null, after: ana }, { table: 'tasks', id: weld.id, before: null, after: unstorable }];
    const store = plan.window();
    const last = valueOf(await store.open()).lastEntry;
    // The line of the history is sound, so that the rows are what fails.
    const entry = doEntry(last, { id: changeId('unstorable'), at: '', by: '', label: '', ops: [] });
    const lying: HistoryEntry = { ...entry, change: { ...entry.change, ops: hiddenOps(ops) } };
    expect(codeOf(await store.append(lying))).toBe('storage-failed');
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
    expect(titlesIn(session)).toEqual(['Ground']);
  });
});

/** Ops that can be walked through but lie in the history as an empty list. */
const hiddenOps = (ops: readonly Op[]): readonly Op[] => Object.assign([], { [Symbol.iterator]: () => ops[Symbol.iterator]() });

describe('formats and versions', () => {
  let plan = indexedDbPlan();
  afterEach(() => {
    plan.closeAll();
    plan = indexedDbPlan();
  });

  it('STO-13: a newer format is refused and left as it is', async () => {
    const first = await aSession(plan.window(), 'a');
    await runSaved(first, addTask, 'Weld');
    plan.closeAll();
    await putRaw(plan.factory, plan.name, 'meta', { key: 'format', value: currentFormat + 1 });
    const before = await dumpRaw(plan.factory, plan.name);
    expect(codeOf(await plan.window().open())).toBe('storage-newer');
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
  });

  it('STO-14: a newer database that lacks our tables is refused as newer and left as it is', async () => {
    (await openRaw(plan.factory, plan.name, 9_000, [{ name: 'plans', keyPath: 'id', indexes: [], rows: [] }])).close();
    const before = await dumpRaw(plan.factory, plan.name);
    expect(codeOf(await plan.window().open())).toBe('storage-newer');
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
  });

  it('STO-15: a window steps aside for a newer version, and then says why it no longer saves', async () => {
    const session = await aSession(plan.window(), 'a');
    await runSaved(session, addTask, 'Weld');
    const newer = await openRaw(plan.factory, plan.name, 9_000);
    expect(codeOf(await valueOf(session.run(addTask, 'Paint')).saved)).toBe('storage-newer');
    expect(titlesIn(session)).toEqual(['Weld']);
    newer.close();
  });

  it('STO-16: an older window that does not step aside is named instead of waited for', async () => {
    const older = await openRaw(plan.factory, plan.name, 1);
    expect(await plan.window().open()).toMatchObject({ ok: false, refusal: { code: 'storage-failed', nextStep: 'Close the other Loadline windows and try again.' } });
    older.close();
  });
});
