export * from './blocks';
export * from './document';
export { documentLimits } from './schema';
export { tablesOf, type ReportTable } from './tablesOf';
export * from './text';
