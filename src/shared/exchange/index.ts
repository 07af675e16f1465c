export * from './columns';
export * from './csv';
export * from './mapping';
export * from './preview';
export * from './quickAdd';
export type { DayOrder, DayOrderEvidence, DecimalEvidence, DecimalMark, EffortUnit } from './values';
export * from './sample';
