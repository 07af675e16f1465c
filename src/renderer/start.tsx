import { openPlan } from './opening';

// The plan is asked for before any code that draws is there: storage reads while that code is fetched and run.
const opening = openPlan();

const element = document.getElementById('root');
if (element !== null) void import('./program').then(({ showProgram }) => showProgram(element, opening));
