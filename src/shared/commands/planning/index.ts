export * from './acceptPlan';
export * from './takeWayOut';
