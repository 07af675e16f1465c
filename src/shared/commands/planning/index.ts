export * from './acceptPlan';
