// What the bench asks of a page with the product's own core in it. Built by the bench alone; users never meet it.
import { fullSize, bigWorkspace } from '../../tests/support/bigWorkspace';
import { openSession } from '../../src/renderer/session';
import { openStorage } from '../../src/renderer/storage';
import { startOfWeek } from '../../src/shared/calendar';
import { assignTask, editSettings } from '../../src/shared/commands';
import { touchKeysOf, type HistoryEntry } from '../../src/shared/history';
import { rankAll } from '../../src/shared/matching';
import { changeId, resourceId, tableNames, taskId, workspaceOf, type Op, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import type { WorkspaceStore } from '../../src/shared/ports';
import { measureFullForecast, measureMovedForecast, measureSimulation } from './forecastPage';
import { measurePortfolio } from './reportsPage';

const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);
/** A month of the plan is past, as in a plan that is in use. */
const firstDay = startOfWeek(today, 1) - 28;
const clock = { now: () => new Date().toISOString(), today: () => today };
const rowsOfSize = (tasks: number): WorkspaceRows => bigWorkspace({ ...fullSize, tasks, firstDay });

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The rows as the first entry of a history. */
const importOf = (rows: WorkspaceRows): HistoryEntry => {
  const ops = tableNames.flatMap((table) => [rows[table]].flat().map((after) => ({ table, id: after.id, before: null, after }) as Op));
  const id = changeId('import');
  return { seq: 1, change: { id, at: clock.now(), by: 'Bench', label: 'Import', ops }, kind: 'do', of: null, undoTop: id, redoTop: null, below: null };
};

const written = async (store: WorkspaceStore, rows: WorkspaceRows): Promise<void> => {
  const result = await store.append(importOf(rows));
  if (!result.ok) throw new Error(result.refusal.sentence);
};

const storeNamed = async (name: string): Promise<WorkspaceStore> => {
  const { workspaceStore } = openStorage({ name, parts: null, begun: null });
  const opened = await workspaceStore.open();
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  return workspaceStore;
};

const sessionOn = async (store: WorkspaceStore) => {
  const opened = await openSession(store, clock, () => crypto.randomUUID(), () => 'Bench');
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  return opened.value;
};

/** Fills the app's own database and answers the size of its rows as JSON, in bytes. */
const fill = async (): Promise<number> => {
  const rows = rowsOfSize(fullSize.tasks);
  const store = await storeNamed('loadline');
  await written(store, rows);
  store.close();
  const session = await sessionOn(await storeNamed('loadline'));
  // So that the last entry of the history is a small one, as it is the day after an import.
  const applied = session.run(editSettings, { patch: { workspaceName: 'Speed, filled' } });
  if (!applied.ok) throw new Error(applied.refusal.sentence);
  await applied.value.saved;
  session.close();
  return new TextEncoder().encode(JSON.stringify(rows)).length;
};

const unbookedTasks = (workspace: Workspace): readonly string[] => [...workspace.tasks.values()].filter(({ id }) => (workspace.index.bookingsByTask.get(id)?.length ?? 0) === 0).map(({ id }) => id);

/** Milliseconds of ranking everybody for one task. */
const measureRankAll = (): number => {
  const workspace = workspaceOf(rowsOfSize(fullSize.tasks));
  const times = unbookedTasks(workspace).slice(0, 300).map((id) => {
    const start = performance.now();
    rankAll(workspace, taskId(id), { from: today, today });
    return performance.now() - start;
  });
  // The first calls compile the code and fill the capacity cache, as opening the board has done long before a drag.
  return median(times.slice(100));
};

/** The clock of a page ticks in tenths of milliseconds, which is about what an assignment takes: a batch is timed as a whole. */
const batchSize = 20;
const batches = 16;
/** The first batches compile the code. */
const warmUp = 4;

interface AssignPlan {
  readonly next: () => Promise<number>;
  readonly close: () => void;
}

/** Batches of assignments in a plan of `tasks` tasks; each answers the main-thread milliseconds of one assignment. */
const assignPlan = async (tasks: number, name: string): Promise<AssignPlan> => {
  const store = await storeNamed(name);
  await written(store, rowsOfSize(tasks));
  const session = await sessionOn(store);
  const candidates = [...session.workspace().tasks.keys()];
  let index = 0;
  const assign = (): Promise<unknown> => {
    const input = { taskId: taskId(candidates[index % candidates.length] ?? ''), resourceId: resourceId(`person-${(index * 37) % fullSize.people}`), from: today, minutes: 60, placing: 'pile' } as const;
    index += 1;
    const applied = session.run(assignTask, input);
    if (!applied.ok) throw new Error(applied.refusal.sentence);
    return applied.value.saved;
  };
  return {
    next: async () => {
      const start = performance.now();
      const saved = Array.from({ length: batchSize }, assign);
      const time = (performance.now() - start) / batchSize;
      await Promise.all(saved);
      return time;
    },
    close: () => {
      session.close();
      store.close();
    },
  };
};

/** Batches of both plans in turns, so that both meet the same machine. */
const measureAssign = async (): Promise<{ readonly full: number; readonly small: number }> => {
  const plans = { full: await assignPlan(fullSize.tasks, 'bench-assign-full'), small: await assignPlan(100, 'bench-assign-small') };
  const full: number[] = [];
  const small: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    full.push(await plans.full.next());
    small.push(await plans.small.next());
  }
  plans.full.close();
  plans.small.close();
  return { full: median(full.slice(warmUp)), small: median(small.slice(warmUp)) };
};

const openRaw = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const table of tableNames) request.result.createObjectStore(table, { keyPath: 'id' });
      const history = request.result.createObjectStore('history', { keyPath: 'seq' });
      history.createIndex('change.id', 'change.id');
      history.createIndex('touches', 'touches', { multiEntry: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'));
  });

const writeRaw = (database: IDBDatabase, entry: HistoryEntry & { readonly touches: readonly string[] }): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction([...new Set(entry.change.ops.map(({ table }) => table)), 'history'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('The transaction failed'));
    transaction.objectStore('history').add(entry);
    for (const { table, after } of entry.change.ops) transaction.objectStore(table).put(after);
  });

/** An acknowledged change, from the command to storage, against a raw strict transaction that writes the same rows; in turns. */
const measureCommit = async (): Promise<{ readonly own: number; readonly raw: number }> => {
  const store = await storeNamed('bench-commit');
  const rows = rowsOfSize(fullSize.tasks);
  await written(store, rows);
  const session = await sessionOn(store);
  const database = await openRaw('bench-commit-raw');
  await writeRaw(database, { ...importOf(rows), touches: [] });
  const own: number[] = [];
  const raw: number[] = [];
  const candidates = [...session.workspace().tasks.keys()];
  for (let index = 0; index < 160; index += 1) {
    const input = { taskId: taskId(candidates[index] ?? ''), resourceId: resourceId(`person-${(index * 37) % fullSize.people}`), from: today, minutes: 60, placing: 'pile' } as const;
    const start = performance.now();
    const applied = session.run(assignTask, input);
    if (!applied.ok) throw new Error(applied.refusal.sentence);
    await applied.value.saved;
    own.push(performance.now() - start);
    const { change } = applied.value;
    const entry = { seq: index + 2, change, kind: 'do', of: null, undoTop: change.id, redoTop: null, below: null, touches: touchKeysOf(change.ops) } as const;
    const rawStart = performance.now();
    await writeRaw(database, entry);
    raw.push(performance.now() - rawStart);
  }
  session.close();
  store.close();
  database.close();
  return { own: median(own.slice(20)), raw: median(raw.slice(20)) };
};

const bench = { fill, measureRankAll, measureAssign, measureCommit, measureFullForecast, measureMovedForecast, measureSimulation, measurePortfolio };

Object.assign(window, { loadlineBench: bench });
