import { type Random } from '../../random';
import { type Crossover } from './crossover';
import { type Mutation } from './mutation';
import { type Network, type Networks } from './network';
import { tooLong, type Pass } from './pass';
import { type Sample } from './sampling';
import { turnOrder, type Turning } from './turning';

/** One schedule of a population, told by the order that a pass from the other end of time would follow. */
interface Member {
  readonly turned: Int32Array;
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

/** Room for a child while it is made. */
interface Room {
  readonly order: Int32Array;
  readonly finish: Int32Array;
}

/** Longer than any schedule; a small integer, so that passes compare integers. */
const unmade = 0x3fffffff;
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
  const room = { order: new Int32Array(tasks), finish: new Int32Array(tasks) };
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
  return { turned: new Int32Array(tasks), makespan: unmade, finishes: unmade };
}

/** Fills both populations with samples; how many there will be may only become known meanwhile. */
function populate(evolution: Evolution, room: Room, forwards: Member[], backwards: Member[]): void {
  const { networks } = evolution;
  while (forwards.length < evolution.size() && !evolution.over()) {
    const forward = newMember(room.order.length);
    const backward = newMember(room.order.length);
    evolution.sample(room.order);
    challenge(evolution, room, networks.forward, forward);
    room.order.set(forward.turned);
    challenge(evolution, room, networks.backward, backward);
    forwards.push(forward);
    backwards.push(backward);
  }
}

/** Makes a child of each parent for the other population, and says how many made it better. */
function breed(evolution: Evolution, room: Room, parents: readonly Member[], others: readonly Member[], network: Network): number {
  const { crossover, mutation, over } = evolution;
  let better = 0;
  for (let place = 0; place < parents.length && !over(); place++) {
    const mother = parents[place];
    const old = others[place];
    const father = chosen(evolution, parents);
    if (mother === undefined || father === undefined || old === undefined) continue;
    crossover(mother.turned, father.turned, room.order);
    mutation(room.order, network);
    if (challenge(evolution, room, network, old)) better++;
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

/**
 * Makes the schedule of the order in the room, which becomes the member unless it is worse; true when it is better. As soon as it
 * is seen to be longer its pass is broken off.
 */
function challenge(evolution: Evolution, { order, finish }: Room, network: Network, member: Member): boolean {
  const makespan = evolution.pass(network, order, finish, member.makespan);
  evolution.count();
  if (makespan === tooLong) return false;
  evolution.hear(makespan, finish, network);
  let finishes = 0;
  for (let task = 0; task < finish.length; task++) finishes += finish[task] ?? 0;
  const shorter = makespan < member.makespan;
  if (!shorter && finishes > member.finishes) return false;
  const better = shorter || finishes < member.finishes;
  turnOrder(evolution.turning, order, finish, makespan, member.turned);
  member.makespan = makespan;
  member.finishes = finishes;
  return better;
}
