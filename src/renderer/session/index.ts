export * from './contract';
export * from './openSession';
export * from './preferences';
