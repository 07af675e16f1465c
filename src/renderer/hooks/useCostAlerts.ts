import { useSyncExternalStore } from 'react';
import type { CostAlert } from '../../shared/costing';
import type { Session } from '../session';
import { whenQuiet } from './idle';
import { useSession } from './useSession';

/** Alerts wait until nothing was changed for this long, and then for an idle moment. */
const quietTime = 800;

interface AlertStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => readonly CostAlert[];
}

const sameAlerts = (one: readonly CostAlert[], other: readonly CostAlert[]): boolean =>
  one.length === other.length && one.every(({ id, severity, sentence, taskIds }, index) => {
    const there = other[index];
    return there !== undefined && there.id === id && there.severity === severity && there.sentence === sentence && there.taskIds.join() === taskIds.join();
  });

/** One store a session, however many screens show its alerts; it works only while somebody looks. */
const openStore = (session: Session): AlertStore => {
  let alerts: readonly CostAlert[] = [];
  let seen: object | null = null;
  let seenDay = Number.NaN;
  const listeners = new Set<() => void>();
  let stop = (): void => undefined;

  const work = async (): Promise<void> => {
    const code = await import('./costAlerts').catch(() => null);
    // Not to be had just now, as after an update under an open page: what is shown stays, and the next change asks again.
    if (code === null) return;
    const workspace = session.workspace();
    const today = session.today();
    if (listeners.size === 0 || (seen === workspace && seenDay === today)) return;
    const next = code.costAlertsToday(workspace, today);
    seen = workspace;
    seenDay = today;
    if (sameAlerts(alerts, next)) return;
    alerts = next;
    for (const listener of listeners) listener();
  };

  const wait = (): void => {
    stop();
    stop = whenQuiet(quietTime, () => { void work(); });
  };

  let leave = (): void => undefined;
  return {
    read: () => alerts,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        leave = session.subscribe(wait);
        wait();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave();
        stop();
      };
    },
  };
};

const stores = new WeakMap<Session, AlertStore>();

const storeOf = (session: Session): AlertStore => {
  const present = stores.get(session);
  if (present !== undefined) return present;
  const made = openStore(session);
  stores.set(session, made);
  return made;
};

/**
 * What asks for attention in money and material, serious ones first. Worked out when the browser is idle, never in the first
 * picture, and again a moment after a change; empty until then. Screens share the work.
 */
export const useCostAlerts = (): readonly CostAlert[] => {
  const store = storeOf(useSession());
  return useSyncExternalStore(store.subscribe, store.read);
};
