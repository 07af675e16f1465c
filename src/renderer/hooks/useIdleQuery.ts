import { useEffect, useState } from 'react';
import type { Workspace } from '../../shared/model';
import { whenIdle, whenQuiet } from './idle';
import { useSession } from './useSession';

/** How long nothing must have changed before it is asked again. */
const quietTime = 250;

/**
 * Answers a query that is too costly to be asked at every change of a large plan: a moment after the last change, when nothing
 * else is to be done; until then the answer before, at first null. `query` must be the same function at every render.
 */
export const useIdleQuery = <T>(query: (workspace: Workspace) => T): T | null => {
  const session = useSession();
  const [answer, setAnswer] = useState<{ readonly query: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    const ask = (): void => { setAnswer({ query, value: query(session.workspace()) }); };
    let stop = whenIdle(ask);
    const leave = session.subscribe(() => {
      stop();
      stop = whenQuiet(quietTime, ask);
    });
    return () => {
      leave();
      stop();
    };
  }, [session, query]);
  return answer?.query === query ? answer.value : null;
};
