export * from './addCalendar';
export * from './deleteCalendar';
export * from './editCalendar';
