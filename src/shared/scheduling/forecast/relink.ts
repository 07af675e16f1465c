import type { Task, TaskId } from '../../model';
import { linksOf, projectIndex, withLink } from './fullPass';
import type { ForecastState, Links } from './state';

/** Tasks that were edited, and their neighbours before and after the edit. */
export interface Edited {
  readonly tasks: ReadonlySet<number>;
  readonly predecessors: ReadonlySet<number>;
  readonly successors: ReadonlySet<number>;
}

/** Brings rows and links of the tasks named up to date with the state's workspace. Null: there is no room for so many new tasks. */
export const relinked = (state: ForecastState, ids: readonly TaskId[]): Edited | null => {
  const { workspace, slots, numbers } = state;
  const edited = { tasks: new Set<number>(), predecessors: new Set<number>(), successors: new Set<number>() };
  for (const id of ids) {
    if (slots.of.has(id)) continue;
    slots.of.set(id, slots.ids.length);
    slots.ids.push(id);
  }
  if (slots.ids.length > slots.room) return null;
  for (const id of ids) {
    const slot = slots.of.get(id) ?? 0;
    const row = workspace.tasks.get(id);
    const task = row?.archived === true ? undefined : row;
    edited.tasks.add(slot);
    relink(state, slot, task, edited.predecessors);
    state.tasks[slot] = task;
    if (task !== undefined) numbers.project[slot] = projectIndex(state, task.projectId);
  }
  // What named a task before it was there can be linked to it now.
  for (const id of ids) {
    for (const successor of workspace.index.successorsOf.get(id) ?? []) {
      const slot = slots.of.get(successor);
      const task = slot === undefined ? undefined : state.tasks[slot];
      if (slot !== undefined && task !== undefined) relink(state, slot, task, edited.predecessors);
    }
  }
  for (const slot of edited.tasks) for (const [other] of triples(state.heldUp[slot])) edited.successors.add(other);
  return edited;
};

const relink = (state: ForecastState, slot: number, task: Task | undefined, neighbours: Set<number>): void => {
  const { waitsFor, heldUp, slots } = state;
  const before = waitsFor[slot];
  const after = task === undefined ? undefined : linksOf((id) => slots.of.get(id), task.dependencies);
  for (const [other] of [...triples(before), ...triples(after)]) neighbours.add(other);
  if (sameLinks(before, after)) return;
  for (const [other] of triples(before)) heldUp[other] = withoutLink(heldUp[other], slot);
  for (const [other, type, lag] of triples(after)) heldUp[other] = withLink(heldUp[other], slot, type, lag);
  waitsFor[slot] = after;
};

const triples = (links: Links | undefined): readonly (readonly [slot: number, type: number, lag: number])[] => {
  const list: (readonly [number, number, number])[] = [];
  for (let at = 0; links !== undefined && at < links.length; at += 3) list.push([links[at] ?? 0, links[at + 1] ?? 0, links[at + 2] ?? 0]);
  return list;
};

const sameLinks = (one: Links | undefined, other: Links | undefined): boolean => one?.length === other?.length && (one ?? []).every((value, index) => value === other?.[index]);

const withoutLink = (links: Links | undefined, slot: number): Links | undefined => {
  const rest = triples(links).filter(([other]) => other !== slot);
  return rest.length === 0 ? undefined : Int32Array.from(rest.flat());
};
