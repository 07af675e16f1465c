export * from './drafts';
export { middleLevel, parsePerson } from './parsePerson';
export { parseTask } from './parseTask';
export * from './parseLines';
export * from './toCommands';
