export * from './bookedDaysText';
export * from './changeDetails';
export * from './historyLines';
