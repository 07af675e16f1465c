import { nobody, type Rows } from './rows';

/** Works out heads and tails anew and answers the makespan. Rows and network must hold no circle. */
export const measureRows = (rows: Rows): number => {
  const found = startOrder(rows);
  const makespan = measureHeads(rows, found);
  measureTails(rows);
  return makespan;
};

/** Counts what each task waits for; tasks that wait for nothing begin the order. Answers how many these are. */
const startOrder = ({ forward: { beforeFrom }, previous, order, waiting }: Rows): number => {
  let found = 0;
  for (let task = 0; task < order.length; task++) {
    const many = (beforeFrom[task + 1] ?? 0) - (beforeFrom[task] ?? 0) + (previous[task] === nobody ? 0 : 1);
    waiting[task] = many;
    if (many === 0) order[found++] = task;
  }
  return found;
};

const measureHeads = ({ model: { duration }, forward, backward, previous, next, head, order, waiting }: Rows, begun: number): number => {
  const { before, beforeFrom } = forward;
  let found = begun;
  let makespan = 0;
  for (let at = 0; at < found; at++) {
    const task = order[at] ?? 0;
    const inRow = previous[task] ?? nobody;
    let start = inRow === nobody ? 0 : (head[inRow] ?? 0) + (duration[inRow] ?? 0);
    for (let edge = beforeFrom[task] ?? 0, end = beforeFrom[task + 1] ?? 0; edge < end; edge++) {
      const other = before[edge] ?? 0;
      const ended = (head[other] ?? 0) + (duration[other] ?? 0);
      if (ended > start) start = ended;
    }
    head[task] = start;
    const ends = start + (duration[task] ?? 0);
    if (ends > makespan) makespan = ends;
    for (let edge = backward.beforeFrom[task] ?? 0, end = backward.beforeFrom[task + 1] ?? 0; edge < end; edge++) {
      const other = backward.before[edge] ?? 0;
      const left = (waiting[other] ?? 0) - 1;
      waiting[other] = left;
      if (left === 0) order[found++] = other;
    }
    const follows = next[task] ?? nobody;
    if (follows === nobody) continue;
    const left = (waiting[follows] ?? 0) - 1;
    waiting[follows] = left;
    if (left === 0) order[found++] = follows;
  }
  return makespan;
};

const measureTails = ({ model: { duration }, backward: { before, beforeFrom }, next, tail, order }: Rows): void => {
  for (let at = order.length - 1; at >= 0; at--) {
    const task = order[at] ?? 0;
    const inRow = next[task] ?? nobody;
    let rest = inRow === nobody ? 0 : tail[inRow] ?? 0;
    for (let edge = beforeFrom[task] ?? 0, end = beforeFrom[task + 1] ?? 0; edge < end; edge++) {
      const other = tail[before[edge] ?? 0] ?? 0;
      if (other > rest) rest = other;
    }
    tail[task] = rest + (duration[task] ?? 0);
  }
};
