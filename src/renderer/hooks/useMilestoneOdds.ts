import { useEffect, useSyncExternalStore } from 'react';
import { oddsStore, type MilestoneOdds, type OddsStore } from './oddsStore';
import { useStatusDay } from './useForecast';
import { useSimulator, type LoadSimulator } from './useSimulator';
import { useWorkspace } from './useWorkspace';

// One for all that ask, so that a plan is simulated once however many views show it.
const stores = new WeakMap<LoadSimulator, OddsStore>();

const storeOf = (load: LoadSimulator): OddsStore => {
  const present = stores.get(load);
  if (present !== undefined) return present;
  const made = oddsStore(load);
  stores.set(load, made);
  return made;
};

/**
 * Likely days of milestones and projects from 2,000 simulated runs, worked out away from the screen half a second after the last change.
 * Those of the plan before stay until then.
 */
export const useMilestoneOdds = (): MilestoneOdds => {
  const store = storeOf(useSimulator());
  const workspace = useWorkspace();
  const statusDay = useStatusDay();
  useEffect(() => store.want(workspace, statusDay), [store, workspace, statusDay]);
  return useSyncExternalStore(store.subscribe, store.current);
};
