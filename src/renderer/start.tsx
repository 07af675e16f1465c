import { databaseName } from './storage/format';
import { lookAtPlan, lookAtPreferences } from './storage/reading';
import { applyKeptAppearance } from './views/frame/keptAppearance';

// Asked for before any other code is there: storage reads while that code is fetched and compiled.
// The preferences first: they are small, and would wait behind the plan.
const preferences = lookAtPreferences(databaseName, indexedDB);
const begun = { preferences, plan: lookAtPlan(databaseName, indexedDB) };

applyKeptAppearance();

/** This code does not wait for the page it stands in. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  else resolve();
});

// Opening is quick; only a slow one is worth a word.
setTimeout(() => document.querySelector('.opening')?.removeAttribute('hidden'), 600);

void Promise.all([import('./program'), parsed]).then(([{ showProgram }]) => {
  const element = document.getElementById('root');
  return element === null ? undefined : showProgram(element, begun);
});
