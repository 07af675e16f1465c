import type { Minutes } from '../../model';
import { horizonDays, notWorked } from './staff';

/** Work to be laid into somebody's free days. Days are counted from the status day. */
export interface Piece {
  readonly minutes: Minutes;
  readonly from: number;
  /** The most that `from` itself takes: what a predecessor leaves of it. */
  readonly mostOnFirst: Minutes;
  readonly splittable: boolean;
  /** It must not end before this day; 0: it may end any time. */
  readonly notBefore: number;
}

/** First and last day of a placement in one number, so that looking for one makes no garbage. */
const packing = 1024;
export const firstOf = (packed: number): number => Math.floor(packed / packing);
export const lastOf = (packed: number): number => packed % packing;

/**
 * The earliest placement that starts on `begin` or later and ends by `end`, packed; -1: there is none. Work fills free minutes
 * day by day; where it must not be split, each working day between must take some. Work that must not end early begins later.
 */
export const placementIn = (row: Int16Array, piece: Piece, begin: number, end: number): number => {
  let placed = runFrom(row, piece, begin, end);
  while (placed >= 0 && lastOf(placed) < piece.notBefore) placed = runFrom(row, piece, firstOf(placed) + 1, end);
  return placed;
};

const runFrom = (row: Int16Array, { minutes, from, mostOnFirst, splittable }: Piece, begin: number, end: number): number => {
  const stop = Math.min(end, horizonDays - 1);
  let left = minutes;
  let first = -1;
  for (let day = begin; day <= stop; day += 1) {
    const works = row[day] ?? notWorked;
    if (works === notWorked) continue;
    const free = day === from ? Math.min(works, mostOnFirst) : works;
    if (free > 0) {
      if (first < 0) first = day;
      if (free >= left) return first * packing + day;
      left -= free;
    } else if (!splittable && first >= 0) {
      first = -1;
      left = minutes;
    }
  }
  return -1;
};

/** The minutes of a placement by day, as pairs of day and minutes. */
export const daysOfPlacement = (row: Int16Array, { minutes, from, mostOnFirst }: Piece, packed: number): Int32Array => {
  const pairs: number[] = [];
  let left = minutes;
  for (let day = firstOf(packed); left > 0 && day <= lastOf(packed); day += 1) {
    const works = row[day] ?? notWorked;
    const taken = Math.min(left, day === from ? Math.min(works, mostOnFirst) : works);
    if (taken <= 0) continue;
    pairs.push(day, taken);
    left -= taken;
  }
  return Int32Array.from(pairs);
};
