import { type Random } from '../../random';
import { type Network } from './network';

/** Changes an order in which each task comes after those it waits for in `network` a little, so that it stays one. */
export type Mutation = (order: Int32Array, network: Network) => void;

/** Of a hundred children, how many are changed. */
const mutants = 60;
/** How many tasks come forward in a child that is changed, and by how many places at most. */
const moves = 3;
const farthest = 15;

/** Some children have a few random tasks brought forward, each as far as drawn or until it meets one that it waits for. */
export function mutationOf(random: Random): Mutation {
  return (order, network) => {
    if (order.length < 2 || random.below(100) >= mutants) return;
    for (let move = 0; move < moves; move++) {
      const place = 1 + random.below(order.length - 1);
      bringForward(order, network, place, Math.max(0, place - 1 - random.below(farthest)));
    }
  };
}

function bringForward(order: Int32Array, network: Network, place: number, until: number): void {
  const task = order[place] ?? 0;
  let free = place;
  while (free > until && !waitsFor(network, task, order[free - 1] ?? 0)) {
    order[free] = order[free - 1] ?? 0;
    free--;
  }
  order[free] = task;
}

function waitsFor({ beforeFrom, before }: Network, task: number, other: number): boolean {
  const last = beforeFrom[task + 1] ?? 0;
  for (let at = beforeFrom[task] ?? 0; at < last; at++) if (before[at] === other) return true;
  return false;
}
