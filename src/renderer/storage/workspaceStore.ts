import { touchKey, type HistoryEntry } from '../../shared/history';
import { refuse, succeed, tableNames, type Result, type TableName } from '../../shared/model';
import type { OpenedWorkspace, WorkspaceStore } from '../../shared/ports';
import { appendEntry } from './appending';
import { currentFormat, databaseNamed, type Database, type IndexedDbParts, type StoredEntry } from './database';
import { checkRows, type RawTables } from './opening';
import { blockedRefusal, newerRefusal, openRefusalOf, outdatedWindowRefusal, saveRefusalOf } from './refusals';
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

/** The format of the stored plan. A store of a newer schema need not have the table that says so. */
const isNewer = async (database: Database): Promise<boolean> => {
  if (!database.backendDB().objectStoreNames.contains('meta')) return true;
  return ((await database.meta.get('format'))?.value ?? currentFormat) > currentFormat;
};

const readAll = (database: Database): Promise<{ readonly tables: RawTables; readonly lastEntry: HistoryEntry | null }> =>
  database.transaction('r', [...tableNames, 'history'], async () => {
    const all = (name: TableName): PromiseLike<readonly unknown[]> => database.table<unknown>(name).toArray();
    const [last, settings, calendars, skills, resources, timeOff, projects, tasks, bookings] = await Promise.all([
      database.history.orderBy('seq').last(),
      all('settings'), all('calendars'), all('skills'), all('resources'), all('timeOff'), all('projects'), all('tasks'), all('bookings'),
    ]);
    return { tables: { settings, calendars, skills, resources, timeOff, projects, tasks, bookings }, lastEntry: last === undefined ? null : entryFrom(last) };
  });

const openWorkspace = async (database: Database): Promise<Result<OpenedWorkspace>> => {
  try {
    const connected = await connect(database);
    if (!connected.ok) return connected;
    if (await isNewer(database)) {
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
  let outdated = false;
  database.on('versionchange', () => {
    outdated = true;
    database.close();
  });
  const entriesWhere = async (entries: PromiseLike<readonly StoredEntry[]>): Promise<readonly HistoryEntry[]> => (await entries).map(entryFrom);
  return {
    open: () => openWorkspace(database),
    append: async (entry) => {
      if (outdated) return refuse(outdatedWindowRefusal);
      try {
        await appendEntry(database, entry);
      } catch (error) {
        return refuse(outdated ? outdatedWindowRefusal : saveRefusalOf(error));
      }
      signal.send();
      return succeed(null);
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
