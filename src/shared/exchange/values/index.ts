export * from './evidence';
export * from './lists';
export * from './minutes';
export * from './money';
