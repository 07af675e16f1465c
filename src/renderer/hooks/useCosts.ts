import { useMemo } from 'react';
import { costsOf, type CostFigures, type CostQuestion, type CostScope } from '../../shared/costing';
import { useForecast, useStatusDay } from './useForecast';
import { useQuery } from './useQuery';

/** What money is asked with: the status day and the forecast. The same object as long as neither changes. */
export const useCostQuestion = (): CostQuestion => {
  const statusDay = useStatusDay();
  const forecast = useForecast().tasks;
  return useMemo(() => ({ statusDay, forecast }), [statusDay, forecast]);
};

/** What a scope costs. Pass the same scope object at every render. */
export const useCosts = (scope: CostScope): CostFigures => useQuery(costsOf, scope, useCostQuestion());
