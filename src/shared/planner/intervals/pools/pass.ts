import { type Network } from './network';
import { clearProfile, firstFit, take, type Profile } from './profile';

/**
 * Serial schedule generation (Kelley 1963): task by task in the given order, each at the first time after those it waits for at
 * which its need is free. Time runs forwards or backwards with the network. Fills `finish` by task and returns the makespan.
 */
export function serialPass(profile: Profile, network: Network, duration: Int32Array, order: Int32Array, finish: Int32Array): number {
  const { beforeFrom, before } = network;
  const scarce = profile.packing.words > 0;
  clearProfile(profile, 0);
  let makespan = 0;
  for (let index = 0; index < order.length; index++) {
    const task = order[index] ?? 0;
    const length = duration[task] ?? 0;
    let start = 0;
    const last = beforeFrom[task + 1] ?? 0;
    for (let at = beforeFrom[task] ?? 0; at < last; at++) {
      const end = finish[before[at] ?? 0] ?? 0;
      if (end > start) start = end;
    }
    if (scarce) {
      start = firstFit(profile, task, start, length);
      take(profile, task, start, length);
    }
    finish[task] = start + length;
    if (start + length > makespan) makespan = start + length;
  }
  profile.touched = makespan;
  return makespan;
}
