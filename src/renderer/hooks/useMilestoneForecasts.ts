import type { MilestoneId } from '../../shared/model';
import { milestoneForecasts, type MilestoneForecast, type Odds } from '../../shared/scheduling';
import { useStatusDay } from './useForecast';
import { useQuery } from './useQuery';

/** How each milestone stands that is not archived, by due day. With `odds` (`useMilestoneOdds`) it is at risk also where one run in five ends too late. */
export const useMilestoneForecasts = (odds?: ReadonlyMap<MilestoneId, Odds>): readonly MilestoneForecast[] => useQuery(milestoneForecasts, useStatusDay(), odds);
