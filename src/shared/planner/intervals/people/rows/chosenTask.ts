import { type Random } from '../../../random';
import { type Lateness } from './lateness';
import { none, type Rows } from './rows';

/** A task on the way to one that is late: each ends when the next one starts, from the beginning of the plan on. There must be a late one. */
export function taskThatDelays({ rows, late, many }: Lateness, way: Int32Array, random: Random): number {
  let task = late[random.below(many)] ?? none;
  let length = 0;
  while (task !== none) {
    way[length++] = task;
    task = holdsUp(rows, task);
  }
  return way[random.below(length)] ?? 0;
}

/** The task at whose end another one starts: the person's task before, else one it waits for; `none`: nothing holds it up. */
function holdsUp({ end, previous, chains: { forward: { beforeFrom, before } }, model: { duration } }: Rows, task: number): number {
  const start = (end[task] ?? 0) - (duration[task] ?? 0);
  if (start === 0) return none;
  const ahead = previous[task] ?? none;
  if (ahead !== none && end[ahead] === start) return ahead;
  const until = beforeFrom[task + 1] ?? 0;
  for (let at = beforeFrom[task] ?? 0; at < until; at++) {
    const other = before[at] ?? 0;
    if (end[other] === start) return other;
  }
  return none;
}
