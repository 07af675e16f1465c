export { escaped, printable } from './escape';
export { htmlOf } from './htmlOf';
