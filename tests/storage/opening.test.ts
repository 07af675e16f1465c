import { afterEach, describe, expect, it } from 'vitest';
import { lookAtPlan } from '../../src/renderer/storage/reading';
import type { OpenedWorkspace } from '../../src/shared/ports';
import { aBooking, aPerson, aTask, aTimeOff, monday } from '../support/builders';
import { deleteRaw, dumpRaw, openRaw, putRaw } from '../support/rawDatabase';
import { indexedDbPlan } from '../support/storeKinds';
import { aSession, addTask, applyThese, runSaved, valueOf } from '../support/testSession';

describe('opening a plan with records that are not what they should be', () => {
  let plan = indexedDbPlan();
  afterEach(() => {
    plan.closeAll();
    plan = indexedDbPlan();
  });

  const [ana, weld] = [aPerson('Ana'), aTask('Weld')];
  const booking = aBooking('b1', 'Weld', 'Ana', [[monday, 60]]);
  const off = aTimeOff('t1', 'Ana', monday, monday);
  const stored = async (): Promise<void> => {
    const session = await aSession(plan.window(), 'a');
    await runSaved(session, applyThese, [
      { table: 'resources', id: ana.id, before: null, after: ana },
      { table: 'tasks', id: weld.id, before: null, after: weld },
      { table: 'bookings', id: booking.id, before: null, after: booking },
      { table: 'timeOff', id: off.id, before: null, after: off },
    ]);
    plan.closeAll();
  };
  const opened = async (): Promise<OpenedWorkspace> => valueOf(await plan.window().open());

  it('STO-20: a bad record stays aside, named with its problem, and the rest opens', async () => {
    await stored();
    const bad = { ...weld, id: 'bad', effort: -5 };
    await putRaw(plan.factory, plan.name, 'tasks', bad);
    const { rows, setAside } = await opened();
    expect(rows?.tasks).toEqual([weld]);
    expect(setAside.map(({ table, id, record }) => ({ table, id, record }))).toEqual([{ table: 'tasks', id: 'bad', record: bad }]);
    expect(setAside[0]?.problem).toMatch(/effort/i);
  });

  it('STO-21: what belongs to a missing or bad record stays aside with it', async () => {
    await stored();
    await putRaw(plan.factory, plan.name, 'resources', { ...ana, name: 7 });
    const { rows, setAside } = await opened();
    expect([rows?.resources, rows?.bookings, rows?.timeOff, rows?.tasks]).toEqual([[], [], [], [weld]]);
    expect(setAside.map(({ table, id }) => `${table} ${id}`)).toEqual(['resources Ana', 'timeOff t1', 'bookings b1']);
  });

  it('STO-22: nothing in storage is touched by setting records aside', async () => {
    await stored();
    await deleteRaw(plan.factory, plan.name, 'tasks', 'Weld');
    const before = await dumpRaw(plan.factory, plan.name);
    expect((await opened()).setAside.map(({ id, problem }) => [id, problem])).toEqual([['b1', 'Its task is missing.']]);
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
  });

  it('STO-23: missing settings are replaced in memory, never taken for an empty plan', async () => {
    await stored();
    await deleteRaw(plan.factory, plan.name, 'settings', 'settings');
    const { rows, setAside } = await opened();
    expect([rows?.settings.workspaceName, rows?.tasks, setAside]).toEqual(['My workspace', [weld], []]);
  });

  it('STO-24: the session tells what was set aside', async () => {
    await stored();
    await deleteRaw(plan.factory, plan.name, 'tasks', 'Weld');
    const session = await aSession(plan.window(), 'b');
    expect(session.setAside().map(({ id }) => id)).toEqual(['b1']);
    expect(session.isUntouched()).toBe(false);
  });
});

describe('a first look at the plan', () => {
  let plan = indexedDbPlan();
  afterEach(() => {
    plan.closeAll();
    plan = indexedDbPlan();
  });

  it('STO-26: creates nothing where there is no plan', async () => {
    const look = lookAtPlan(plan.name, plan.factory);
    expect([await look.most, await look.whole, await plan.factory.databases()]).toEqual([null, null, []]);
    expect((await plan.window().open()).ok).toBe(true);
  });

  it('STO-26: sees what is stored and leaves it as it is; the bookings come last', async () => {
    const session = await aSession(plan.window(), 'a');
    await runSaved(session, addTask, 'Weld');
    plan.closeAll();
    const before = await dumpRaw(plan.factory, plan.name);
    const look = lookAtPlan(plan.name, plan.factory);
    const [most, whole] = [await look.most, await look.whole];
    expect([most?.tasks, whole?.tables.tasks, whole?.tables.bookings, whole?.lastEntry?.change.label]).toEqual([whole?.tables.tasks, [...session.workspace().tasks.values()], [], 'Add Weld']);
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
  });

  it('STO-26: sees no plan in tables of another version', async () => {
    (await openRaw(plan.factory, plan.name, 9_000, [{ name: 'tasks', keyPath: 'id', indexes: [], rows: [] }])).close();
    const look = lookAtPlan(plan.name, plan.factory);
    expect([await look.most, await look.whole]).toEqual([null, null]);
  });

  it('STO-27: the tops of both stacks are at hand', async () => {
    const session = await aSession(plan.window(), 'a');
    for (const title of ['Weld', 'Paint', 'Lift']) await runSaved(session, addTask, title);
    valueOf(await session.undo());
    plan.closeAll();
    const { tops, lastEntry } = valueOf(await plan.window().open());
    expect([lastEntry?.kind, tops.map(({ kind, change }) => `${kind} ${change.label}`)]).toEqual(['undo', ['do Add Paint']]);
  });
});

describe('preferences', () => {
  it('STO-25: are there after a restart, and apart from the plan', async () => {
    const { openStorage } = await import('../../src/renderer/storage');
    const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
    const options = { name: 'preferences-test', parts: { indexedDB: new IDBFactory(), IDBKeyRange }, begun: null };
    const first = openStorage(options);
    expect([...(await first.preferenceStore.readAll())]).toEqual([]);
    expect(await first.preferenceStore.write('theme', 'dark')).toBe(true);
    const second = openStorage(options);
    expect([...(await second.preferenceStore.readAll())]).toEqual([['theme', 'dark']]);
    first.workspaceStore.close();
    second.workspaceStore.close();
  });
});
