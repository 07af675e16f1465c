export * from './contract';
export * from './keptScenario';
export * from './openSession';
export * from './preferences';
