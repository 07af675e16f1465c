import { changedBetween, type Workspace } from '../../model';
import { limitTask } from './backward';
import { forecastTask } from './forward';
import { projectEndsOf } from './fullPass';
import { isBefore, rankFor, setLevel, setUrgency } from './order';
import { firstDay, lastDay, occupy, release, rowOf } from './people';
import { slotQueue, type SlotQueue } from './queue';
import { relinked, type Edited } from './relink';
import { freeRow, horizonDays } from './staff';
import { copiedNumbers, isOpen, type ForecastState, type Placement } from './state';

/** Where more of the rows than this share changed, everything is worked out anew. */
const mostChanged = 0.2;

/** What has to be worked out again. */
interface Work {
  readonly state: ForecastState;
  /** Rows of people that no other forecast shares. */
  readonly ownRows: Set<number>;
  readonly forward: Set<number>;
  readonly backward: Set<number>;
}

/**
 * The forecast of `workspace` from that of an earlier one, working out again only what the rows between them touch: the tasks, those
 * that wait for them, and those that could have taken the same free time. Equal to `fullPass`. Null: too much changed, or tables that
 * everything depends on.
 */
export const derived = (before: ForecastState, workspace: Workspace): ForecastState | null => {
  const was = before.workspace;
  if (was.resources !== workspace.resources || was.calendars !== workspace.calendars || was.timeOff !== workspace.timeOff || was.settings.defaultCalendarId !== workspace.settings.defaultCalendarId) return null;
  const changed = changesBetween(was, workspace);
  if (changed.tasks.length + changed.bookings.length > mostChanged * before.slots.ids.length + 50) return null;
  const state = copyOf(before, workspace);
  const edited = relinked(state, changed.tasks);
  if (edited === null) return null;
  const work: Work = { state, ownRows: new Set(), forward: new Set([...edited.tasks, ...edited.successors]), backward: new Set([...edited.tasks, ...edited.predecessors]) };
  if (!reorder(work, edited)) return null;
  touchTimes(work, was, changed);
  touchLoads(work, was, changed.bookings);
  if (!goForward(work)) return null;
  const ended = { ...state, projectEnds: projectEndsOf(state) };
  touchProjects(work, before, ended);
  return goBackward({ ...work, state: ended }) ? ended : null;
};

type Changed = ReturnType<typeof changesBetween>;

const changesBetween = (was: Workspace, is: Workspace) => ({
  tasks: changedBetween(was.tasks, is.tasks),
  bookings: changedBetween(was.bookings, is.bookings),
  timeEntries: changedBetween(was.timeEntries, is.timeEntries),
  projects: changedBetween(was.projects, is.projects),
});

const copyOf = (before: ForecastState, workspace: Workspace): ForecastState => ({
  ...before, workspace,
  tasks: before.tasks.slice(), waitsFor: before.waitsFor.slice(), heldUp: before.heldUp.slice(), numbers: copiedNumbers(before.numbers), placements: before.placements.slice(),
  rows: before.rows.slice(), firstFree: before.firstFree.slice(), placedOn: before.placedOn.slice(), seekers: before.seekers.slice(),
});

/** How many steps a walk may take before a plan is taken to hold a circle. */
const mostSteps = (state: ForecastState): number => 50 * state.slots.ids.length + 1000;

/**
 * Brings the order of service up to date. Whoever changes place gives their time back as of their old place, and looks for it
 * again from the new one. False: it does not come to an end.
 */
const reorder = (work: Work, edited: Edited): boolean => {
  const { state } = work;
  const moved = new Set(edited.tasks);
  const spread = (seeds: Iterable<number>, set: (state: ForecastState, slot: number) => boolean, next: ForecastState['heldUp']): boolean => {
    const queue = [...seeds];
    let steps = mostSteps(state);
    for (let slot = queue.pop(); slot !== undefined; slot = queue.pop()) {
      steps -= 1;
      if (steps < 0) return false;
      if (!isOpen(state, slot) || !set(state, slot)) continue;
      moved.add(slot);
      const links = next[slot] ?? [];
      for (let at = 0; at < links.length; at += 3) queue.push(links[at] ?? 0);
    }
    return true;
  };
  if (!spread([...edited.tasks, ...edited.successors], setLevel, state.heldUp)) return false;
  if (!spread([...edited.tasks, ...edited.predecessors], setUrgency, state.waitsFor)) return false;
  const ranks = [...moved].filter((slot) => isOpen(state, slot)).map((slot) => [slot, rankFor(state, slot)] as const).filter(([slot, rank]) => state.numbers.rank[slot] !== rank);
  for (const [slot] of ranks) {
    work.forward.add(slot);
    giveBack(work, slot, (other) => work.forward.add(other));
  }
  for (const [slot, rank] of ranks) state.numbers.rank[slot] = rank;
  return true;
};

/** A row that this state may write to. */
const ownRow = ({ state, ownRows }: Work, person: number): void => {
  if (ownRows.has(person)) return;
  ownRows.add(person);
  state.rows[person] = rowOf(state, person).slice();
};

const giveBack = (work: Work, slot: number, touch: (other: number) => void): Placement | undefined => {
  const { state } = work;
  const placement = state.placements[slot];
  if (placement === undefined) return undefined;
  ownRow(work, placement.person);
  release(state, placement);
  state.placements[slot] = undefined;
  state.placedOn[placement.person] = (state.placedOn[placement.person] ?? []).filter((other) => other !== slot);
  disturb(state, placement, slot, touch);
  return placement;
};

/** Touches whoever is served after `slot` and looked at the days of a placement. */
const disturb = (state: ForecastState, placement: Placement, slot: number, touch: (other: number) => void): void =>
  disturbDays(state, placement.person, firstDay(placement), lastDay(placement), (other) => {
    if (isBefore(state, slot, other)) touch(other);
  });

const disturbDays = (state: ForecastState, person: number, first: number, last: number, touch: (other: number) => void): void => {
  const { staff, seekers, numbers, placements, statusDay } = state;
  for (const group of staff.groupsOf[person] ?? []) {
    for (const other of seekers[group] ?? []) {
      const placement = placements[other];
      const end = placement === undefined ? horizonDays : lastDay(placement);
      if (end >= first && (numbers.readyDay[other] ?? 0) - statusDay <= last) touch(other);
    }
  }
};

/** Tasks whose bookings or time entries changed, and those of projects that begin another day. */
const touchTimes = ({ state, forward }: Work, was: Workspace, changed: Changed): void => {
  const { workspace, slots, tasks } = state;
  const add = (id: Parameters<typeof slots.of.get>[0] | undefined): void => {
    const slot = id === undefined ? undefined : slots.of.get(id);
    if (slot !== undefined) forward.add(slot);
  };
  for (const at of [was, workspace]) {
    for (const id of changed.bookings) add(at.bookings.get(id)?.taskId);
    for (const id of changed.timeEntries) add(at.timeEntries.get(id)?.taskId);
  }
  const begun = new Set(changed.projects.filter((id) => was.projects.get(id)?.startDay !== workspace.projects.get(id)?.startDay));
  if (begun.size > 0) tasks.forEach((task, slot) => (task !== undefined && task.projectId !== null && begun.has(task.projectId) ? forward.add(slot) : undefined));
};

/** Rows of people whose bookings changed are made anew; whoever looked at days that are another now looks again. */
const touchLoads = (work: Work, was: Workspace, bookings: Changed['bookings']): void => {
  const { state } = work;
  const people = new Set<number>();
  for (const at of [was, state.workspace]) {
    for (const id of bookings) {
      const resource = at.bookings.get(id)?.resourceId;
      const person = resource === undefined ? undefined : state.staff.indexOf.get(resource);
      if (person !== undefined) people.add(person);
    }
  }
  for (const person of people) {
    const before = state.rows[person];
    if (before === undefined) continue;
    const row = freeRow(state.workspace, state.staff, person);
    state.rows[person] = row;
    work.ownRows.add(person);
    for (const slot of state.placedOn[person] ?? []) occupyAt(state, slot);
    state.firstFree[person] = 0;
    const first = row.findIndex((minutes, day) => minutes !== before[day]);
    const last = row.findLastIndex((minutes, day) => minutes !== before[day]);
    if (first >= 0) disturbDays(state, person, first, last, (other) => work.forward.add(other));
  }
};

const occupyAt = (state: ForecastState, slot: number): void => {
  const placement = state.placements[slot];
  if (placement !== undefined) occupy(state, placement);
};

const touchProjects = ({ backward }: Work, before: ForecastState, { tasks, numbers, projectEnds }: ForecastState): void => {
  if (projectEnds.length === before.projectEnds.length && projectEnds.every((day, index) => day === before.projectEnds[index])) return;
  tasks.forEach((task, slot) => {
    const project = numbers.project[slot] ?? 0;
    if (task !== undefined && projectEnds[project] !== before.projectEnds[project]) backward.add(slot);
  });
};

const queueOf = (state: ForecastState, seeds: Iterable<number>, isFirst: (one: number, other: number) => boolean): SlotQueue => {
  const queue = slotQueue(state.slots.room, isFirst);
  for (const slot of seeds) queue.push(slot);
  return queue;
};

const goForward = (work: Work): boolean => {
  const { state } = work;
  const queue = queueOf(state, work.forward, (one, other) => isBefore(state, one, other));
  let steps = mostSteps(state);
  for (let slot = queue.pop(); slot >= 0; slot = queue.pop()) {
    steps -= 1;
    if (steps < 0) return false;
    if (!forecastAgain(work, slot, queue)) continue;
    work.backward.add(slot);
    const links = state.heldUp[slot] ?? [];
    for (let at = 0; at < links.length; at += 3) queue.push(links[at] ?? 0);
  }
  return true;
};

/** Works one task out again and touches whoever meets other free time by that; answers whether its days are others now. */
const forecastAgain = (work: Work, slot: number, queue: SlotQueue): boolean => {
  const { state } = work;
  const { numbers } = state;
  const days = (): readonly (number | undefined)[] => [numbers.basis[slot], numbers.start[slot], numbers.finish[slot], numbers.firstMinutes[slot], numbers.lastMinutes[slot], numbers.endMinutes[slot]];
  const before = days();
  const group = numbers.group[slot] ?? -1;
  const held = state.placements[slot];
  const touched: number[] = [];
  giveBack(work, slot, (other) => touched.push(other));
  forecastTask(state, slot);
  seekIn(state, slot, group, numbers.group[slot] ?? -1);
  const placement = state.placements[slot];
  if (placement !== undefined) {
    ownRow(work, placement.person);
    occupy(state, placement);
    state.placedOn[placement.person] = [...(state.placedOn[placement.person] ?? []), slot];
  }
  if (!isSame(held, placement)) {
    for (const other of touched) queue.push(other);
    if (placement !== undefined) disturb(state, placement, slot, (other) => queue.push(other));
  }
  const after = days();
  return before.some((value, index) => value !== after[index]);
};

const isSame = (one: Placement | undefined, other: Placement | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.person === other.person && one.days.length === other.days.length && one.days.every((value, index) => value === other.days[index]));

const seekIn = ({ seekers }: ForecastState, slot: number, before: number, after: number): void => {
  if (before === after) return;
  if (before >= 0) seekers[before] = (seekers[before] ?? []).filter((other) => other !== slot);
  if (after >= 0) seekers[after] = [...(seekers[after] ?? []), slot];
};

const goBackward = ({ state, backward }: Work): boolean => {
  const { numbers } = state;
  const queue = queueOf(state, backward, (one, other) => isBefore(state, other, one));
  let steps = mostSteps(state);
  for (let slot = queue.pop(); slot >= 0; slot = queue.pop()) {
    steps -= 1;
    if (steps < 0) return false;
    const [start, finish, room] = [numbers.latestStart[slot], numbers.latestFinish[slot], numbers.roomBefore[slot]];
    limitTask(state, slot);
    if (start === numbers.latestStart[slot] && finish === numbers.latestFinish[slot] && room === numbers.roomBefore[slot]) continue;
    const links = state.waitsFor[slot] ?? [];
    for (let at = 0; at < links.length; at += 3) queue.push(links[at] ?? 0);
  }
  return true;
};
