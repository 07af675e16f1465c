export * from './capacity';
export { calendarOf } from './capacityWindow';
export * from './days';
export * from './flow';
export * from './format';
export * from './holidays';
export * from './instants';
export * from './words';
export * from './workingDays';
