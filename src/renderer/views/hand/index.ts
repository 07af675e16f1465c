export { attempt, type Attempt, violationsToExplain } from './attempt';
export { scrollSpeed } from './edges';
export { performed } from './performed';
export { type Press } from './press';
export { createStore, type Store, useStoreValue } from './store';
export { type Surroundings, useSurroundings } from './surroundings';
