export * from './charts';
export * from './document';
export { htmlOf } from './html';
