export * from './openStorage';
