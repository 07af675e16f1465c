import { useCallback, useSyncExternalStore } from 'react';
import { useSessionContext } from './sessionContext';

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/**
 * A preference and how to set it. `fallback` is answered until it is set, and when what is stored is of another kind than
 * `fallback` (an older version may have written it): number, text, boolean, list, object. With a null fallback anything goes.
 */
export const usePreference = <T>(key: string, fallback: T): [T, (next: T) => void] => {
  const { preferences } = useSessionContext();
  const stored = useSyncExternalStore(preferences.subscribe, () => preferences.read(key));
  const set = useCallback((next: T) => {
    preferences.write(key, next);
  }, [preferences, key]);
  const fits = stored !== undefined && (fallback === null || kindOf(stored) === kindOf(fallback));
  return [fits ? (stored as T) : fallback, set];
};
