export * from './days';
export * from './effort';
export * from './number';
export * from './pattern';
