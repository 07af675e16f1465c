import { useSyncExternalStore } from 'react';
import type { HistoryState } from '../session';
import { useSession } from './useSession';

/** What Undo and Redo would do. */
export const useHistoryState = (): HistoryState => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.historyState);
};
