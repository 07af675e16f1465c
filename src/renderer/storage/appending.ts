import { touchKeysOf, type HistoryEntry } from '../../shared/history';
import { refuse, succeed, type Records, type Result, type TableName } from '../../shared/model';
import type { SaveRefusal } from '../../shared/ports';
import type { Database, StoredEntry } from './database';
import { saveRefusalOf } from './refusals';

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

/** Asks for every write at once; the transaction answers for all of them. */
const requestWrites = (transaction: IDBTransaction, stored: StoredEntry, writes: ReadonlyMap<TableName, TableWrite>): void => {
  transaction.objectStore('history').add(stored);
  for (const [name, { puts, deletes }] of writes) {
    const store = transaction.objectStore(name);
    for (const row of puts) store.put(row);
    for (const id of deletes) store.delete(id);
  }
};

/**
 * Writes the entry and its rows in one durable transaction over the tables it touches, or nothing. The history line goes
 * first: if its number is taken, that request fails with a ConstraintError and the whole transaction with it.
 *
 * A transaction of the browser's own, not one of Dexie's: it costs a third less, and says itself why it was given up.
 */
export const appendEntry = async (database: Database, entry: HistoryEntry): Promise<Result<null, SaveRefusal>> => {
  try {
    const writes = writesOf(entry);
    const transaction = database.backendDB().transaction(['history', ...writes.keys()], 'readwrite', { durability: 'strict' });
    const over = endOf(transaction);
    const unasked = requestAll(transaction, () => {
      requestWrites(transaction, { ...entry, touches: touchKeysOf(entry.change.ops) }, writes);
    });
    const end = await over;
    return end.kind === 'durable' ? succeed(null) : refuse(saveRefusalOf(end.error ?? unasked));
  } catch (error) {
    return refuse(saveRefusalOf(error));
  }
};

type End = { readonly kind: 'durable' } | { readonly kind: 'aborted'; readonly error: DOMException | null };

const endOf = (transaction: IDBTransaction): Promise<End> =>
  new Promise((resolve) => {
    transaction.oncomplete = () => {
      resolve({ kind: 'durable' });
    };
    transaction.onabort = () => {
      resolve({ kind: 'aborted', error: transaction.error });
    };
  });

/** Asks for the writes and closes the transaction. Answers the error of a write that could not even be asked for: then the transaction is aborted, since left alone it would commit the writes before that one. */
const requestAll = (transaction: IDBTransaction, request: () => void): unknown => {
  try {
    request();
    transaction.commit();
    return null;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser was quicker: it is over already.
    }
    return error;
  }
};
