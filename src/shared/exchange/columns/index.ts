export * from './columns';
export * from './names';
export * from './write';
