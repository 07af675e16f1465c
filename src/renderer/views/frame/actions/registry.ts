import { type Action } from './action';

/** The actions of everything on screen. Owners come and go; the one that came last wins a key two of them want. */
export interface ActionRegistry {
  /** The owner's actions from now on; replaces what it gave before. */
  put(owner: symbol, actions: readonly Action[]): void;
  remove(owner: symbol): void;
  /** Newest owner first. */
  all(): readonly Action[];
  byId(id: string): Action | null;
  /** Another number after every change that subscribers are told of. */
  version(): number;
  /** Called when an action came, went or changed its words or keys. */
  subscribe(listener: () => void): () => void;
}

const sameOffer = (a: readonly Action[], b: readonly Action[]): boolean =>
  a.length === b.length && a.every((action, index) => {
    const other = b[index];
    return other !== undefined && action.id === other.id && action.label === other.label && action.group === other.group && action.keys?.join() === other.keys?.join();
  });

export const openRegistry = (): ActionRegistry => {
  const owners = new Map<symbol, readonly Action[]>();
  const listeners = new Set<() => void>();
  let list: readonly Action[] | null = null;
  let version = 0;
  const tell = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    put: (owner, actions) => {
      const before = owners.get(owner);
      owners.set(owner, actions);
      list = null;
      if (before === undefined || !sameOffer(before, actions)) tell();
    },
    remove: (owner) => {
      if (!owners.delete(owner)) return;
      list = null;
      tell();
    },
    all: () => (list ??= [...owners.values()].reverse().flat()),
    version: () => version,
    byId: (id) => {
      for (const actions of [...owners.values()].reverse()) {
        const found = actions.find((action) => action.id === id);
        if (found !== undefined) return found;
      }
      return null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
