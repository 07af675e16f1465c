export * from './differenceWords';
export * from './scenarioLines';
export * from './scenarioList';
