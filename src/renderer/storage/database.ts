import { Dexie, type Table as DexieTable } from 'dexie';
import { tableNames, type TableName } from '../../shared/model';
import type { HistoryEntry } from '../../shared/history';
import { currentFormat, schemaVersion } from './format';
import { upgradeToFormat2 } from './migrations/format2';
import { upgradeToFormat3 } from './migrations/format3';

/** A line of the history with the keys it is found under. */
export interface StoredEntry extends HistoryEntry {
  /** Keys of the rows touched, see `touchKeysOf`. */
  readonly touches: readonly string[];
}

export interface MetaRow {
  readonly key: 'format';
  readonly value: number;
}

export type Database = Dexie & { readonly meta: DexieTable<MetaRow, string>; readonly history: DexieTable<StoredEntry, number> };

/** Where the browser keeps databases; given by tests, the browser's own otherwise. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

const firstTables: readonly TableName[] = ['settings', 'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings'];
const secondTables: readonly TableName[] = [...firstTables, 'milestones', 'baselines', 'timeEntries', 'expenses', 'budgets', 'materials', 'materialUses', 'sentReports'];

const keyedById = (names: readonly TableName[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, 'id']));

const others = { meta: 'key', history: 'seq, change.id, *touches' } as const;

/** The stored plan, not opened yet. Every released version of the schema stays listed. */
export const databaseNamed = (name: string, parts: IndexedDbParts | null): Database => {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false, ...parts });
  database.version(1).stores({ ...keyedById(firstTables), ...others });
  database.version(2).stores({ ...keyedById(secondTables), ...others }).upgrade((transaction) => upgradeToFormat2(transaction, 2));
  database.version(schemaVersion).stores({ ...keyedById(tableNames), ...others }).upgrade((transaction) => upgradeToFormat3(transaction, currentFormat));
  // A new database says at once which format it has, in the same transaction that creates it.
  database.on('populate', (transaction) => transaction.table<MetaRow>('meta').add({ key: 'format', value: currentFormat }));
  return database as Database;
};
