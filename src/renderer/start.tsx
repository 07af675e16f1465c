import { databaseName } from './storage/format';
import { lookAtPlan, lookAtPreferences } from './storage/reading';

// Asked for before any other code is there: storage reads while that code is fetched and compiled.
const begun = { plan: lookAtPlan(databaseName, indexedDB), preferences: lookAtPreferences(databaseName, indexedDB) };

/** This code does not wait for the page it stands in. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  else resolve();
});

void Promise.all([import('./program'), parsed]).then(([{ showProgram }]) => {
  const element = document.getElementById('root');
  return element === null ? undefined : showProgram(element, begun);
});
