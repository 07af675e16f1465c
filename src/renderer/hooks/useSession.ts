import type { Session } from '../session';
import { useSessionContext } from './sessionContext';

/** The open session: to run commands, undo and ask the history. Never re-renders by itself. */
export const useSession = (): Session => useSessionContext().session;
