export { KeyList, KeyTable } from './KeyList';
export { Palette } from './Palette';
