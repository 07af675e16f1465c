import type { DayNumber, Dependency, ProjectId, Task, TaskId, Workspace } from '../../model';
import { axisAround } from './axis';
import { limitTask } from './backward';
import { forecastTask } from './forward';
import { orderOfService } from './order';
import { occupy } from './people';
import { staffOf } from './staff';
import { emptyNumbers, linkCodes, noDay, type ForecastState, type Links, type Slots } from './state';

/** Numbers for so many tasks more before everything is numbered anew. */
const spareRoom = 512;

const slotsOf = (workspace: Workspace): Slots => {
  const ids = [...workspace.tasks.keys()];
  return { ids, of: new Map(ids.map((id, slot) => [id, slot])), room: ids.length + spareRoom };
};

/** The slot, type and lag of each dependency on a task that is there. */
export const linksOf = (slotOf: (id: TaskId) => number | undefined, dependencies: readonly Dependency[]): Links | undefined => {
  if (dependencies.length === 0) return undefined;
  const links: number[] = [];
  for (const { predecessorId, type, lagDays } of dependencies) {
    const slot = slotOf(predecessorId);
    if (slot !== undefined) links.push(slot, linkCodes[type], lagDays);
  }
  return Int32Array.from(links);
};

/** A link more. */
export const withLink = (links: Links | undefined, slot: number, type: number, lag: number): Links => {
  const longer = new Int32Array((links?.length ?? 0) + 3);
  if (links !== undefined) longer.set(links);
  longer.set([slot, type, lag], longer.length - 3);
  return longer;
};

/** The number of a project, given when it is first met. */
export const projectIndex = ({ projects }: Pick<ForecastState, 'projects'>, id: ProjectId | null): number => {
  const known = projects.of.get(id);
  if (known !== undefined) return known;
  const made = projects.ids.length;
  projects.ids.push(id);
  projects.of.set(id, made);
  return made;
};

const emptyState = (workspace: Workspace, statusDay: DayNumber): ForecastState => {
  const slots = slotsOf(workspace);
  const staff = staffOf(workspace, statusDay);
  return {
    workspace, statusDay, axis: axisAround(workspace, statusDay), staff, slots,
    tasks: Array.from<Task | undefined>({ length: slots.ids.length }), waitsFor: [], heldUp: [], numbers: emptyNumbers(slots.room), placements: [],
    rows: [], firstFree: new Int32Array(staff.resources.length), placedOn: [], seekers: [],
    projects: { ids: [], of: new Map() }, projectEnds: new Int32Array(0),
  };
};

/** Every day of every task from nothing but the workspace. */
export const fullPass = (workspace: Workspace, statusDay: DayNumber): ForecastState => {
  const state = emptyState(workspace, statusDay);
  readTasks(state);
  const order = orderOfService(state);
  for (let slot = 0; slot < state.slots.ids.length; slot += 1) if (state.tasks[slot]?.status === 'done') forecastTask(state, slot);
  const placedOn: number[][] = [];
  const seekers: number[][] = [];
  for (const slot of order) {
    forecastTask(state, slot);
    const group = state.numbers.group[slot] ?? -1;
    if (group >= 0) (seekers[group] ??= []).push(slot);
    const placement = state.placements[slot];
    if (placement === undefined) continue;
    occupy(state, placement);
    (placedOn[placement.person] ??= []).push(slot);
  }
  const filled = { ...state, placedOn, seekers, projectEnds: projectEndsOf(state) };
  for (let at = order.length - 1; at >= 0; at -= 1) limitTask(filled, order[at] ?? 0);
  return filled;
};

const readTasks = (state: ForecastState): void => {
  const { workspace, slots, tasks, numbers, waitsFor, heldUp } = state;
  const slotOf = (id: TaskId): number | undefined => slots.of.get(id);
  const lists: number[][] = [];
  for (const [slot, id] of slots.ids.entries()) {
    const task = workspace.tasks.get(id);
    if (task === undefined || task.archived) continue;
    tasks[slot] = task;
    numbers.project[slot] = projectIndex(state, task.projectId);
    const links = linksOf(slotOf, task.dependencies);
    waitsFor[slot] = links;
    for (let at = 0; links !== undefined && at < links.length; at += 3) (lists[links[at] ?? 0] ??= []).push(slot, links[at + 1] ?? 0, links[at + 2] ?? 0);
  }
  lists.forEach((list, slot) => {
    heldUp[slot] = Int32Array.from(list);
  });
};

/** The day by which each project is to end: its last finish, or its due day where that is earlier. */
export const projectEndsOf = ({ workspace, numbers, slots, tasks, projects }: ForecastState): Int32Array => {
  const ends = new Int32Array(projects.ids.length).fill(noDay);
  for (let slot = 0; slot < slots.ids.length; slot += 1) {
    if (tasks[slot] === undefined) continue;
    const project = numbers.project[slot] ?? 0;
    ends[project] = Math.max(ends[project] ?? noDay, numbers.finish[slot] ?? noDay);
  }
  projects.ids.forEach((id, index) => {
    const due = id === null ? null : workspace.projects.get(id)?.dueDay ?? null;
    if (due !== null) ends[index] = Math.min(ends[index] ?? noDay, due);
  });
  return ends;
};
