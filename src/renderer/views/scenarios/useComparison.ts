import { useEffect, useState } from 'react';
import { type ScenarioId, statusDayOf, type Workspace } from '../../../shared/model';
import { compareScenario, type Comparison } from '../../../shared/scenarios';
import { useToday, whenIdle } from '../../hooks';

/** Plan and scenario in numbers, worked out when nothing else is to be done; until then the figures before, at first null. */
export const useComparison = (plan: Workspace, id: ScenarioId): Comparison | null => {
  const today = useToday();
  const [answer, setAnswer] = useState<{ readonly id: ScenarioId; readonly comparison: Comparison } | null>(null);
  useEffect(() => whenIdle(() => { setAnswer({ id, comparison: compareScenario(plan, id, statusDayOf(plan, today)) }); }), [plan, id, today]);
  return answer?.id === id ? answer.comparison : null;
};
