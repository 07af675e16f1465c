export * from './request';
export type * from './check/fault';
export type * from './impossible/types';
export type * from './proposal/types';
export { checkPlan } from './check/checkPlan';
