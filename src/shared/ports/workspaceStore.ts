import type { HistoryEntry } from '../history';
import type { ChangeId, Op, Refusal, Result, TableName, WorkspaceRows } from '../model';

/** A stored record that is not what its table promises; kept, shown and exportable, never dropped in silence. */
export interface SetAsideRecord {
  readonly table: TableName;
  readonly id: string;
  readonly problem: string;
  readonly record: unknown;
}

export interface OpenedWorkspace {
  /** null: nothing stored yet, the first run. */
  readonly rows: WorkspaceRows | null;
  /** null: no history yet. */
  readonly lastEntry: HistoryEntry | null;
  /** The entries that Undo and Redo would take next, where they are not the last one and the store has them at hand. */
  readonly tops: readonly HistoryEntry[];
  readonly setAside: readonly SetAsideRecord[];
}

/** `stale`: another window wrote first; anything else: the storage failed and nothing was written. */
export interface SaveRefusal extends Refusal {
  readonly code: 'stale' | 'storage-full' | 'storage-failed' | 'storage-newer';
}

/** Where the open workspace is kept. All or nothing per call. */
export interface WorkspaceStore {
  open(): Promise<Result<OpenedWorkspace>>;
  /** Writes the entry's rows and the entry in one durable transaction, or nothing; `stale` if its `seq` is taken. */
  append(entry: HistoryEntry): Promise<Result<null, SaveRefusal>>;
  /** Entries with a higher `seq`, oldest first. */
  entriesAfter(seq: number): Promise<readonly HistoryEntry[]>;
  entryOf(id: ChangeId): Promise<HistoryEntry | null>;
  /** At most `limit` entries with a lower `seq`, newest first. */
  entriesBefore(seq: number, limit: number): Promise<readonly HistoryEntry[]>;
  /** Entries that touched the row, newest first; for a task also those that touched its bookings, for a person their bookings and time off. */
  entriesTouching(table: Op['table'], id: string): Promise<readonly HistoryEntry[]>;
  /** Calls back when another window appended; answers how to stop listening. */
  onForeignAppend(listener: () => void): () => void;
  close(): void;
}
