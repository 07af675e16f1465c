export { databaseName } from './format';
export * from './openStorage';
export type { FirstLook } from './reading';
