import { needOfPeople } from '../need';
import { type Crews } from './crew';

/** Whom each task would rather have to begin with: those least needed elsewhere. */
export function leastNeededFirst({ model, candidatesFrom, candidates }: Crews): Int32Array {
  const needed = needOfPeople(model);
  const ranking = candidates.slice();
  for (let task = 0; task < model.tasks; task++) {
    ranking.subarray(candidatesFrom[task] ?? 0, candidatesFrom[task + 1] ?? 0).sort((one, other) => (needed[one] ?? 0) - (needed[other] ?? 0) || one - other);
  }
  return ranking;
}
