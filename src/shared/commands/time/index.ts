export * from './copyWeek';
export * from './logAllAsPlanned';
export * from './logAsPlanned';
export * from './logTime';
export * from './setRemaining';
