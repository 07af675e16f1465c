export { forecastOf } from './forecastOf';
export type * from './types';
