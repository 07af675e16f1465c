// What opening the board is measured against: read the same rows from raw IndexedDB and paint one static screen of them.
export {};

const tables = ['settings', 'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings'] as const;
type Rows = Readonly<Record<(typeof tables)[number], readonly Record<string, unknown>[]>>;

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('loadline');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'));
  });

const readAll = (database: IDBDatabase): Promise<Rows> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(tables, 'readonly');
    const read = tables.map((name) => [name, transaction.objectStore(name).getAll()] as const);
    transaction.oncomplete = () => resolve(Object.fromEntries(read.map(([name, request]) => [name, request.result])) as unknown as Rows);
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB could not be read'));
  });

/** As many rows and columns as the board shows at 1440 by 900. */
const rowCount = 18;
const dayCount = 7;

const paint = ({ resources, tasks }: Rows): void => {
  for (const [index, resource] of resources.slice(0, rowCount).entries()) {
    const row = document.createElement('div');
    row.className = 'row';
    const name = document.createElement('div');
    name.textContent = String(resource['name']);
    row.append(name);
    for (let day = 0; day < dayCount; day += 1) {
      const card = document.createElement('div');
      card.className = 'card';
      card.textContent = String(tasks[index * dayCount + day]?.['title']);
      row.append(card);
    }
    document.body.append(row);
  }
};

const database = await open();
paint(await readAll(database));
database.close();
