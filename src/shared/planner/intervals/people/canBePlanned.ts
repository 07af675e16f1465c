import { type IntervalModel } from '../model';
import { crewsOf, fillCrew } from './crews/crew';

/** Whether each task alone can be done: different people for its slots, and no more of a pool than there is while it lasts. */
export function canBePlanned(model: IntervalModel): boolean {
  const crews = crewsOf(model);
  const everyone = new Int32Array(crews.words).fill(-1);
  for (let task = 0; task < model.tasks; task++) {
    if (!fillCrew(crews, task, everyone, crews.candidates)) return false;
    if (model.duration[task] === 0) continue;
    for (let pool = 0; pool < model.pools; pool++) if ((model.need[task * model.pools + pool] ?? 0) > (model.capacity[pool] ?? 0)) return false;
  }
  return true;
}
