import { overBudgetWeight, restlessDay } from './aims';
import { daysLate, workedBefore } from './axis';
import { states, type Layout } from './layout';
import { long, never } from './model';
import { minutesOn, shapeOf } from './span';

/** What a plan comes to, each aim in its own unit. */
export interface Totals {
  /** Minutes left out, by priority. */
  unplaced: number;
  /** Working days late of deadlines, milestones and projects, by priority. */
  lateness: number;
  /** Working minutes until each project and the whole plan end, by priority. */
  finish: number;
  /** Minor units times minutes an hour, over budget counted again. */
  cost: number;
  /** Minutes over healthy weeks, and days without the rest that is due. */
  evenness: number;
  /** Minutes of bookings that move. */
  change: number;
  /** Sum of the last days of all pieces: tells which of two plans that end together is the tighter one. No aim. */
  spread: number;
  /** All of them weighed. */
  value: number;
}

export const noTotals = (): Totals => ({ unplaced: 0, lateness: 0, finish: 0, cost: 0, evenness: 0, change: 0, spread: 0, value: 0 });

/** Room for what is summed by project and person; one a layout. */
export interface Sums {
  readonly endDay: Int32Array;
  readonly endMinutes: Int32Array;
  readonly projectCost: Float64Array;
  readonly byPerson: Int32Array;
}

export const newSums = ({ model }: Layout): Sums => ({
  endDay: new Int32Array(model.ends.count), endMinutes: new Int32Array(model.ends.count), projectCost: new Float64Array(model.ends.count), byPerson: new Int32Array((model.people.count + 1) * model.ends.count),
});

/** Weighs the plan that is laid, from its arrays. */
export const weigh = (layout: Layout, sums: Sums, totals: Totals): void => {
  const { aims } = layout.model;
  totals.unplaced = aims.fixedUnplaced;
  totals.change = 0;
  totals.spread = 0;
  addPieces(layout, sums, totals);
  totals.lateness = aims.fixedLateness + deadlinesLate(layout) + duesLate(layout);
  totals.finish = finishOf(layout, sums);
  totals.cost = costOf(layout, sums);
  totals.evenness = layout.uneven + restlessDay * daysWithoutRest(layout);
  totals.value = aims.unplaced * totals.unplaced + aims.lateness * totals.lateness + aims.finish * totals.finish + (aims.cost * totals.cost) / 60 + aims.evenness * totals.evenness + aims.change * totals.change;
};

const addPieces = (layout: Layout, { endDay, projectCost }: Sums, totals: Totals): void => {
  const { model, state, moved, last } = layout;
  const { pieces, slots, tasks, ends } = model;
  const all = ends.count - 1;
  endDay.set(ends.fixedLast);
  projectCost.set(ends.fixedCost);
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const task = pieces.task[piece] ?? 0;
    totals.change += moved[piece] ?? 0;
    const from = pieces.slotsFrom[piece] ?? 0;
    const stop = pieces.slotsFrom[piece + 1] ?? 0;
    if (from === stop) continue;
    if ((state[piece] ?? 0) >= states.noRoom) {
      totals.unplaced += (slots.minutes[from] ?? 0) * (tasks.weight[task] ?? 0);
      continue;
    }
    const project = tasks.project[task] ?? -1;
    const end = last[piece] ?? 0;
    totals.spread += end;
    if (end > (endDay[all] ?? long)) endDay[all] = end;
    if (project >= 0 && end > (endDay[project] ?? long)) endDay[project] = end;
    for (let slot = from; slot < stop; slot += 1) {
      const cost = slotCost(layout, piece, slot);
      projectCost[all] = (projectCost[all] ?? 0) + cost;
      if (project >= 0) projectCost[project] = (projectCost[project] ?? 0) + cost;
    }
  }
};

/** Minutes times rate of an hour. */
const slotCost = (layout: Layout, piece: number, slot: number): number => {
  const { people, slots } = layout.model;
  const person = layout.person[slot] ?? 0;
  const rate = people.rate[person] ?? 0;
  const later = people.laterFrom[person] ?? 0;
  if (later === people.laterFrom[person + 1]) return rate * (slots.minutes[slot] ?? 0);
  let cost = 0;
  if (layout.state[piece] === states.stayed) {
    const shape = shapeOf(layout, piece, slot);
    for (let at = slots.bookedFrom[shape] ?? 0; at < (slots.bookedFrom[shape + 1] ?? 0); at += 1) cost += rateOn(layout, person, slots.bookedDay[at] ?? 0) * (slots.bookedMinutes[at] ?? 0);
    return cost;
  }
  let rest = slots.minutes[slot] ?? 0;
  const end = (layout.pileFrom[piece] ?? 0) + (layout.pileCount[piece] ?? 0);
  for (let at = layout.pileFrom[piece] ?? 0; at < end && rest > 0; at += 1) {
    const minutes = Math.min(rest, layout.pileMinutes[at] ?? 0);
    cost += rateOn(layout, person, layout.pileDay[at] ?? 0) * minutes;
    rest -= minutes;
  }
  return cost;
};

const rateOn = ({ model: { people } }: Layout, person: number, day: number): number => {
  let rate = people.rate[person] ?? 0;
  for (let at = people.laterFrom[person] ?? 0; at < (people.laterFrom[person + 1] ?? 0) && (people.laterDay[at] ?? never) <= day; at += 1) rate = people.laterRate[at] ?? 0;
  return rate;
};

const deadlinesLate = ({ model, taskLast }: Layout): number => {
  const { tasks, axis, pieces } = model;
  let late = 0;
  for (let task = 0; task < tasks.count; task += 1) {
    const due = tasks.deadline[task] ?? never;
    const last = taskLast[task] ?? long;
    if (due !== never && last > due && last !== long && !isPoint(pieces.slotsFrom, tasks.piecesFrom, task)) late += (tasks.weight[task] ?? 0) * daysLate(axis, due, last);
  }
  return late;
};

/** Tasks without work have no day in the plan. */
const isPoint = (slotsFrom: Int32Array, piecesFrom: Int32Array, task: number): boolean => slotsFrom[piecesFrom[task] ?? 0] === slotsFrom[piecesFrom[task + 1] ?? 0];

const duesLate = ({ model, taskLast }: Layout): number => {
  const { dues, axis, pieces, tasks } = model;
  let late = 0;
  for (let index = 0; index < dues.count; index += 1) {
    let last = dues.fixedLast[index] ?? long;
    for (let at = dues.tasksFrom[index] ?? 0; at < (dues.tasksFrom[index + 1] ?? 0); at += 1) {
      const task = dues.tasks[at] ?? 0;
      if ((taskLast[task] ?? long) > last && !isPoint(pieces.slotsFrom, tasks.piecesFrom, task)) last = taskLast[task] ?? long;
    }
    const due = dues.due[index] ?? never;
    if (last > due) late += (dues.weight[index] ?? 0) * daysLate(axis, due, last);
  }
  return late;
};

/** Working minutes of the default calendar until each end: whole days before the last, and the most that one person works on the last, but no more than a day. */
const finishOf = (layout: Layout, { endDay, endMinutes, byPerson }: Sums): number => {
  const { model, last, state, person } = layout;
  const { pieces, tasks, ends, axis, people } = model;
  const width = people.count + 1;
  const all = ends.count - 1;
  endMinutes.fill(0);
  byPerson.fill(0);
  const add = (end: number, who: number, minutes: number): void => {
    const at = end * width + (who < 0 ? people.count : who);
    const sum = (byPerson[at] ?? 0) + minutes;
    byPerson[at] = sum;
    if (sum > (endMinutes[end] ?? 0)) endMinutes[end] = sum;
  };
  for (let end = 0; end < ends.count; end += 1) {
    if (ends.fixedLast[end] !== endDay[end]) continue;
    for (let at = 3 * (ends.fixedFrom[end] ?? 0); at < 3 * (ends.fixedFrom[end + 1] ?? 0); at += 3) add(end, ends.fixed[at] ?? -1, ends.fixed[at + 2] ?? 0);
  }
  for (let piece = 0; piece < pieces.count; piece += 1) {
    if ((state[piece] ?? 0) >= states.noRoom) continue;
    const day = last[piece] ?? 0;
    const project = tasks.project[pieces.task[piece] ?? 0] ?? -1;
    const endsProject = project >= 0 && day === endDay[project];
    if (!endsProject && day !== endDay[all]) continue;
    for (let slot = pieces.slotsFrom[piece] ?? 0; slot < (pieces.slotsFrom[piece + 1] ?? 0); slot += 1) {
      const minutes = minutesOn(layout, piece, slot, day);
      if (minutes === 0) continue;
      if (endsProject) add(project, person[slot] ?? -1, minutes);
      if (day === endDay[all]) add(all, person[slot] ?? -1, minutes);
    }
  }
  let finish = 0;
  for (let end = 0; end < ends.count; end += 1) {
    const day = endDay[end] ?? long;
    if (day < 0) continue;
    finish += (ends.weight[end] ?? 0) * (480 * (workedBefore(axis, day) - workedBefore(axis, 0)) + Math.min(480, endMinutes[end] ?? 0));
  }
  return finish;
};

const costOf = ({ model: { ends } }: Layout, { projectCost }: Sums): number => {
  let cost = projectCost[ends.count - 1] ?? 0;
  for (let end = 0; end < ends.count - 1; end += 1) {
    const budget = ends.budget[end] ?? -1;
    const over = (projectCost[end] ?? 0) - 60 * budget;
    if (budget >= 0 && over > 0) cost += overBudgetWeight * over;
  }
  return cost;
};

/** Days worked beyond those in a row after which a rest is due. Only of people whose calendars leave none by themselves. */
const daysWithoutRest = ({ model, free }: Layout): number => {
  const { people, days, aims } = model;
  let count = 0;
  for (let index = 0; index < people.restless.length; index += 1) {
    const base = (people.restless[index] ?? 0) * days;
    let row = people.busyBefore[index] ?? 0;
    for (let day = 0; day < days; day += 1) {
      const works = (people.busy[index * days + day] ?? 0) === 1 || free[base + day] !== people.free[base + day];
      row = works ? row + 1 : 0;
      if (row > aims.restAfterDays) count += 1;
    }
  }
  return count;
};
