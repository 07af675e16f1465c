import type { PreferenceStore } from '../../shared/ports';
import { openListeners } from './listeners';

/** The preferences in memory: read once at start, so that the first picture is right. */
export interface Preferences {
  /** undefined: never set. */
  read(key: string): unknown;
  /** Shows at once; keeping it is best effort. */
  write(key: string, value: unknown): void;
  subscribe(listener: () => void): () => void;
}

/** Reads every preference; where they cannot be read, starts with none. */
export const openPreferences = async (store: PreferenceStore): Promise<Preferences> => {
  const values = new Map(await store.readAll());
  const listeners = openListeners<undefined>();
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      values.set(key, value);
      listeners.tell(undefined);
      void store.write(key, value);
    },
    subscribe: listeners.add,
  };
};
