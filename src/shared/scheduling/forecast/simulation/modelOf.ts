import { actualEffort, nameKey, type DayNumber, type MilestoneId, type ProjectId, type ResourceId, type Workspace } from '../../../model';
import { lengthOf } from '../axis';
import { forecastStateOf } from '../forecastOf';
import { milestoneForecasts, waitedFor } from '../milestones';
import { isBefore } from '../order';
import { slotQueue } from '../queue';
import { basisCodes, isOpen, linkCodes, noDay, type ForecastState } from '../state';
import { resourcesOf } from '../view';
import { enoughOfAKind, never, none, pushes, usualSpread, type SimulatedEnds, type SimulationModel, type Spread } from './model';

/** Where each task lies on the axis of working days since the status day. */
interface Times {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

interface Link {
  readonly from: number;
  readonly push: number;
  readonly offset: number;
}

/** Work of no length still takes a moment, so that its end belongs to its day. */
const moment = 1 / 1024;

/**
 * The model of a plan as it is forecast: with every factor 1 a run gives the days of the forecast. Tasks are pushed by what they wait for and
 * by the task before them of each of their people; where the forecast lets two overlap, by as much less. Booked work begins
 * no earlier than it is booked.
 */
export const simulationModelOf = (workspace: Workspace, statusDay: DayNumber, spread: Spread = usualSpread): SimulationModel => {
  const state = forecastStateOf(workspace, statusDay);
  const base = state.axis.before[statusDay - state.axis.from] ?? 0;
  const times = timesOf(state, base);
  const order = runOrder(state, times);
  const place = new Map(Array.from(order, (slot, index) => [slot, index]));
  const links = linksOf(state, times, order, place);
  const floor = Float64Array.from(order, (slot) => floorOf(state, slot, times, base));
  const at = (slot: number): number => times.start[slot] ?? 0;
  return {
    statusDay, spread, floor, days: state.axis.days.slice(base),
    gap: Float64Array.from(order, (slot, index) => Math.max(0, at(slot) - pushedTo(floor[index] ?? 0, links[index] ?? [], order, times))),
    duration: Float64Array.from(order, (slot) => (times.finish[slot] ?? 0) - at(slot)),
    work: Float64Array.from(order, (slot) => Math.min((times.finish[slot] ?? 0) - at(slot), workOf(state, slot))),
    ...packedLinks(links),
    ...factorsOf(workspace, state, order),
    milestones: milestoneEnds(workspace, state, place),
    projects: projectEnds(workspace, state, place),
  };
};

const timesOf = ({ numbers, axis, slots, statusDay }: ForecastState, base: number): Times => {
  const start = new Float64Array(slots.ids.length);
  const finish = new Float64Array(slots.ids.length);
  const indexOf = (day: DayNumber): number => (axis.before[Math.max(0, Math.min(axis.before.length - 1, day - axis.from))] ?? 0) - base;
  for (let slot = 0; slot < slots.ids.length; slot += 1) {
    const [first, last] = [numbers.start[slot] ?? noDay, numbers.finish[slot] ?? noDay];
    if (first === noDay || last === noDay) continue;
    const length = Math.max(1, lengthOf(axis, last));
    const end = numbers.endMinutes[slot] ?? 0;
    const before = first === last ? end - (numbers.lastMinutes[slot] ?? 0) : 0;
    start[slot] = first < statusDay ? 0 : indexOf(first) + Math.min(1 - moment, before / length);
    finish[slot] = Math.max((start[slot] ?? 0) + moment, indexOf(last) + Math.max(moment, Math.min(1, end / length)));
  }
  return { start, finish };
};

/** Open tasks with days, each after all it waits for, else in the order in which they begin. */
const runOrder = (state: ForecastState, { start }: Times): readonly number[] => {
  const count = state.slots.ids.length;
  const runs = (slot: number): boolean => isOpen(state, slot) && state.numbers.finish[slot] !== noDay && state.numbers.start[slot] !== noDay;
  const waiting = new Int32Array(count);
  const queue = slotQueue(count, (one, other) => (start[one] === start[other] ? isBefore(state, one, other) : (start[one] ?? 0) < (start[other] ?? 0)));
  for (let slot = 0; slot < count; slot += 1) {
    if (!runs(slot)) continue;
    const links = state.waitsFor[slot] ?? [];
    for (let at = 0; at < links.length; at += 3) if (runs(links[at] ?? 0)) waiting[slot] = (waiting[slot] ?? 0) + 1;
    if (waiting[slot] === 0) queue.push(slot);
  }
  const order: number[] = [];
  for (let slot = queue.pop(); slot >= 0; slot = queue.pop()) {
    order.push(slot);
    const links = state.heldUp[slot] ?? [];
    for (let at = 0; at < links.length; at += 3) {
      const other = links[at] ?? 0;
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (waiting[other] === 0 && runs(other)) queue.push(other);
    }
  }
  return order;
};

const linksOf = (state: ForecastState, { start, finish }: Times, order: readonly number[], place: ReadonlyMap<number, number>): readonly (readonly Link[])[] => {
  const lastOf = new Map<ResourceId, number>();
  return order.map((slot, index) => {
    const own: Link[] = [];
    const [begin, end] = [start[slot] ?? 0, finish[slot] ?? 0];
    const dependencies = state.waitsFor[slot] ?? [];
    for (let at = 0; at < dependencies.length; at += 3) {
      const other = dependencies[at] ?? 0;
      const from = place.get(other);
      if (from === undefined) continue;
      const [type, lag] = [dependencies[at + 1] ?? 0, dependencies[at + 2] ?? 0];
      const source = (type === linkCodes.FS || type === linkCodes.FF ? finish[other] : start[other]) ?? 0;
      const target = type === linkCodes.FS || type === linkCodes.SS ? begin : end;
      own.push({ from, push: pushOf(type), offset: Math.min(lag, target - source) });
    }
    const id = state.slots.ids[slot];
    for (const resource of id === undefined ? [] : resourcesOf(state, slot, id)) {
      const before = lastOf.get(resource);
      const beforeSlot = before === undefined ? undefined : order[before];
      if (before !== undefined && beforeSlot !== undefined) own.push({ from: before, push: pushes.queue, offset: Math.min(0, begin - (finish[beforeSlot] ?? 0)) });
      lastOf.set(resource, index);
    }
    return own;
  });
};

/** Days of work left for each of the people on a task. */
const workOf = (state: ForecastState, slot: number): number => {
  const task = state.tasks[slot];
  if (task === undefined) return 0;
  return task.remaining / Math.max(1, resourcesOf(state, slot, task.id).length) / Math.max(1, ...state.axis.lengths);
};

const pushOf = (type: number): number =>
  type === linkCodes.FS ? pushes.finishToStart : type === linkCodes.SS ? pushes.startToStart : type === linkCodes.FF ? pushes.finishToFinish : pushes.startToFinish;

/** Booked work begins when it is booked; other work when its own and its project's earliest start allow. */
const floorOf = ({ numbers, tasks, workspace, axis }: ForecastState, slot: number, { start }: Times, base: number): number => {
  const basis = numbers.basis[slot];
  if (basis === basisCodes.booked || basis === basisCodes.partly) return start[slot] ?? 0;
  const task = tasks[slot];
  const project = task === undefined || task.projectId === null ? undefined : workspace.projects.get(task.projectId);
  const day = Math.max(task?.earliestStart ?? noDay, project?.startDay ?? noDay);
  const index = (axis.before[Math.max(0, Math.min(axis.before.length - 1, day - axis.from))] ?? 0) - base;
  return Math.max(0, Math.min(start[slot] ?? 0, index));
};

/** When a task could begin in the forecast by its floor and what pushes it. */
const pushedTo = (floor: number, links: readonly Link[], order: readonly number[], { start, finish }: Times): number => {
  let begin = floor;
  for (const { from, push, offset } of links) {
    const slot = order[from] ?? 0;
    if (push === pushes.finishToStart || push === pushes.queue) begin = Math.max(begin, (finish[slot] ?? 0) + offset);
    if (push === pushes.startToStart) begin = Math.max(begin, (start[slot] ?? 0) + offset);
  }
  return begin;
};

const packedLinks = (links: readonly (readonly Link[])[]): Pick<SimulationModel, 'linksFrom' | 'linkTask' | 'linkPush' | 'linkOffset'> => {
  const flat = links.flat();
  return { linksFrom: startsOf(links), linkTask: Int32Array.from(flat, ({ from }) => from), linkPush: Uint8Array.from(flat, ({ push }) => push), linkOffset: Float64Array.from(flat, ({ offset }) => offset) };
};

/** Where each list begins when they are laid end to end, and where the last one ends. */
const startsOf = (lists: readonly (readonly unknown[])[]): Int32Array => {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  return starts;
};

const bucket = <K>(lists: Map<K, number[]>, key: K): number[] => {
  const present = lists.get(key) ?? [];
  if (present.length === 0) lists.set(key, present);
  return present;
};

/** Ratios of actual to estimated effort beyond these are slips of the pen. */
const [leastRatio, mostRatio] = [0.1, 10];

/** Actual against estimated effort of tasks that are done, by kind, where a kind has enough of them. */
const ratiosByKind = (workspace: Workspace): ReadonlyMap<string, readonly number[]> => {
  const ratios = new Map<string, number[]>();
  for (const task of [...workspace.tasks.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    if (task.status !== 'done' || task.effort === 0 || task.kind.trim() === '') continue;
    const actual = actualEffort(workspace, task.id);
    if (actual === 0) continue;
    const kind = nameKey(task.kind);
    bucket(ratios, kind).push(Math.min(mostRatio, Math.max(leastRatio, actual / task.effort)));
  }
  return new Map([...ratios].filter(([, list]) => list.length >= enoughOfAKind));
};

const factorsOf = (workspace: Workspace, { tasks }: ForecastState, order: readonly number[]): Pick<SimulationModel, 'factorsFrom' | 'factorCount' | 'factors'> => {
  const ratios = ratiosByKind(workspace);
  const kinds = [...ratios.keys()];
  const starts = startsOf([...ratios.values()]);
  const kindOf = (slot: number): number => kinds.indexOf(nameKey(tasks[slot]?.kind ?? ''));
  return {
    factors: Float64Array.from([...ratios.values()].flat()),
    factorsFrom: Int32Array.from(order, (slot) => starts[Math.max(0, kindOf(slot))] ?? 0),
    factorCount: Int32Array.from(order, (slot) => ratios.get(kinds[kindOf(slot)] ?? '')?.length ?? 0),
  };
};

interface End<Id> {
  readonly id: Id;
  readonly due: DayNumber | null;
  /** Slots of its open tasks. */
  readonly open: readonly number[];
  /** Its day where none is open; null: none is known. */
  readonly day: DayNumber | null;
}

const endsOf = <Id>(ends: readonly End<Id>[], place: ReadonlyMap<number, number>): SimulatedEnds<Id> => {
  const tasks = ends.map(({ open }) => open.flatMap((slot) => place.get(slot) ?? []));
  return {
    ids: ends.map(({ id }) => id), from: startsOf(tasks), tasks: Int32Array.from(tasks.flat()), due: Int32Array.from(ends, ({ due }) => due ?? none),
    fixed: Int32Array.from(ends, ({ open, day }) => (open.length === 0 ? day ?? never : open.every((slot) => place.has(slot)) ? none : never)),
  };
};

const milestoneEnds = (workspace: Workspace, state: ForecastState, place: ReadonlyMap<number, number>): SimulatedEnds<MilestoneId> =>
  endsOf(milestoneForecasts(workspace, state.statusDay).flatMap(({ milestoneId, day, dueDay, status }) => {
    const milestone = workspace.milestones.get(milestoneId);
    if (milestone === undefined) return [];
    return [{ id: milestoneId, due: dueDay, day, open: status === 'reached' ? [] : waitedFor(state, milestone).filter((slot) => isOpen(state, slot)) }];
  }), place);

const projectEnds = (workspace: Workspace, state: ForecastState, place: ReadonlyMap<number, number>): SimulatedEnds<ProjectId> => {
  const open = new Map<ProjectId, number[]>();
  const done = new Map<ProjectId, DayNumber>();
  state.tasks.forEach((task, slot) => {
    if (task === undefined || task.projectId === null) return;
    if (isOpen(state, slot)) bucket(open, task.projectId).push(slot);
    else done.set(task.projectId, Math.max(done.get(task.projectId) ?? noDay, state.numbers.finish[slot] ?? noDay));
  });
  const present = [...workspace.projects.values()].filter(({ archived }) => !archived).sort((one, other) => (one.id < other.id ? -1 : 1));
  return endsOf(present.map(({ id, dueDay }) => {
    const last = done.get(id) ?? noDay;
    return { id, due: dueDay, open: open.get(id) ?? [], day: last === noDay ? null : last };
  }), place);
};
