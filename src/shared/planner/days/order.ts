import { never } from './model';

/** What an order of service is worked out from: links as triples of task, type and lag. */
export interface ServiceQuestion {
  readonly weight: ArrayLike<number>;
  readonly due: ArrayLike<number>;
  readonly linksFrom: Int32Array;
  readonly links: Int32Array;
}

const dueRange = 4_194_304;
const levelRange = 1_048_576;

/**
 * The rank of each task, lower first: by the weight of the task and whatever waits for it, then by the earliest due day among these,
 * then what others wait for first. So what an urgent task waits for is as urgent.
 */
export const serviceRanks = ({ weight, due, linksFrom, links }: ServiceQuestion): Float64Array => {
  const count = weight.length;
  const chain = fromFirstToLast(count, linksFrom, links);
  const urgency = Float64Array.from(weight);
  const earliest = Float64Array.from(due);
  const level = new Int32Array(count);
  const each = (task: number, visit: (predecessor: number) => void): void => {
    for (let at = linksFrom[task] ?? 0; at < (linksFrom[task + 1] ?? 0); at += 1) visit(links[3 * at] ?? 0);
  };
  for (const task of chain) each(task, (predecessor) => { level[task] = Math.max(level[task] ?? 0, (level[predecessor] ?? 0) + 1); });
  for (const task of chain.reverse()) {
    each(task, (predecessor) => {
      urgency[predecessor] = Math.max(urgency[predecessor] ?? 0, urgency[task] ?? 0);
      earliest[predecessor] = Math.min(earliest[predecessor] ?? never, earliest[task] ?? never);
    });
  }
  return Float64Array.from(urgency, (value, task) => {
    const relative = Math.min(dueRange - 1, Math.max(0, (earliest[task] ?? never) + dueRange / 2));
    return ((16 - value) * dueRange + relative) * levelRange + Math.min(level[task] ?? 0, levelRange - 1);
  });
};

/** Tasks so that each comes after those it waits for; a circle, which no plan should hold, comes last. */
const fromFirstToLast = (count: number, linksFrom: Int32Array, links: Int32Array): Int32Array => {
  const waiting = new Int32Array(count);
  const heads = new Int32Array(count).fill(-1);
  const next = new Int32Array(links.length / 3);
  const owner = new Int32Array(links.length / 3);
  for (let task = 0; task < count; task += 1) {
    for (let at = linksFrom[task] ?? 0; at < (linksFrom[task + 1] ?? 0); at += 1) {
      const predecessor = links[3 * at] ?? 0;
      waiting[task] = (waiting[task] ?? 0) + 1;
      owner[at] = task;
      next[at] = heads[predecessor] ?? -1;
      heads[predecessor] = at;
    }
  }
  const chain = new Int32Array(count);
  const taken = new Uint8Array(count);
  let length = 0;
  const take = (task: number): void => {
    chain[length] = task;
    taken[task] = 1;
    length += 1;
  };
  for (let task = 0; task < count; task += 1) if (waiting[task] === 0) take(task);
  for (let position = 0; position < length; position += 1) {
    for (let at = heads[chain[position] ?? 0] ?? -1; at >= 0; at = next[at] ?? -1) {
      const task = owner[at] ?? 0;
      waiting[task] = (waiting[task] ?? 0) - 1;
      if (waiting[task] === 0 && taken[task] === 0) take(task);
    }
  }
  for (let task = 0; task < count; task += 1) if (taken[task] === 0) take(task);
  return chain;
};
