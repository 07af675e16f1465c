import { type IntervalModel } from '../../model';

/** Who may do what, as sets of bits, and room to find a crew in. */
export interface Crews {
  readonly model: IntervalModel;
  /** Integers of 32 bits that hold a set of people. */
  readonly words: number;
  /** The set of who may fill slot s: `words` integers from `s * words`. */
  readonly eligible: Int32Array;
  /** Everyone who may fill any slot of task t: `candidates[candidatesFrom[t]]` up to `candidatesFrom[t + 1]`, excluded. */
  readonly candidatesFrom: Int32Array;
  readonly candidates: Int32Array;
  /** Who fills a slot of the crew looked for, from the task's first slot on; -1: nobody yet. */
  readonly filledBy: Int32Array;
  /** Slots already tried for the person at hand: those that carry the number of the try. */
  readonly triedAt: Int32Array;
  tries: number;
}

export function crewsOf(model: IntervalModel): Crews {
  const { tasks, people, slotsFrom, eligibleFrom, eligible } = model;
  const words = Math.max(1, Math.ceil(people / 32));
  const slots = slotsFrom[tasks] ?? 0;
  const bits = new Int32Array(slots * words);
  const candidatesFrom = new Int32Array(tasks + 1);
  const candidates: number[] = [];
  let widest = 1;
  for (let task = 0; task < tasks; task++) {
    const first = slotsFrom[task] ?? 0;
    const last = slotsFrom[task + 1] ?? 0;
    widest = Math.max(widest, last - first);
    for (let slot = first; slot < last; slot++) {
      for (let at = eligibleFrom[slot] ?? 0; at < (eligibleFrom[slot + 1] ?? 0); at++) {
        const person = eligible[at] ?? 0;
        const word = slot * words + (person >> 5);
        bits[word] = (bits[word] ?? 0) | (1 << (person & 31));
      }
    }
    const anyone = new Set(eligible.subarray(eligibleFrom[first] ?? 0, eligibleFrom[last] ?? 0));
    candidates.push(...[...anyone].sort((one, other) => one - other));
    candidatesFrom[task + 1] = candidates.length;
  }
  return { model, words, eligible: bits, candidatesFrom, candidates: Int32Array.from(candidates), filledBy: new Int32Array(widest), triedAt: new Int32Array(widest), tries: 0 };
}

/**
 * Fills the slots of a task from those who are free (`free`, a set of people), the first of `ranking` first, and says whether
 * that was possible; `filledBy` tells who. Sets of people that fill slots form a matroid, so that taking whoever can still be
 * fitted in, in the order of a ranking, leaves out the best-ranked nowhere that another crew would have them (Edmonds 1971).
 */
export function fillCrew(crews: Crews, task: number, free: Int32Array, ranking: Int32Array): boolean {
  const { model, candidatesFrom, filledBy } = crews;
  const slots = (model.slotsFrom[task + 1] ?? 0) - (model.slotsFrom[task] ?? 0);
  if (slots === 0) return true;
  const last = candidatesFrom[task + 1] ?? 0;
  filledBy.fill(-1, 0, slots);
  let filled = 0;
  for (let at = candidatesFrom[task] ?? 0; at < last; at++) {
    const person = ranking[at] ?? 0;
    if ((((free[person >> 5] ?? 0) >>> (person & 31)) & 1) === 0) continue;
    crews.tries = (crews.tries + 1) | 0;
    if (fitIn(crews, task, slots, person)) {
      filled++;
      if (filled === slots) return true;
    }
  }
  return false;
}

/** Gives a person a slot, and whoever has it another one, where that is possible (an augmenting path). */
function fitIn(crews: Crews, task: number, slots: number, person: number): boolean {
  const { model, words, eligible, filledBy, triedAt, tries } = crews;
  const first = model.slotsFrom[task] ?? 0;
  for (let index = 0; index < slots; index++) {
    if (triedAt[index] === tries || (((eligible[(first + index) * words + (person >> 5)] ?? 0) >>> (person & 31)) & 1) === 0) continue;
    triedAt[index] = tries;
    const holder = filledBy[index] ?? -1;
    if (holder === -1 || fitIn(crews, task, slots, holder)) {
      filledBy[index] = person;
      return true;
    }
  }
  return false;
}
