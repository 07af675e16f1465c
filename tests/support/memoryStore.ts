import { touchKey, touchKeysOf, type HistoryEntry } from '../../src/shared/history';
import { applyOps, refuse, rowsOf, succeed, workspaceOf, type Op, type Workspace, type WorkspaceRows } from '../../src/shared/model';
import type { SaveRefusal, WorkspaceStore } from '../../src/shared/ports';
import { blankRows } from '../../src/shared/history';

/** What the stores of several windows share: one plan, as IndexedDB would keep it. */
export interface MemoryDisk {
  rows: WorkspaceRows | null;
  readonly history: HistoryEntry[];
  readonly listeners: Set<() => void>;
  /** Answers why the next append fails; null: it succeeds. */
  failing: (entry: HistoryEntry) => SaveRefusal | null;
  /** Awaited before each append, so that a test decides when storage answers. */
  gate: () => Promise<void>;
}

export const memoryDisk = (rows: WorkspaceRows | null = null): MemoryDisk => ({
  rows, history: [], listeners: new Set(), failing: () => null, gate: () => Promise.resolve(),
});

const after = (rows: WorkspaceRows | null, ops: readonly Op[]): WorkspaceRows => {
  const present: Workspace = workspaceOf(rows ?? blankRows);
  return rowsOf(applyOps(present, ops));
};

const staleRefusal: SaveRefusal = { code: 'stale', sentence: 'Another window changed the plan first.', nextStep: 'Look at the plan again and repeat your change.' };

/** A store over a disk in memory that keeps the contract of `WorkspaceStore`; one a window. */
export const memoryStore = (disk: MemoryDisk): WorkspaceStore => {
  const own = new Set<() => void>();
  return {
    open: () => Promise.resolve(succeed({ rows: disk.rows, lastEntry: disk.history.at(-1) ?? null, tops: [], setAside: [] })),
    append: async (entry) => {
      await disk.gate();
      if (disk.history.some(({ seq }) => seq === entry.seq)) return refuse(staleRefusal);
      const refusal = disk.failing(entry);
      if (refusal !== null) return refuse(refusal);
      disk.rows = structuredClone(after(disk.rows, entry.change.ops));
      disk.history.push(structuredClone(entry));
      for (const listener of disk.listeners) if (!own.has(listener)) queueMicrotask(listener);
      return succeed(null);
    },
    entriesAfter: (seq) => Promise.resolve(disk.history.filter((entry) => entry.seq > seq)),
    entryOf: (id) => Promise.resolve(disk.history.find(({ change }) => change.id === id) ?? null),
    entriesBefore: (seq, limit) => Promise.resolve(disk.history.filter((entry) => entry.seq < seq).reverse().slice(0, limit)),
    entriesTouching: (table, id) => Promise.resolve(disk.history.filter(({ change }) => touchKeysOf(change.ops).includes(touchKey(table, id))).reverse()),
    onForeignAppend: (listener) => {
      own.add(listener);
      disk.listeners.add(listener);
      return () => {
        own.delete(listener);
        disk.listeners.delete(listener);
      };
    },
    close: () => {
      for (const listener of own) disk.listeners.delete(listener);
    },
  };
};
