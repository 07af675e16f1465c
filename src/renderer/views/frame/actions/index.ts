export { type Action, isEnabled } from './action';
export { ActionsProvider, useActions, useAllActions } from './context';
export { heard, keysOfScreens, offered } from './screenKeys';
