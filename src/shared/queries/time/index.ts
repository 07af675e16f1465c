export * from './estimates';
export * from './logWarnings';
export * from './progressWords';
export * from './tasksToLog';
export * from './teamWeek';
export * from './week';
export * from './weekSheet';
export * from './workedOn';
