export * from './beginning';
export * from './checkFits';
export * from './entry';
export * from './nextEntry';
export * from './reverse';
export * from './sameRow';
export * from './touches';
