import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { Preferences, Session } from '../session';
import { SessionContext } from './sessionContext';

export interface SessionProviderProps {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly children: ReactNode;
}

/** Gives the open workspace and the preferences to every view below it. */
export const SessionProvider = ({ session, preferences, children }: SessionProviderProps): ReactElement => {
  const value = useMemo(() => ({ session, preferences }), [session, preferences]);
  return <SessionContext value={value}>{children}</SessionContext>;
};
