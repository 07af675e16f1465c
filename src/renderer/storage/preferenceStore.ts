import type { Table as DexieTable } from 'dexie';
import type { PreferenceStore } from '../../shared/ports';
import type { IndexedDbParts } from './database';
import type { PreferenceRow } from './format';
import type { FirstLook } from './reading';

/** The preferences beside the plan of that name; `begun` is a first look at them. Dexie's code is fetched only when it is needed. */
export const openPreferenceStore = (name: string, parts: IndexedDbParts | null, begun: FirstLook['preferences'] | null): PreferenceStore => {
  let opened: Promise<DexieTable<PreferenceRow, string>> | null = null;
  const table = (): Promise<DexieTable<PreferenceRow, string>> => {
    opened ??= import('./preferenceDatabase').then(({ preferencesBeside }) => preferencesBeside(name, parts));
    return opened;
  };
  return {
    readAll: async () => {
      try {
        const rows = (await begun) ?? (await (await table()).toArray());
        return new Map(rows.map(({ key, value }) => [key, value]));
      } catch {
        return new Map();
      }
    },
    write: async (key, value) => {
      try {
        await (await table()).put({ key, value });
        return true;
      } catch {
        return false;
      }
    },
  };
};
