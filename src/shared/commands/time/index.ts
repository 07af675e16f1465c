export * from './copyWeek';
export * from './logAsPlanned';
export * from './logTime';
export * from './setRemaining';
