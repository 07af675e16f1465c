export { tableReader } from './tableReader';
