import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import type { Workspace } from '../../shared/model';
import type { Planner } from '../../shared/planner';
import type { PlanState } from './planState';
import { planStore, type PlanStore } from './planStore';
import { useSession } from './useSession';

/** Fetches the planner when it is first needed. */
export type LoadPlanner = () => Promise<Planner>;

const PlanningContext = createContext<PlanStore | null>(null);

/** What a plan is made of: a change of anything else leaves a proposal as it is. */
const planned = ['settings', 'calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings', 'milestones', 'timeEntries'] as const satisfies readonly (keyof Workspace)[];

/** Keeps what is planned in this window, whatever screen is shown, and looks at it again when the plan changes. `load` must stay the same. */
export const PlanningProvider = ({ load, children }: { readonly load: LoadPlanner; readonly children: ReactNode }): ReactElement => {
  const session = useSession();
  const [store] = useState(() => planStore(load));
  useEffect(() => {
    let before = session.workspace();
    return session.subscribe(() => {
      const now = session.workspace();
      const isOther = planned.some((table) => now[table] !== before[table]);
      before = now;
      if (isOther) store.planChanged(now);
    });
  }, [session, store]);
  return <PlanningContext value={store}>{children}</PlanningContext>;
};

/** What is planned in this window. Never another object. */
export const usePlanning = (): PlanStore => {
  const store = useContext(PlanningContext);
  if (store === null) throw new Error('usePlanning was used outside of PlanningProvider');
  return store;
};

/** A part of it; drawn again only when that is another value. `select` must not make new objects. */
export const usePlanningState = <Part,>(select: (state: PlanState) => Part): Part => {
  const store = usePlanning();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
};
