import { Dexie, type Table as DexieTable } from 'dexie';
import type { IndexedDbParts } from './database';
import { preferencesNameOf, preferencesSchemaVersion, type PreferenceRow } from './format';

/** The stored preferences beside the plan of that name, not opened yet. */
export const preferencesBeside = (name: string, parts: IndexedDbParts | null): DexieTable<PreferenceRow, string> => {
  const database = new Dexie(preferencesNameOf(name), { cache: 'disabled', ...parts });
  database.version(preferencesSchemaVersion).stores({ preferences: 'key' });
  return database.table('preferences');
};
