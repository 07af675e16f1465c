export * from './checkPlacement';
export * from './cycle';
export { daysTooEarly } from './dependencies';
export * from './follow';
export * from './followers';
export * from './placing';
export * from './span';
export * from './violation';
