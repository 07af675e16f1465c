export * from './columns';
export * from './csv';
export * from './mapping';
export * from './preview';
export * from './quickAdd';
export type { DayOrder, DecimalMark, EffortUnit } from '../calendar';
export type { DayOrderEvidence, DecimalEvidence } from './values';
export * from './sample';
