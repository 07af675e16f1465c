import { useSyncExternalStore } from 'react';
import type { Workspace } from '../../shared/model';
import { useSession } from './useSession';

/** The present workspace; re-renders at every change. Prefer `useQuery` where part of it will do. */
export const useWorkspace = (): Workspace => {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.workspace);
};
