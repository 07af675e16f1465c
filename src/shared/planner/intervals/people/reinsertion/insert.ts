import { type Random } from '../../../random';
import { nobody, putBehind, type Rows } from './rows';

/**
 * Puts a task that lies in no row where the longest way through it is shortest, over all who may do it; ties are drawn. Heads and
 * tails must be those without it. In each row only places are looked at that make no circle and are not worse than another: behind
 * the last task that ends before this one can start, and before the first that nothing of it delays. That the best place lies there,
 * and that head and tail give the exact way, is shown by Mastrolilli and Gambardella, Effective neighbourhood functions for the
 * flexible job shop problem (2000).
 */
export const insertBest = (rows: Rows, task: number, random: Random): void => {
  const { model: { duration, eligible, eligibleFrom, slotsFrom }, head, tail, previous, next, first, last } = rows;
  const units = duration[task] ?? 0;
  const start = head[task] ?? 0;
  const rest = (tail[task] ?? 0) - units;
  const slot = slotsFrom[task] ?? 0;
  let shortest = Number.MAX_SAFE_INTEGER;
  let ties = 0;
  let whose = nobody;
  let behind = nobody;
  for (let at = eligibleFrom[slot] ?? 0, end = eligibleFrom[slot + 1] ?? 0; at < end; at++) {
    const person = eligible[at] ?? 0;
    let before = last[person] ?? nobody;
    while (before !== nobody && (head[before] ?? 0) + (duration[before] ?? 0) > start) before = previous[before] ?? nobody;
    for (;;) {
      const after = (before === nobody ? first[person] : next[before]) ?? nobody;
      const free = before === nobody ? 0 : (head[before] ?? 0) + (duration[before] ?? 0);
      const left = after === nobody ? 0 : tail[after] ?? 0;
      const way = (free > start ? free : start) + units + (left > rest ? left : rest);
      if (way <= shortest) {
        ties = way < shortest ? 1 : ties + 1;
        shortest = way;
        if (ties === 1 || random.below(ties) === 0) {
          whose = person;
          behind = before;
        }
      }
      if (after === nobody || left <= rest) break;
      before = after;
    }
  }
  putBehind(rows, task, whose, behind);
};
