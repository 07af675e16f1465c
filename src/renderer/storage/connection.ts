import { refuse, succeed, type Result } from '../../shared/model';
import type { SaveRefusal } from '../../shared/ports';
import type { Database, IndexedDbParts } from './database';
import { currentFormat, nativeVersion } from './format';
import { blockedRefusal, deletedRefusal, goneRefusal, newerRefusal, openRefusalOf, outdatedWindowRefusal, unopenedRefusal } from './refusals';

/** The way to the database, opened again when the browser cut it: Chromium does so when the disk was full. */
export interface Connection {
  /** Opens if need be. Refuses where the stored plan must not be written by this window. */
  ready(): Promise<Result<Database, SaveRefusal>>;
  /** Why the connection ended for good meanwhile; null: it did not. */
  ended(): SaveRefusal | null;
  /** This entry is known to be stored: a database that lacks it is not the one this window worked on. */
  noteStored(seq: number): void;
  close(): void;
}

/** Opens the database; null: another window holds an older version of it. */
const opened = async (database: Database): Promise<Database | null> => {
  const blocked = new Promise<null>((resolve) => {
    database.on('blocked', () => {
      resolve(null);
    });
  });
  return Promise.race([database.open().then(() => database), blocked]);
};

/** Whether a newer program changed the tables. Asked before Dexie opens them, because it would add its own to a newer database. */
const hasNewerTables = async (database: Database, factory: IDBFactory): Promise<boolean> => {
  const stored = (await factory.databases()).find(({ name }) => name === database.name);
  return (stored?.version ?? 0) > nativeVersion;
};

const hasNewerFormat = async (database: Database): Promise<boolean> => ((await database.meta.get('format'))?.value ?? currentFormat) > currentFormat;

const hasEntry = async (database: Database, seq: number): Promise<boolean> => seq === 0 || (await database.history.where('seq').equals(seq).count()) > 0;

/** What forbids working on the database as it lies there; null: nothing. */
const obstacle = async (database: Database, factory: IDBFactory, stored: number): Promise<SaveRefusal | null> => {
  if (await hasNewerTables(database, factory)) return newerRefusal;
  if ((await opened(database)) === null) return blockedRefusal;
  if (await hasNewerFormat(database)) return newerRefusal;
  return (await hasEntry(database, stored)) ? null : goneRefusal;
};

/** What was checked, with the browser's own connection: Dexie may have opened another one since. */
interface Checked {
  readonly database: Database;
  readonly own: IDBDatabase;
}

const isStillOpen = ({ database, own }: Checked): boolean => database.isOpen() && database.backendDB() === own;

/** Closes when another window changes the tables or deletes the database, and tells why. */
const stepAside = (database: Database, tell: (refusal: SaveRefusal) => void): void => {
  database.on('versionchange', ({ newVersion }) => {
    tell(newVersion === null ? deletedRefusal : outdatedWindowRefusal);
    database.close();
  });
};

/** A connection to the database of that name. Nothing is opened yet, and Dexie's code is fetched only when it is: the first picture needs none of it. */
export const connectionTo = (name: string, parts: IndexedDbParts | null): Connection => {
  let keeper: Promise<Database> | null = null;
  let stored = 0;
  let ended: SaveRefusal | null = null;
  let closed = false;
  let checked: Checked | null = null;
  const fetchKeeper = async (): Promise<Database> => {
    const { databaseNamed } = await import('./database');
    const database = databaseNamed(name, parts);
    stepAside(database, (refusal) => {
      ended = refusal;
    });
    return database;
  };
  const check = async (database: Database): Promise<Result<Database, SaveRefusal>> => {
    database.close();
    try {
      const refusal = await obstacle(database, parts?.indexedDB ?? indexedDB, stored);
      if (refusal === null && !closed) {
        checked = { database, own: database.backendDB() };
        return succeed(database);
      }
      database.close();
      return refuse(refusal ?? unopenedRefusal);
    } catch (error) {
      database.close();
      return refuse(openRefusalOf(error));
    }
  };
  const connect = async (): Promise<Result<Database, SaveRefusal>> => {
    try {
      keeper ??= fetchKeeper();
      return await check(await keeper);
    } catch (error) {
      keeper = null;
      return refuse(openRefusalOf(error));
    }
  };
  // All who wait for a connection wait for the same one.
  let connecting: Promise<Result<Database, SaveRefusal>> | null = null;
  return {
    ready: async () => {
      if (ended !== null) return refuse(ended);
      if (checked !== null && isStillOpen(checked)) return succeed(checked.database);
      connecting ??= connect().finally(() => {
        connecting = null;
      });
      return connecting;
    },
    ended: () => ended,
    noteStored: (seq) => {
      stored = Math.max(stored, seq);
    },
    close: () => {
      closed = true;
      void keeper?.then((database) => {
        database.close();
      }, () => undefined);
    },
  };
};
