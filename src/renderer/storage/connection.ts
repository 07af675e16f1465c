import { refuse, succeed, type Result } from '../../shared/model';
import type { SaveRefusal } from '../../shared/ports';
import { databaseNamed, type Database, type IndexedDbParts } from './database';
import { currentFormat, nativeVersion } from './format';
import { blockedRefusal, deletedRefusal, goneRefusal, newerRefusal, openRefusalOf, outdatedWindowRefusal } from './refusals';

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

/** A connection to the database of that name; nothing is opened yet. */
export const connectionTo = (name: string, parts: IndexedDbParts | null): Connection => {
  const database = databaseNamed(name, parts);
  let stored = 0;
  let ended: SaveRefusal | null = null;
  // The browser's own connection that was checked; Dexie may have opened another one since.
  let checked: IDBDatabase | null = null;
  database.on('versionchange', ({ newVersion }) => {
    ended = newVersion === null ? deletedRefusal : outdatedWindowRefusal;
    database.close();
  });
  const check = async (): Promise<Result<Database, SaveRefusal>> => {
    database.close();
    try {
      const refusal = await obstacle(database, parts?.indexedDB ?? indexedDB, stored);
      if (refusal === null) {
        checked = database.backendDB();
        return succeed(database);
      }
      database.close();
      return refuse(refusal);
    } catch (error) {
      database.close();
      return refuse(openRefusalOf(error));
    }
  };
  // All who wait for a connection wait for the same one.
  let checking: Promise<Result<Database, SaveRefusal>> | null = null;
  return {
    ready: async () => {
      if (ended !== null) return refuse(ended);
      if (checking === null && database.isOpen() && database.backendDB() === checked) return succeed(database);
      checking ??= check().finally(() => {
        checking = null;
      });
      return checking;
    },
    ended: () => ended,
    noteStored: (seq) => {
      stored = Math.max(stored, seq);
    },
    close: () => {
      database.close();
    },
  };
};
