import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';

/** What fake-indexeddb's transactions can do besides the standard: abort as a browser does by itself. */
interface AbortableTransaction {
  _abort(errorName: string): void;
}

const writing = ['put', 'add', 'delete'] as const;

/**
 * Makes the disk fail from the write with that number on (1 is the next one): the transaction aborts by itself with that
 * error, as in a browser. Answers how to mend the disk, which also tells how many writes were asked for.
 */
export const failFromWrite = (number: number, errorName: 'QuotaExceededError' | 'UnknownError'): (() => number) => {
  const prototype = FakeObjectStore.prototype as unknown as Record<(typeof writing)[number], (this: IDBObjectStore, ...args: unknown[]) => IDBRequest>;
  const sound = { put: prototype.put, add: prototype.add, delete: prototype.delete };
  let writes = 0;
  for (const name of writing) {
    prototype[name] = function failing(...args) {
      writes += 1;
      const request = sound[name].apply(this, args);
      if (writes >= number) (this.transaction as unknown as AbortableTransaction)._abort(errorName);
      return request;
    };
  }
  return () => {
    Object.assign(prototype, sound);
    return writes;
  };
};
