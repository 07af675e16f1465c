import { statusDayOf, type DayNumber } from '../../shared/model';
import { forecastOf, type Forecast } from '../../shared/scheduling';
import { useQuery } from './useQuery';
import { useToday } from './useToday';

/** The day up to which work and money are reported: the one that was set, else today. */
export const useStatusDay = (): DayNumber => useQuery(statusDayOf, useToday());

/** When each task will be worked on, as seen from the status day; worked out again at every change, from what the change touches. */
export const useForecast = (): Forecast => useQuery(forecastOf, useStatusDay());
