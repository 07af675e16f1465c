export * from './columns';
export * from './names';
export * from './records';
export * from './write';
