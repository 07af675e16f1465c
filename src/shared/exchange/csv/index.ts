export * from './encoding';
export * from './guard';
export * from './readTable';
export * from './table';
export * from './writeTable';
export * from './reader';
