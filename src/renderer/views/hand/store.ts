import { useSyncExternalStore } from 'react';

/** A value outside React that components follow by the part they need. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = <T>(first: T): Store<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Follows a part of a store; draws again only when that part is another value. `select` must not make new objects. */
export const useStoreValue = <T, Part>(store: Store<T>, select: (value: T) => Part): Part => useSyncExternalStore(store.subscribe, () => select(store.get()));
