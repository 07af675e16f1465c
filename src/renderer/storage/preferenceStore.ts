import { Dexie, type Table as DexieTable } from 'dexie';
import type { PreferenceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';
import { preferencesNameOf, preferencesSchemaVersion, type PreferenceRow } from './format';
import type { FirstLook } from './reading';

/** The preferences beside the plan of that name; `begun` is a first look at them. */
export const openPreferenceStore = (name: string, parts: IndexedDbParts | null, begun: FirstLook['preferences'] | null): PreferenceStore => {
  const database = new Dexie(preferencesNameOf(name), { cache: 'disabled', ...parts });
  database.version(preferencesSchemaVersion).stores({ preferences: 'key' });
  const preferences: DexieTable<PreferenceRow, string> = database.table('preferences');
  return {
    readAll: async () => {
      try {
        return new Map(((await begun) ?? (await preferences.toArray())).map(({ key, value }) => [key, value]));
      } catch {
        return new Map();
      }
    },
    write: async (key, value) => {
      try {
        await preferences.put({ key, value });
        return true;
      } catch {
        return false;
      }
    },
  };
};
