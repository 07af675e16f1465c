import { compareNames, countsAsEffort, type Minutes, type ResourceId, type TaskId, type Workspace } from '../../model';
import { grouped } from './grouped';

/** Time of one resource on a task. */
export interface Worked {
  readonly resourceId: ResourceId;
  readonly name: string;
  readonly minutes: Minutes;
  /** `along`: it accompanies the work and does not count as its effort. */
  readonly as: 'effort' | 'along';
}

/** Who has worked how long on a task, the most first. */
export const workedOn = (workspace: Workspace, id: TaskId): readonly Worked[] => {
  const task = workspace.tasks.get(id);
  const entries = (workspace.index.timeByTask.get(id) ?? []).flatMap((entryId) => workspace.timeEntries.get(entryId) ?? []);
  const rows = [...grouped(entries, ({ resourceId }) => resourceId)].flatMap(([resourceId, own]): readonly Worked[] => {
    const resource = workspace.resources.get(resourceId);
    if (task === undefined || resource === undefined) return [];
    return [{ resourceId, name: resource.name, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), as: countsAsEffort(task, resource) ? 'effort' : 'along' }];
  });
  return rows.sort((a, b) => b.minutes - a.minutes || compareNames(a.name, b.name));
};

/** Every kind in use on a task that is not archived, each spelled as most often, sorted. */
export const kindsInUse = (workspace: Workspace): readonly string[] => {
  const spellings = new Map<string, Map<string, number>>();
  for (const { kind, archived } of workspace.tasks.values()) {
    if (archived || kind === '') continue;
    const known = spellings.get(kind.toLowerCase()) ?? new Map<string, number>();
    spellings.set(kind.toLowerCase(), known);
    known.set(kind, (known.get(kind) ?? 0) + 1);
  }
  return [...spellings.values()].map((known) => [...known].reduce((most, next) => (next[1] > most[1] ? next : most))[0]).sort(compareNames);
};

/** A typed kind in the spelling that is in use. */
export const kindNamed = (workspace: Workspace, typed: string): string => {
  const text = typed.trim();
  return kindsInUse(workspace).find((kind) => kind.toLowerCase() === text.toLowerCase()) ?? text;
};
