/** Who wants to be told. */
export interface Listeners<Event> {
  /** Answers how to stop. */
  add(listener: (event: Event) => void): () => void;
  tell(event: Event): void;
  clear(): void;
}

/** An empty set of listeners; they are told in the order in which they came. */
export const openListeners = <Event>(): Listeners<Event> => {
  const listeners = new Set<{ readonly hear: (event: Event) => void }>();
  return {
    add: (hear) => {
      const listener = { hear };
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (event) => {
      for (const { hear } of [...listeners]) {
        try {
          hear(event);
        } catch (error) {
          // A listener's mistake is reported like any other, but must not stop the saving that tells it.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    clear: () => {
      listeners.clear();
    },
  };
};
