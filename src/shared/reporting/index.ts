export * from './charts';
export * from './document';
export * from './drafting';
export { htmlOf } from './html';
export * from './outputs';
export { markdownOf } from './markdown';
