export { KeyList, KeysOfAllScreens } from './KeyList';
export { Palette } from './Palette';
