export * from './days';
export * from './effort';
export * from './lists';
export * from './money';
export * from './number';
export * from './pattern';
