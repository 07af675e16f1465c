export * from './days';
export * from './request';
export type * from './check/fault';
export type * from './impossible/types';
export type * from './proposal/types';
export { checkPlan } from './check/checkPlan';
export { acceptOps, type AcceptRefusal } from './proposal/accept';
export { proposalOf } from './proposal/proposalOf';
export { recheckProposal } from './proposal/recheck';
