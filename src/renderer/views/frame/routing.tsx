import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import { hashOf, parseHash, type Route, type RouteParameters, type ScreenName } from './routes';

const RouteContext = createContext<Route | null>(null);

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

const presentHash = (): string => window.location.hash;

/** Follows the address, so that Back, Forward and links work as everywhere. */
export const RouteProvider = ({ children }: { readonly children: ReactNode }) => {
  const hash = useSyncExternalStore(subscribe, presentHash);
  const route = useMemo(() => parseHash(hash), [hash]);
  return <RouteContext value={route}>{children}</RouteContext>;
};

/** The screen on show and what its address carries. */
export const useRoute = (): Route => {
  const route = useContext(RouteContext);
  if (route === null) throw new Error('useRoute was used outside of the frame');
  return route;
};

/**
 * Goes to a screen. Another screen is a new step for Back; the same screen with other parameters takes the place of the
 * present step, so that Back never walks through every task that was looked at.
 */
export const useNavigate = (): ((screen: ScreenName, parameters?: RouteParameters) => void) =>
  useCallback((screen, parameters = {}) => {
    const hash = hashOf(screen, parameters);
    if (hash === window.location.hash) return;
    if (parseHash(window.location.hash).screen !== screen || window.location.hash === '') {
      window.location.hash = hash;
      return;
    }
    window.history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
