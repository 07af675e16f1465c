import { Dexie, type Table as DexieTable } from 'dexie';
import type { PreferenceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';

interface PreferenceRow {
  readonly key: string;
  readonly value: unknown;
}

/** Preferences in a database of their own, so that the plan's database holds nothing but the plan. */
export const openPreferenceStore = (name: string, parts: IndexedDbParts | null): PreferenceStore => {
  const database = new Dexie(name, { cache: 'disabled', ...parts });
  database.version(1).stores({ preferences: 'key' });
  const preferences: DexieTable<PreferenceRow, string> = database.table('preferences');
  return {
    readAll: async () => {
      try {
        return new Map((await preferences.toArray()).map(({ key, value }) => [key, value]));
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
