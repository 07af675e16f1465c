import { createContext, useContext } from 'react';
import type { Preferences, Session } from '../session';

export interface SessionContextValue {
  readonly session: Session;
  readonly preferences: Preferences;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** What the provider holds; throws outside of one, which is a mistake in the program. */
export const useSessionContext = (): SessionContextValue => {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('A session hook was used outside of SessionProvider');
  return value;
};
