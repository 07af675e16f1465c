import type { DailyLoad, DayNumber, Minutes } from '../model';

/** Sums from a window's first day up to each of its days, so that a span of any length costs two reads. */
export interface RunningTotals {
  readonly capacity: Int32Array;
  readonly load: Int32Array;
  readonly free: Int32Array;
}

interface KeptTotals extends RunningTotals {
  readonly daily: DailyLoad | null;
}

// A window's array and a resource's daily load are both replaced when they change: their identity says whether sums hold.
const keptByWindow = new WeakMap<Uint16Array, KeptTotals>();

/** The running totals of a window with the daily load given; entry 0 is 0, entry n the sum of the first n days. */
export const runningTotalsOf = (values: Uint16Array, from: DayNumber, daily: DailyLoad | null): RunningTotals => {
  const kept = keptByWindow.get(values);
  if (kept !== undefined && kept.daily === daily) return kept;
  const loadOfDay = spread(daily, from, values.length);
  const made = summed(values, loadOfDay, daily);
  keptByWindow.set(values, made);
  return made;
};

const spread = (daily: DailyLoad | null, from: DayNumber, length: number): Int32Array => {
  const values = new Int32Array(length);
  if (daily === null) return values;
  for (const [day, minutes] of daily) if (day >= from && day < from + length) values[day - from] = minutes;
  return values;
};

const summed = (values: Uint16Array, loadOfDay: Int32Array, daily: DailyLoad | null): KeptTotals => {
  const capacity = new Int32Array(values.length + 1);
  const load = new Int32Array(values.length + 1);
  const free = new Int32Array(values.length + 1);
  let capacitySum: Minutes = 0;
  let loadSum: Minutes = 0;
  let freeSum: Minutes = 0;
  for (let index = 0; index < values.length; index += 1) {
    const works = values[index] ?? 0;
    const booked = loadOfDay[index] ?? 0;
    capacitySum += works;
    loadSum += booked;
    if (works > booked) freeSum += works - booked;
    capacity[index + 1] = capacitySum;
    load[index + 1] = loadSum;
    free[index + 1] = freeSum;
  }
  return { capacity, load, free, daily };
};
