import { type Schedule } from './pass';

/** Scratch room for sorting by a moment: one list of tasks for each. */
export interface Turning {
  readonly lastAt: Int32Array;
  readonly previous: Int32Array;
}

/** Room for `tasks` tasks that finish at `horizon` or before. */
export function turningOf(tasks: number, horizon: number): Turning {
  return { lastAt: new Int32Array(horizon + 1).fill(-1), previous: new Int32Array(tasks) };
}

/**
 * The order for a pass from the other end of time: latest finish first. Tasks that finish together come in the reverse of its order,
 * so that a task of no duration still comes after those it waits for. `turned` may not be its order.
 */
export function turnOrder({ lastAt, previous }: Turning, { order, finish, makespan }: Schedule, turned: Int32Array): void {
  for (let index = 0; index < order.length; index++) {
    const task = order[index] ?? 0;
    const moment = finish[task] ?? 0;
    previous[task] = lastAt[moment] ?? 0;
    lastAt[moment] = task;
  }
  let filled = 0;
  for (let moment = makespan; moment >= 0; moment--) {
    for (let task = lastAt[moment] ?? 0; task >= 0; task = previous[task] ?? 0) turned[filled++] = task;
    lastAt[moment] = -1;
  }
}

/** The tasks by start, those that start together as in the schedule's order, each after those it waits for. `sorted` may not be that order. */
export function orderByStart({ lastAt, previous }: Turning, { order, finish }: Schedule, duration: Int32Array, sorted: Int32Array): void {
  let latest = 0;
  for (let index = order.length - 1; index >= 0; index--) {
    const task = order[index] ?? 0;
    const moment = (finish[task] ?? 0) - (duration[task] ?? 0);
    if (moment > latest) latest = moment;
    previous[task] = lastAt[moment] ?? 0;
    lastAt[moment] = task;
  }
  let filled = 0;
  for (let moment = 0; moment <= latest; moment++) {
    for (let task = lastAt[moment] ?? 0; task >= 0; task = previous[task] ?? 0) sorted[filled++] = task;
    lastAt[moment] = -1;
  }
}
