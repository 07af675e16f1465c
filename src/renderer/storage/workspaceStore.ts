import { touchKey, type HistoryEntry } from '../../shared/history';
import { refuse, succeed, tableNames, type Result, type TableName } from '../../shared/model';
import type { OpenedWorkspace, SaveRefusal, WorkspaceStore } from '../../shared/ports';
import { appendEntry } from './appending';
import { currentFormat, databaseNamed, nativeVersion, type Database, type IndexedDbParts, type StoredEntry } from './database';
import { checkRows, type RawTables } from './opening';
import { blockedRefusal, deletedRefusal, newerRefusal, openRefusalOf, outdatedWindowRefusal } from './refusals';
import { openWindowSignal } from './windowSignal';

/** A stored line of the history as the rest of the program knows it. */
const entryFrom = ({ seq, change, kind, of, undoTop, redoTop, below }: StoredEntry): HistoryEntry => ({ seq, change, kind, of, undoTop, redoTop, below });

const connect = async (database: Database): Promise<Result<null>> => {
  if (database.isOpen()) return succeed(null);
  const blocked = new Promise<'blocked'>((resolve) => {
    database.on('blocked', () => {
      resolve('blocked');
    });
  });
  const outcome = await Promise.race([database.open(), blocked]);
  if (outcome === 'blocked') {
    database.close();
    return refuse(blockedRefusal);
  }
  return succeed(null);
};

/** Whether a newer program changed the tables. Asked before Dexie opens them, because it would add its own to a newer database. */
const hasNewerTables = async (database: Database, factory: IDBFactory): Promise<boolean> => {
  const stored = (await factory.databases()).find(({ name }) => name === database.name);
  return (stored?.version ?? 0) > nativeVersion;
};

const hasNewerFormat = async (database: Database): Promise<boolean> => ((await database.meta.get('format'))?.value ?? currentFormat) > currentFormat;

const readAll = (database: Database): Promise<{ readonly tables: RawTables; readonly lastEntry: HistoryEntry | null }> =>
  database.transaction('r', [...tableNames, 'history'], async () => {
    const all = (name: TableName): PromiseLike<readonly unknown[]> => database.table<unknown>(name).toArray();
    const [last, settings, calendars, skills, resources, timeOff, projects, tasks, bookings] = await Promise.all([
      database.history.orderBy('seq').last(),
      all('settings'), all('calendars'), all('skills'), all('resources'), all('timeOff'), all('projects'), all('tasks'), all('bookings'),
    ]);
    return { tables: { settings, calendars, skills, resources, timeOff, projects, tasks, bookings }, lastEntry: last === undefined ? null : entryFrom(last) };
  });

const openWorkspace = async (database: Database, factory: IDBFactory): Promise<Result<OpenedWorkspace>> => {
  try {
    if (await hasNewerTables(database, factory)) return refuse(newerRefusal);
    const connected = await connect(database);
    if (!connected.ok) return connected;
    if (await hasNewerFormat(database)) {
      database.close();
      return refuse(newerRefusal);
    }
    const { tables, lastEntry } = await readAll(database);
    return succeed({ ...checkRows(tables), lastEntry });
  } catch (error) {
    return refuse(openRefusalOf(error));
  }
};

/** The plan in IndexedDB. `name` names the database and the channel on which windows tell each other of appends. */
export const openWorkspaceStore = (name: string, parts: IndexedDbParts | null): WorkspaceStore => {
  const database = databaseNamed(name, parts);
  const signal = openWindowSignal(name);
  let lost: SaveRefusal | null = null;
  database.on('versionchange', ({ newVersion }) => {
    lost = newVersion === null ? deletedRefusal : outdatedWindowRefusal;
    database.close();
  });
  const entriesWhere = async (entries: PromiseLike<readonly StoredEntry[]>): Promise<readonly HistoryEntry[]> => (await entries).map(entryFrom);
  return {
    open: () => openWorkspace(database, parts?.indexedDB ?? indexedDB),
    append: async (entry) => {
      if (lost !== null) return refuse(lost);
      const written = await appendEntry(database, entry);
      if (written.ok) signal.send();
      return !written.ok && lost !== null ? refuse(lost) : written;
    },
    entriesAfter: (seq) => entriesWhere(database.history.where('seq').above(seq).toArray()),
    entryOf: async (id) => {
      const entry = await database.history.where('change.id').equals(id).first();
      return entry === undefined ? null : entryFrom(entry);
    },
    entriesBefore: (seq, limit) => entriesWhere(database.history.where('seq').below(seq).reverse().limit(limit).toArray()),
    entriesTouching: (table, id) => entriesWhere(database.history.where('touches').equals(touchKey(table, id)).reverse().sortBy('seq')),
    onForeignAppend: signal.onReceived,
    close: () => {
      signal.close();
      database.close();
    },
  };
};
