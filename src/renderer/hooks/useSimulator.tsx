import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Simulator } from '../../shared/scheduling';

/** Fetches the simulator when it is first needed. */
export type LoadSimulator = () => Promise<Simulator>;

const SimulatorContext = createContext<LoadSimulator | null>(null);

/** Gives simulations to every view below it; nothing is fetched before somebody asks. `load` must stay the same. */
export const SimulatorProvider = ({ load, children }: { readonly load: LoadSimulator; readonly children: ReactNode }): ReactElement => <SimulatorContext value={load}>{children}</SimulatorContext>;

/** How simulations are fetched. */
export const useSimulator = (): LoadSimulator => {
  const load = useContext(SimulatorContext);
  if (load === null) throw new Error('useSimulator was used outside of SimulatorProvider');
  return load;
};
