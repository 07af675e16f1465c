export * from './blocks';
export * from './document';
export { documentLimits } from './schema';
export * from './text';
