import { touchKeysOf, type HistoryEntry } from '../../shared/history';
import type { Records, TableName } from '../../shared/model';
import { recordTable, type Database, type StoredEntry } from './database';

/** What one entry writes to one table. */
interface TableWrite {
  readonly puts: Records[TableName][];
  readonly deletes: string[];
}

const writesOf = (entry: HistoryEntry): ReadonlyMap<TableName, TableWrite> => {
  const writes = new Map<TableName, TableWrite>();
  for (const { table, id, after } of entry.change.ops) {
    const write = writes.get(table) ?? { puts: [], deletes: [] };
    writes.set(table, write);
    if (after === null) write.deletes.push(id);
    else write.puts.push(after);
  }
  return writes;
};

/**
 * Writes the entry and its rows in one durable transaction over the tables it touches. The history line goes first: if its
 * number is taken, the transaction fails with a ConstraintError before any row is written. Nothing is caught inside, since
 * an error caught inside a transaction would commit the rest of it.
 */
export const appendEntry = async (database: Database, entry: HistoryEntry): Promise<void> => {
  const writes = writesOf(entry);
  const stored: StoredEntry = { ...entry, touches: touchKeysOf(entry.change.ops) };
  await database.transaction('rw', ['history', ...writes.keys()], () => {
    const requests: PromiseLike<unknown>[] = [database.history.add(stored)];
    for (const [name, { puts, deletes }] of writes) {
      const table = recordTable(database, name);
      if (puts.length > 0) requests.push(table.bulkPut(puts as never[]));
      if (deletes.length > 0) requests.push(table.bulkDelete(deletes as never[]));
    }
    return Promise.all(requests);
  });
};
