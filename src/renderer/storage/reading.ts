import type { HistoryEntry } from '../../shared/history';
import type { ChangeId, TableName } from '../../shared/model';
import type { StoredEntry } from './database';
import { currentFormat, nativeVersion, preferencesNameOf, preferencesVersion, type PreferenceRow } from './format';

// Imports no code but a few names and numbers: it is the first that runs, while the rest of the program is still being fetched.

/** The stored records of every table, not checked yet. */
export type RawTables = Readonly<Record<TableName, readonly unknown[]>>;

export type TablesButBookings = Omit<RawTables, 'bookings'>;

const mostTables: readonly Exclude<TableName, 'bookings'>[] = [
  'settings', 'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'milestones', 'baselines', 'timeEntries', 'expenses', 'budgets', 'materials', 'materialUses', 'sentReports', 'scenarios', 'scenarioEdits',
];

/** A plan as it lies in storage, seen in one transaction. */
export interface StoredPlan {
  readonly tables: RawTables;
  /** null: no history yet. */
  readonly lastEntry: HistoryEntry | null;
  /** What Undo and Redo would take next. */
  readonly tops: readonly HistoryEntry[];
}

/** A stored line of the history as the rest of the program knows it. */
export const entryFrom = ({ seq, change, kind, of, undoTop, redoTop, below }: StoredEntry): HistoryEntry => ({ seq, change, kind, of, undoTop, redoTop, below });

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The stored plan could not be read.'));
    };
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The stored plan could not be read.'));
    };
  });

/** The last line of the history and the tops it names. */
const readHistory = async (history: IDBObjectStore): Promise<Pick<StoredPlan, 'lastEntry' | 'tops'>> => {
  const cursor = await answerOf(history.openCursor(null, 'prev'));
  if (cursor === null) return { lastEntry: null, tops: [] };
  const lastEntry = entryFrom(cursor.value as StoredEntry);
  const byChange = history.index('change.id');
  const read = async (id: ChangeId | null): Promise<readonly HistoryEntry[]> => {
    if (id === null || id === lastEntry.change.id) return [];
    const found = (await answerOf(byChange.get(id))) as StoredEntry | undefined;
    return found === undefined ? [] : [entryFrom(found)];
  };
  const [undo, redo] = await Promise.all([read(lastEntry.undoTop), read(lastEntry.redoTop)]);
  return { lastEntry, tops: [...undo, ...redo] };
};

/**
 * Everything needed to open the plan, in one transaction over the browser's own connection: Dexie's own takes longer than
 * the reading itself. `tell` hears of all but the bookings as soon as that is there. null: the plan has a newer format.
 * Throws where the storage cannot be read.
 */
export const readPlan = async (database: IDBDatabase, tell: (tables: TablesButBookings) => void): Promise<StoredPlan | null> => {
  const transaction = database.transaction([...mostTables, 'bookings', 'history', 'meta'], 'readonly');
  const over = endOf(transaction);
  const all = (name: TableName): Promise<readonly unknown[]> => answerOf(transaction.objectStore(name).getAll());
  const readMost = async (): Promise<TablesButBookings> => {
    const rows = await Promise.all(mostTables.map(all));
    const tables = Object.fromEntries(mostTables.map((name, place) => [name, rows[place] ?? []])) as unknown as TablesButBookings;
    tell(tables);
    return tables;
  };
  const [format, history, most, bookings] = await Promise.all([
    answerOf(transaction.objectStore('meta').get('format')) as Promise<{ readonly value: number } | undefined>,
    readHistory(transaction.objectStore('history')),
    readMost(), all('bookings'), over,
  ]);
  return (format?.value ?? currentFormat) > currentFormat ? null : { tables: { ...most, bookings }, ...history };
};

/** Opens what is there and creates nothing; null: there is nothing of that name. */
const openPresent = (name: string, factory: IDBFactory): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onupgradeneeded = () => {
      request.transaction?.abort();
      resolve(null);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The stored plan could not be opened.'));
    };
  });

/** What `look` finds in the database of that name; null where there is none, it is of another version, or it cannot be read. */
const lookInto = async <Found>(name: string, version: number, factory: IDBFactory, look: (database: IDBDatabase) => Promise<Found | null>): Promise<Found | null> => {
  try {
    const database = await openPresent(name, factory);
    if (database === null) return null;
    try {
      return database.version === version ? await look(database) : null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
};

/** A look at the plan that has begun. */
export interface PlanLook {
  /** All but the bookings, which come last and leave time to check these; null: there is no plan to be seen. */
  readonly most: Promise<TablesButBookings | null>;
  readonly whole: Promise<StoredPlan | null>;
}

/** A look at the plan before the code that keeps it is there. Creates nothing. */
export const lookAtPlan = (name: string, factory: IDBFactory): PlanLook => {
  let tell: (tables: TablesButBookings | null) => void = () => undefined;
  const most = new Promise<TablesButBookings | null>((resolve) => {
    tell = resolve;
  });
  const whole = lookInto(name, nativeVersion, factory, (database) => readPlan(database, tell)).finally(() => {
    tell(null);
  });
  return { most, whole };
};

/** The same at the preferences. */
export const lookAtPreferences = (name: string, factory: IDBFactory): Promise<readonly PreferenceRow[] | null> =>
  lookInto(preferencesNameOf(name), preferencesVersion, factory, (database) => answerOf(database.transaction('preferences').objectStore('preferences').getAll()));

/** Looks that were begun early. Where one finds nothing, the code that keeps it looks itself, and says what is the matter. */
export interface FirstLook {
  readonly plan: PlanLook;
  readonly preferences: Promise<readonly PreferenceRow[] | null>;
}
