import { databaseName } from './storage/format';
import { readFirst } from './storage/reading';

// The plan is asked for before any other code is there: storage reads while that code is fetched and compiled.
const begun = readFirst(databaseName, indexedDB);

const element = document.getElementById('root');
if (element !== null) void import('./program').then(({ showProgram }) => showProgram(element, begun));
