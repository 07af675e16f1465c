export * from './capacityGrid';
export * from './skillDemand';
export * from './weeks';
