import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/shared/history';
import { rowsOf, tableNames, type WorkspaceRows } from '../../src/shared/model';
import { aTask } from '../support/builders';
import { failFromWrite } from '../support/failingDisk';
import { dumpRaw, loadRaw, type RawDatabase } from '../support/rawDatabase';
import { indexedDbPlan } from '../support/storeKinds';
import { aSession, addTask, codeOf, runSaved, titlesIn, valueOf } from '../support/testSession';

const folder = new URL('./fixtures/', import.meta.url);
const formats = readdirSync(folder).filter((file) => /^format-\d+\.json$/.test(file)).sort();
const read = (file: string): RawDatabase => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RawDatabase;
const older = formats.slice(0, -1);
const latest = `format-${String(formats.length)}.json`;

const rowsIn = (raw: RawDatabase, name: string): readonly unknown[] => raw.stores.find((store) => store.name === name)?.rows ?? [];

/** The rows that a database of the present format holds. */
const storedRows = (raw: RawDatabase): unknown =>
  Object.fromEntries(tableNames.map((name) => [name, name === 'settings' ? rowsIn(raw, name)[0] : rowsIn(raw, name)]));

describe.each(formats)('a plan stored as %s', (file) => {
  let plan = indexedDbPlan();
  afterEach(() => {
    plan.closeAll();
    plan = indexedDbPlan();
  });

  it('STO-30: opens whole, with its history and its Undo, and takes new changes', async () => {
    await loadRaw(plan.factory, plan.name, read(file));
    const session = await aSession(plan.window(), 'b');
    expect(session.setAside()).toEqual([]);
    expect(titlesIn(session)).toEqual(['Inspect weld', 'Weld frame']);
    expect(await session.historyBefore(null, 99)).toHaveLength(7);
    valueOf(await session.redo());
    expect(titlesIn(session)).toEqual(['Inspect weld', 'Paint frame', 'Weld frame']);
    for (let step = 0; step < 3; step += 1) valueOf(await session.undo());
    expect(titlesIn(session)).toEqual([]);
    await runSaved(session, addTask, 'New');
    expect(titlesIn(await aSession(plan.window(), 'c'))).toEqual(['New']);
  });
});

describe('an upgrade', () => {
  let mend: () => number = () => 0;
  afterEach(() => {
    mend();
  });

  it.each(older)('STO-33: of %s gives rows of the history the new fields too, so that Undo puts back what this version can work with', async (file) => {
    const plan = indexedDbPlan();
    await loadRaw(plan.factory, plan.name, read(file));
    await aSession(plan.window(), 'b');
    plan.closeAll();
    const tasks = rowsIn(await dumpRaw(plan.factory, plan.name), 'history').flatMap((entry) => (entry as HistoryEntry).change.ops).filter(({ table }) => table === 'tasks');
    const fields = tasks.flatMap(({ before, after }) => [before, after]).filter((row) => row !== null).map((row) => Object.keys(row).sort());
    expect([fields.length > 3, new Set(fields.map(String))]).toEqual([true, new Set([String(Object.keys(aTask('any')).sort())])]);
  });

  it.each([1, 2, 3, 5, 8, 11].flatMap((write) => older.map((file) => [file, write] as const)))('STO-34: of %s that fails at write %i leaves the plan as it was and says so; the next one succeeds', async (file, write) => {
    const plan = indexedDbPlan();
    await loadRaw(plan.factory, plan.name, read(file));
    const before = await dumpRaw(plan.factory, plan.name);
    mend = failFromWrite(write, 'QuotaExceededError');
    const refused = await plan.window().open();
    expect([codeOf(refused), mend() >= write]).toEqual(['storage-failed', true]);
    expect(await dumpRaw(plan.factory, plan.name)).toEqual(before);
    expect(titlesIn(await aSession(plan.window(), 'b'))).toEqual(['Inspect weld', 'Weld frame']);
    plan.closeAll();
  });
});

describe('the present format', () => {
  it('STO-31: holds the rows as they were, field by field', async () => {
    const plan = indexedDbPlan();
    await loadRaw(plan.factory, plan.name, read(latest));
    const session = await aSession(plan.window(), 'b');
    const rows: WorkspaceRows = rowsOf(session.workspace());
    expect(rows).toEqual(storedRows(read(latest)));
    plan.closeAll();
  });

  it('STO-32: has the tables and indexes of the latest fixture: whoever changes them releases a new format with its own', async () => {
    const plan = indexedDbPlan();
    await runSaved(await aSession(plan.window(), 'a'), addTask, 'Weld');
    const schema = ({ version, stores }: RawDatabase): unknown => ({ version, stores: stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes })) });
    const written = await dumpRaw(plan.factory, plan.name);
    expect(schema(written)).toEqual(schema(read(latest)));
    expect([rowsIn(written, 'meta'), Object.keys(rowsIn(written, 'history')[0] ?? {}).sort()]).toEqual([
      rowsIn(read(latest), 'meta'), Object.keys(rowsIn(read(latest), 'history')[0] ?? {}).sort(),
    ]);
    expect(Object.keys(rowsIn(written, 'tasks')[0] ?? {}).sort()).toEqual(Object.keys(aTask('any')).sort());
    expect(Object.keys(rowsIn(read(latest), 'tasks')[0] ?? {}).sort()).toEqual(Object.keys(aTask('any')).sort());
    plan.closeAll();
  });
});
