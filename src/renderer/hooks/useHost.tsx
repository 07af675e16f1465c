import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Host } from '../../shared/ports';

const HostContext = createContext<Host | null>(null);

/** Gives the program around the page to every view below it. */
export const HostProvider = ({ host, children }: { readonly host: Host; readonly children: ReactNode }): ReactElement => <HostContext value={host}>{children}</HostContext>;

/** What the program around the page can do: save files, hold the window open, ask through its menu. */
export const useHost = (): Host => {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost was used outside of HostProvider');
  return host;
};
