import { useSyncExternalStore } from 'react';
import type { Scenario, Workspace } from '../../shared/model';
import { useSession } from './useSession';

/** The scenario in which this window works; null: in the plan itself. */
export const useOpenScenario = (): Scenario | null => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => {
    const id = session.scenarioId();
    return id === null ? null : session.plan().scenarios.get(id) ?? null;
  });
};

/** The plan itself, whatever scenario is open; re-renders at every change. */
export const usePlan = (): Workspace => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.plan);
};
