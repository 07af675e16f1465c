import type { Random } from '../random';
import { states, type Layout } from './layout';
import { long, never } from './model';
import type { Movable } from './moves';

/** How far back a walk from the end of a plan goes at most. */
const mostSteps = 12;
/** Days between the end of one piece and the begin of the next within which the one counts as holding up the other. */
const closeDays = 4;

/**
 * A piece that is worth changing: one that has no place, one that is late, or one that ends last in a project or in the plan; from there a few steps
 * back to what it waited for, by its task or by its person.
 */
export const criticalPiece = (layout: Layout, movable: Movable, random: Random): number => {
  const { model } = layout;
  const end = random.below(model.ends.count);
  let piece = random.below(2) === 0 ? hurtPiece(layout, movable, random) : -1;
  if (piece < 0) piece = lastPiece(layout, movable, random, end);
  if (piece < 0 || (layout.state[piece] ?? 0) > states.laid) return piece;
  for (let steps = random.below(mostSteps); steps > 0; steps -= 1) {
    const before = random.below(2) === 0 ? waitedFor(layout, piece) : servedBefore(layout, movable, random, piece);
    if (before >= 0) piece = before;
  }
  return piece;
};

/** Some piece that has no place or whose task is late; -1: none. */
const hurtPiece = ({ model: { pieces, tasks }, state, taskLast }: Layout, movable: Movable, random: Random): number => {
  let found = -1;
  let ties = 0;
  let isWorst = 0;
  for (let index = 0; index < movable.pieces.length; index += 1) {
    const piece = movable.pieces[index] ?? 0;
    const task = pieces.task[piece] ?? 0;
    const worst = (state[piece] ?? 0) > states.laid ? 2 : (taskLast[task] ?? long) > (tasks.dueBy[task] ?? never) ? 1 : 0;
    if (worst === 0 || worst < isWorst) continue;
    ties = worst > isWorst ? 1 : ties + 1;
    isWorst = worst;
    if (ties === 1 || random.below(ties) === 0) found = piece;
  }
  return found;
};

/** Some piece that ends last in a project, or in the whole plan where that is the last of the ends. */
const lastPiece = ({ model: { pieces, tasks, ends }, state, last }: Layout, movable: Movable, random: Random, end: number): number => {
  let found = -1;
  let day = -1;
  let ties = 0;
  for (let index = 0; index < movable.pieces.length; index += 1) {
    const piece = movable.pieces[index] ?? 0;
    const own = last[piece] ?? 0;
    if ((state[piece] ?? 0) > states.laid || own < day || (end < ends.count - 1 && tasks.project[pieces.task[piece] ?? 0] !== end)) continue;
    ties = own > day ? 1 : ties + 1;
    if (ties === 1 || random.below(ties) === 0) found = piece;
    day = own;
  }
  return found;
};

/** The last piece of the task that ends last of those a piece's task waits for. */
const waitedFor = ({ model: { tasks, pieces }, taskLast, last }: Layout, piece: number): number => {
  const task = pieces.task[piece] ?? 0;
  let found = -1;
  let end = -1;
  for (let at = 3 * (tasks.linksFrom[task] ?? 0); at < 3 * (tasks.linksFrom[task + 1] ?? 0); at += 3) {
    const other = tasks.links[at] ?? 0;
    if ((taskLast[other] ?? 0) <= end) continue;
    for (let each = tasks.piecesFrom[other] ?? 0; each < (tasks.piecesFrom[other + 1] ?? 0); each += 1) {
      if (pieces.slotsFrom[each] === pieces.slotsFrom[each + 1] || last[each] !== taskLast[other]) continue;
      found = each;
      end = taskLast[other] ?? 0;
    }
  }
  return found;
};

/** Some piece of the same person that ends on the day a piece begins or shortly before. */
const servedBefore = ({ model: { pieces }, person, first, last, state }: Layout, movable: Movable, random: Random, piece: number): number => {
  const who = person[pieces.slotsFrom[piece] ?? 0] ?? -1;
  const day = first[piece] ?? 0;
  let found = -1;
  let ties = 0;
  for (let index = 0; index < movable.pieces.length; index += 1) {
    const other = movable.pieces[index] ?? 0;
    if (other === piece || (state[other] ?? 0) > states.laid || person[pieces.slotsFrom[other] ?? 0] !== who) continue;
    const end = last[other] ?? 0;
    if (end > day || end < day - closeDays) continue;
    ties += 1;
    if (random.below(ties) === 0) found = other;
  }
  return found;
};
