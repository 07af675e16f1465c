import { useCallback } from 'react';
import type { MinorUnits, ProjectId, Workspace } from '../../../shared/model';
import { costQuestionToday, projectMoney } from '../../../shared/queries/budget';
import { useIdleQuery, useToday } from '../../hooks';

/** What one project will cost, against its budget. */
export interface ProjectMoney {
  readonly forecast: MinorUnits;
  /** null: none is set. */
  readonly budget: MinorUnits | null;
  /** The worst warning in a sentence; empty: none. */
  readonly warning: string;
}

/** Money of every project, worked out when nothing else is to be done; null until then. */
export const useProjectMoney = (): ReadonlyMap<ProjectId, ProjectMoney> | null => {
  const today = useToday();
  const ask = useCallback((workspace: Workspace) => {
    const { rows } = projectMoney(workspace, costQuestionToday(workspace, today));
    return new Map(rows.flatMap(({ projectId, figures, alerts }): readonly (readonly [ProjectId, ProjectMoney])[] =>
      (projectId === null ? [] : [[projectId, { forecast: figures.estimateAtCompletion, budget: figures.budget, warning: alerts[0]?.sentence ?? '' }]])));
  }, [today]);
  return useIdleQuery(ask);
};
