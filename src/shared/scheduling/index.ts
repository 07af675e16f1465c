export * from './cycle';
export * from './violation';
