export * from './baselineInUse';
export { compareWithBaseline, expectedEffort } from './baseline';
export { forecastOf } from './forecastOf';
export { milestoneForecasts } from './milestones';
export type * from './types';
