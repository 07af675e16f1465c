export { dayModelOf } from './compile';
export type { DayModel } from './model';
export * from './planDays';
export { partsInScope, scopeOf, type ScopedWork } from './scope';
export type { Totals } from './value';
