import { type Packing } from './packing';

/** What is free at each unit of time during one pass; made once and used again. */
export interface Profile {
  readonly packing: Packing;
  /** Free units at time t: `free[t * words + word]`, guards set. */
  readonly free: Int32Array;
  /** How far `free` was touched by the last pass. */
  touched: number;
}

/** A free profile over `horizon` units of time, beyond which nothing is placed. */
export function profileOf(packing: Packing, horizon: number): Profile {
  const profile: Profile = { packing, free: new Int32Array(horizon * packing.words), touched: horizon };
  clearProfile(profile, 0);
  return profile;
}

/** Frees everything; the next pass will touch no more than `touched` units. */
export function clearProfile(profile: Profile, touched: number): void {
  const { free, packing } = profile;
  if (packing.words === 1) free.fill(packing.free[0] ?? 0, 0, profile.touched);
  else for (let at = 0; at < profile.touched * packing.words; at++) free[at] = packing.free[at % packing.words] ?? 0;
  profile.touched = touched;
}

/**
 * The first start from `earliest` on at which a task fits for its whole duration. A window is looked at from its end backwards:
 * the next one to try begins after the last unit of time that fails, and what both have in common is not looked at again.
 */
export function firstFit(profile: Profile, task: number, earliest: number, duration: number): number {
  const { free, packing } = profile;
  const { words, guard, need } = packing;
  let start = earliest;
  let known = start;
  let end = start + duration;
  let at = end - 1;
  while (at >= known) {
    let fits = true;
    for (let word = 0; word < words; word++) {
      if ((((free[at * words + word] ?? 0) - (need[task * words + word] ?? 0)) & guard) !== guard) fits = false;
    }
    if (fits) at--;
    else {
      start = at + 1;
      known = end;
      end = start + duration;
      at = end - 1;
    }
  }
  return start;
}

/** Takes what a task needs from `start` on for its duration. */
export function take(profile: Profile, task: number, start: number, duration: number): void {
  const { free, packing } = profile;
  const { words, need } = packing;
  for (let word = 0; word < words; word++) {
    const units = need[task * words + word] ?? 0;
    const end = (start + duration) * words;
    for (let at = start * words + word; at < end; at += words) free[at] = (free[at] ?? 0) - units;
  }
}
