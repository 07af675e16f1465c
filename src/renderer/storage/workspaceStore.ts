import { touchKey, type HistoryEntry } from '../../shared/history';
import { refuse, succeed, tableNames, type Result, type TableName } from '../../shared/model';
import type { OpenedWorkspace, SaveRefusal, WorkspaceStore } from '../../shared/ports';
import { appendEntry } from './appending';
import { connectionTo, type Connection } from './connection';
import type { Database, IndexedDbParts, StoredEntry } from './database';
import { checkRows, type RawTables } from './opening';
import { failedRefusal, openRefusalOf, unopenedRefusal } from './refusals';
import { openWindowSignal, type WindowSignal } from './windowSignal';

/** A stored line of the history as the rest of the program knows it. */
const entryFrom = ({ seq, change, kind, of, undoTop, redoTop, below }: StoredEntry): HistoryEntry => ({ seq, change, kind, of, undoTop, redoTop, below });

const readAll = (database: Database): Promise<{ readonly tables: RawTables; readonly lastEntry: HistoryEntry | null }> =>
  database.transaction('r', [...tableNames, 'history'], async () => {
    const all = (name: TableName): PromiseLike<readonly unknown[]> => database.table<unknown>(name).toArray();
    const [last, settings, calendars, skills, resources, timeOff, projects, tasks, bookings] = await Promise.all([
      database.history.orderBy('seq').last(),
      all('settings'), all('calendars'), all('skills'), all('resources'), all('timeOff'), all('projects'), all('tasks'), all('bookings'),
    ]);
    return { tables: { settings, calendars, skills, resources, timeOff, projects, tasks, bookings }, lastEntry: last === undefined ? null : entryFrom(last) };
  });

const openWorkspace = async (connection: Connection): Promise<Result<OpenedWorkspace>> => {
  const connected = await connection.ready();
  if (!connected.ok) return connected;
  try {
    const { tables, lastEntry } = await readAll(connected.value);
    if (lastEntry !== null) connection.noteStored(lastEntry.seq);
    return succeed({ ...checkRows(tables), lastEntry });
  } catch (error) {
    return refuse(openRefusalOf(error));
  }
};

const append = async (connection: Connection, signal: WindowSignal, entry: HistoryEntry): Promise<Result<null, SaveRefusal>> => {
  const connected = await connection.ready();
  if (!connected.ok) return refuse(connected.refusal === unopenedRefusal ? failedRefusal : connected.refusal);
  const written = await appendEntry(connected.value, entry);
  if (written.ok) {
    connection.noteStored(entry.seq);
    // Telling the other windows is no part of the acknowledgement: it takes about a tenth of the time of a write.
    setTimeout(signal.send, 0);
    return written;
  }
  const ended = connection.ended();
  return ended === null ? written : refuse(ended);
};

/** Asks the history; throws where it cannot be read. */
const entriesFrom = async (connection: Connection, ask: (history: Database['history']) => PromiseLike<readonly StoredEntry[]>): Promise<readonly HistoryEntry[]> => {
  const connected = await connection.ready();
  if (!connected.ok) throw new Error(connected.refusal.sentence);
  return (await ask(connected.value.history)).map(entryFrom);
};

/** The plan in IndexedDB. `name` names the database and the channel on which windows tell each other of appends. */
export const openWorkspaceStore = (name: string, parts: IndexedDbParts | null): WorkspaceStore => {
  const connection = connectionTo(name, parts);
  const signal = openWindowSignal(name);
  return {
    open: () => openWorkspace(connection),
    append: (entry) => append(connection, signal, entry),
    entriesAfter: async (seq) => {
      const entries = await entriesFrom(connection, (history) => history.where('seq').above(seq).toArray());
      for (const entry of entries) connection.noteStored(entry.seq);
      return entries;
    },
    entryOf: async (id) => (await entriesFrom(connection, (history) => history.where('change.id').equals(id).toArray()))[0] ?? null,
    entriesBefore: (seq, limit) => entriesFrom(connection, (history) => history.where('seq').below(seq).reverse().limit(limit).toArray()),
    entriesTouching: (table, id) => entriesFrom(connection, (history) => history.where('touches').equals(touchKey(table, id)).reverse().sortBy('seq')),
    onForeignAppend: signal.onReceived,
    close: () => {
      signal.close();
      connection.close();
    },
  };
};
