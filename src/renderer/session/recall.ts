import type { HistoryEntry } from '../../shared/history';
import type { ChangeId } from '../../shared/model';
import type { WorkspaceStore } from '../../shared/ports';

/** The entries near the top of both stacks, so that Undo is at hand without asking storage. */
export interface Recall {
  /** The entry, if it is in memory. */
  present(id: ChangeId | null): HistoryEntry | null;
  keep(entry: HistoryEntry): void;
  /** Brings the entry into memory; null: the history does not hold it. */
  loadTop(id: ChangeId | null): Promise<HistoryEntry | null>;
  /** The same with the one it lies on, which is the next top once this one is taken. */
  load(id: ChangeId | null): Promise<HistoryEntry | null>;
}

const most = 200;

/** A recall over `store` that holds the `most` recently used entries. */
export const openRecall = (store: WorkspaceStore): Recall => {
  const entries = new Map<ChangeId, HistoryEntry>();
  const keep = (entry: HistoryEntry): void => {
    entries.delete(entry.change.id);
    entries.set(entry.change.id, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  };
  const fetchOne = async (id: ChangeId | null): Promise<HistoryEntry | null> => {
    if (id === null) return null;
    const entry = entries.get(id) ?? (await store.entryOf(id));
    // Kept anew while we waited: a command done again has other ops than the entry read, and is the later word.
    const latest = entries.get(id) ?? entry;
    if (latest !== null) keep(latest);
    return latest;
  };
  return {
    present: (id) => (id === null ? null : entries.get(id) ?? null),
    keep,
    loadTop: fetchOne,
    load: async (id) => {
      const entry = await fetchOne(id);
      await fetchOne(entry?.below ?? null);
      return entry;
    },
  };
};
