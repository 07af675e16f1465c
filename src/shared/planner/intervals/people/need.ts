import { type IntervalModel } from '../model';

/** How much each person is needed: the time of every slot, shared by all who may fill it. */
export function needOfPeople({ tasks, people, duration, slotsFrom, eligibleFrom, eligible }: IntervalModel): Float64Array {
  const needed = new Float64Array(people);
  for (let task = 0; task < tasks; task++) {
    for (let slot = slotsFrom[task] ?? 0; slot < (slotsFrom[task + 1] ?? 0); slot++) {
      const from = eligibleFrom[slot] ?? 0;
      const until = eligibleFrom[slot + 1] ?? 0;
      for (let at = from; at < until; at++) needed[eligible[at] ?? 0] = (needed[eligible[at] ?? 0] ?? 0) + (duration[task] ?? 0) / (until - from);
    }
  }
  return needed;
}
