import { milestoneForecasts, type MilestoneForecast } from '../../shared/scheduling';
import { useStatusDay } from './useForecast';
import { useQuery } from './useQuery';

/** How each milestone stands that is not archived, by due day. */
export const useMilestoneForecasts = (): readonly MilestoneForecast[] => useQuery(milestoneForecasts, useStatusDay());
