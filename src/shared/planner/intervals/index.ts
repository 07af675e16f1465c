export * from './model';
export * from './searchIntervals';
