import { type Random } from '../../random';
import { type Crossover } from './crossover';
import { type Mutation } from './mutation';
import { type Network, type Networks } from './network';
import { tooLong, type Pass } from './pass';
import { type Sample } from './sampling';
import { turnOrder, type Turning } from './turning';

/** One schedule of a population, told by the order that a pass from the other end of time would follow. */
interface Member {
  turned: Int32Array;
  makespan: number;
  /** The sum of all finishes: of two equally long schedules the one that is done sooner on the whole is better. */
  finishes: number;
}

/** What the search breeds with. */
export interface Evolution {
  readonly networks: Networks;
  readonly pass: Pass;
  readonly turning: Turning;
  readonly random: Random;
  readonly sample: Sample;
  readonly crossover: Crossover;
  readonly mutation: Mutation;
  /** Hears of each complete schedule, by the finish of each task in the direction of its pass. */
  readonly hear: (makespan: number, finish: Int32Array, network: Network) => void;
  /** Counts a pass. */
  readonly count: () => void;
  readonly over: () => boolean;
  /** How many members a population should have, by what is known of the budget so far. */
  readonly size: () => number;
}

/** Room for a child while it is made; `child` changes places with the member that it replaces. */
interface Room {
  readonly child: Member;
  readonly order: Int32Array;
  readonly finish: Int32Array;
}

/** How often both populations are gone through without a member becoming better before all begins anew. */
const patience = 15;
/** Of how many random members the best becomes father. */
const candidates = 3;

/**
 * Two populations (Debels and Vanhoucke, BPGA, 2005): schedules made forwards, each task as soon as it can be, and schedules made
 * backwards. Children of one are orders for passes in the other direction and belong to the other population, so that each child
 * is justified by the pass that makes it. A child takes the place of the member at its mother's place unless it is worse. When
 * nothing becomes better any more, all begins anew.
 */
export function evolve(evolution: Evolution, tasks: number): void {
  const { networks } = evolution;
  const room = { child: newMember(tasks), order: new Int32Array(tasks), finish: new Int32Array(tasks) };
  while (!evolution.over()) {
    const forwards: Member[] = [];
    const backwards: Member[] = [];
    populate(evolution, room, forwards, backwards);
    for (let stale = 0; stale < patience && !evolution.over(); stale++) {
      const better = breed(evolution, room, forwards, backwards, networks.backward) + breed(evolution, room, backwards, forwards, networks.forward);
      if (better > 0) stale = -1;
    }
  }
}

function newMember(tasks: number): Member {
  return { turned: new Int32Array(tasks), makespan: Infinity, finishes: Infinity };
}

/** Fills both populations with samples; how many there will be may only become known meanwhile. */
function populate(evolution: Evolution, { order, finish }: Room, forwards: Member[], backwards: Member[]): void {
  const { networks } = evolution;
  while (forwards.length < evolution.size() && !evolution.over()) {
    const forward = newMember(order.length);
    const backward = newMember(order.length);
    evolution.sample(order);
    make(evolution, networks.forward, order, finish, forward, Infinity);
    make(evolution, networks.backward, forward.turned, finish, backward, Infinity);
    forwards.push(forward);
    backwards.push(backward);
  }
}

/** Makes a child of each parent for the other population, and says how many made it better. */
function breed(evolution: Evolution, room: Room, parents: readonly Member[], others: readonly Member[], network: Network): number {
  const { crossover, mutation, over } = evolution;
  const { child, order, finish } = room;
  let better = 0;
  for (let place = 0; place < parents.length && !over(); place++) {
    const mother = parents[place];
    const old = others[place];
    const father = chosen(evolution, parents);
    if (mother === undefined || father === undefined || old === undefined) continue;
    crossover(mother.turned, father.turned, order);
    mutation(order, network);
    if (!make(evolution, network, order, finish, child, old.makespan)) continue;
    const gain = old.makespan - child.makespan || old.finishes - child.finishes;
    if (gain < 0) continue;
    if (gain > 0) better++;
    const { turned } = old;
    old.turned = child.turned;
    old.makespan = child.makespan;
    old.finishes = child.finishes;
    child.turned = turned;
  }
  return better;
}

/** The best of a few random members. */
function chosen({ random }: Evolution, members: readonly Member[]): Member | undefined {
  let best = members[random.below(members.length)];
  for (let drawn = 1; drawn < candidates; drawn++) best = betterOf(best, members[random.below(members.length)]);
  return best;
}

function betterOf(one: Member | undefined, other: Member | undefined): Member | undefined {
  if (one === undefined || other === undefined) return one;
  return (one.makespan - other.makespan || one.finishes - other.finishes) <= 0 ? one : other;
}

/** Makes the schedule of an order; false when it would be longer than `limit`, and its pass was broken off. */
function make(evolution: Evolution, network: Network, order: Int32Array, finish: Int32Array, member: Member, limit: number): boolean {
  const makespan = evolution.pass(network, order, finish, limit);
  evolution.count();
  if (makespan === tooLong) return false;
  evolution.hear(makespan, finish, network);
  turnOrder(evolution.turning, order, finish, makespan, member.turned);
  let finishes = 0;
  for (let task = 0; task < finish.length; task++) finishes += finish[task] ?? 0;
  member.makespan = makespan;
  member.finishes = finishes;
  return true;
}
