export { previewImport } from './preview';
export * from './types';
