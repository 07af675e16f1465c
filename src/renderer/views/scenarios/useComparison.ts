import { useEffect, useState } from 'react';
import { type ScenarioId, statusDayOf, type Workspace } from '../../../shared/model';
import { compareScenario, type Comparison, prepareComparison } from '../../../shared/scenarios';
import { useToday, whenIdle } from '../../hooks';

/** Plan and scenario in numbers, worked out when nothing else is to be done; until then the figures before, at first null. */
export const useComparison = (plan: Workspace, id: ScenarioId): Comparison | null => {
  const today = useToday();
  const [answer, setAnswer] = useState<{ readonly id: ScenarioId; readonly comparison: Comparison } | null>(null);
  useEffect(() => {
    const statusDay = statusDayOf(plan, today);
    // In two parts: each is some tenths of a second of a large plan, and hands get their turn between them.
    let stop = whenIdle(() => {
      prepareComparison(plan, statusDay);
      stop = whenIdle(() => { setAnswer({ id, comparison: compareScenario(plan, id, statusDay) }); });
    });
    return () => { stop(); };
  }, [plan, id, today]);
  return answer?.id === id ? answer.comparison : null;
};
