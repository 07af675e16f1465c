import { useMemo } from 'react';
import type { CostQuestion } from '../../shared/costing';
import { useForecast, useStatusDay } from './useForecast';

/** What money is asked with: the status day and the forecast. The same object as long as neither changes. */
export const useCostQuestion = (): CostQuestion => {
  const statusDay = useStatusDay();
  const forecast = useForecast().tasks;
  return useMemo(() => ({ statusDay, forecast }), [statusDay, forecast]);
};
