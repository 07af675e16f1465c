import { useSyncExternalStore } from 'react';
import type { SaveState } from '../session';
import { useSession } from './useSession';

/** Whether everything is saved. */
export const useSaveState = (): SaveState => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.saveState);
};
