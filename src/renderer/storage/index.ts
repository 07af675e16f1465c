export { databaseName } from './format';
export * from './openStorage';
export type { StoredPlan } from './reading';
