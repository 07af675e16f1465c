export * from './fields';
export { knowsHeader } from './headers';
export * from './mapping';
export * from './memory';
