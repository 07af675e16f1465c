export * from './calendarUsage';
export * from './skillUsage';
