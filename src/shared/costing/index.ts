export { baselineOf } from './baselineValue';
export * from './costs';
export * from './earnedValue';
export type { CostColumn, CostEntry, CostVisitor } from './entries';
export * from './question';
export * from './rates';
export * from './thresholds';
