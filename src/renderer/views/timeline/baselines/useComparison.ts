import { useCallback, useState } from 'react';
import type { BaselineId, Workspace } from '../../../../shared/model';
import { baselineTable, type BaselineTable } from '../../../../shared/queries/baselines';
import { useIdleQuery, useStatusDay } from '../../../hooks';
import { useRemembered } from './useRemembered';

const none: readonly string[] = [];

/** The plan against a baseline, worked out when nothing else is to be done; null until it is known for the first time. */
export const useComparison = (id: BaselineId): BaselineTable | null => {
  const day = useStatusDay();
  const [kept, keep] = useState<BaselineTable | null>(null);
  const shown = kept?.baselineId === id ? kept : null;
  const remembered = useRemembered(shown?.unnamed ?? none);
  const query = useCallback((workspace: Workspace) => {
    const baseline = workspace.baselines.get(id);
    return baseline === undefined ? null : baselineTable(workspace, day, baseline, remembered);
  }, [id, day, remembered]);
  const fresh = useIdleQuery(query);
  if (fresh !== null && fresh !== kept) keep(fresh);
  return fresh ?? shown;
};
