/** An IndexedDB database as it lies on disk: what frozen fixtures of released formats hold. */
export interface RawDatabase {
  readonly version: number;
  readonly stores: readonly RawStore[];
}

export interface RawStore {
  readonly name: string;
  readonly keyPath: string;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly unique: boolean; readonly multiEntry: boolean }[];
  readonly rows: readonly unknown[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('request failed'));
    };
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('transaction aborted'));
    };
  });

const textOf = (keyPath: string | string[] | null): string => (typeof keyPath === 'string' ? keyPath : JSON.stringify(keyPath));

/** Opens without any library; `stores` are created if the database is new or older than `version`. */
export const openRaw = async (factory: IDBFactory, name: string, version?: number, stores: readonly RawStore[] = []): Promise<IDBDatabase> => {
  const request = factory.open(name, version);
  request.onupgradeneeded = () => {
    for (const store of stores) {
      const made = request.result.createObjectStore(store.name, { keyPath: store.keyPath });
      for (const { name: index, keyPath, unique, multiEntry } of store.indexes) made.createIndex(index, keyPath, { unique, multiEntry });
    }
  };
  return done(request);
};

/** Writes a whole database as it was once released. */
export const loadRaw = async (factory: IDBFactory, name: string, raw: RawDatabase): Promise<void> => {
  const database = await openRaw(factory, name, raw.version, raw.stores);
  const transaction = database.transaction(raw.stores.map((store) => store.name), 'readwrite');
  for (const store of raw.stores) for (const row of store.rows) transaction.objectStore(store.name).put(row);
  await completed(transaction);
  database.close();
};

/** Reads a whole database, without any library. */
export const dumpRaw = async (factory: IDBFactory, name: string): Promise<RawDatabase> => {
  const database = await openRaw(factory, name);
  const names = [...database.objectStoreNames].sort();
  const transaction = database.transaction(names, 'readonly');
  const stores = await Promise.all(names.map(async (storeName): Promise<RawStore> => {
    const store = transaction.objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => {
      const { name: index, keyPath, unique, multiEntry } = store.index(indexName);
      return { name: index, keyPath: textOf(keyPath), unique, multiEntry };
    });
    return { name: storeName, keyPath: textOf(store.keyPath), indexes, rows: await done(store.getAll()) as readonly unknown[] };
  }));
  const { version } = database;
  database.close();
  return { version, stores };
};

/** Puts one row in by hand. */
export const putRaw = async (factory: IDBFactory, name: string, store: string, row: unknown): Promise<void> => {
  const database = await openRaw(factory, name);
  const transaction = database.transaction(store, 'readwrite');
  transaction.objectStore(store).put(row);
  await completed(transaction);
  database.close();
};

/** Takes one row out by hand. */
export const deleteRaw = async (factory: IDBFactory, name: string, store: string, key: string | number): Promise<void> => {
  const database = await openRaw(factory, name);
  const transaction = database.transaction(store, 'readwrite');
  transaction.objectStore(store).delete(key);
  await completed(transaction);
  database.close();
};

/** As when somebody clears the data of the site. */
export const deleteDatabase = async (factory: IDBFactory, name: string): Promise<void> => {
  await done(factory.deleteDatabase(name));
};
