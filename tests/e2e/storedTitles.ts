import type { Page } from '@playwright/test';

/** Titles of the tasks that lie in storage, read past the app. */
export const storedTitles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB failed'));
        };
      });
    const database = await answerOf(indexedDB.open('loadline'));
    const rows = await answerOf(database.transaction('tasks').objectStore('tasks').getAll()) as readonly { readonly title: string }[];
    database.close();
    return rows.map(({ title }) => title);
  });
