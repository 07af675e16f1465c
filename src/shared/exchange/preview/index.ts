export * from './groupProblems';
export { previewImport } from './preview';
export * from './types';
