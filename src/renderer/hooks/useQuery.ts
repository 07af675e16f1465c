import { useMemo, useSyncExternalStore } from 'react';
import type { Workspace } from '../../shared/model';
import type { Session } from '../session';
import { useSession } from './useSession';

/** A question about the present workspace, asked again only when the workspace is another one. */
const openQuery = <Args extends readonly unknown[], T>(session: Session, query: (workspace: Workspace, ...args: Args) => T, args: Args): (() => T) => {
  let asked: { readonly of: Workspace; readonly answer: T } | null = null;
  return () => {
    const workspace = session.workspace();
    if (asked?.of !== workspace) asked = { of: workspace, answer: query(workspace, ...args) };
    return asked.answer;
  };
};

/**
 * What `query` answers for the present workspace. Asked again only when the workspace, the query or an argument (by identity)
 * is another one; re-renders only when the answer's identity changes. The query should be a named function, not an arrow made
 * in the render.
 */
export const useQuery = <Args extends readonly unknown[], T>(query: (workspace: Workspace, ...args: Args) => T, ...args: Args): T => {
  const session = useSession();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the arguments are compared one by one, not as a list made anew each time
  const ask = useMemo(() => openQuery(session, query, args), [session, query, ...args]);
  return useSyncExternalStore(session.subscribe, ask);
};
