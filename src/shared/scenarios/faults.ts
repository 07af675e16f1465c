import { referenceProblems, rowsAfter, rowsIn, type ListTable, type Op, type RowsAfter, type TaskId, type Workspace } from '../model';
import { cycleWords, findCycle } from '../scheduling';
import { opOn, textsIn } from './edits';

/** Tables whose rows others name, and the tables whose rows name them. */
const namedBy: Partial<Readonly<Record<string, readonly ListTable[]>>> = {
  calendars: ['resources'],
  skills: ['resources', 'tasks'],
  resources: ['timeOff', 'projects', 'tasks', 'bookings', 'milestones', 'timeEntries'],
  projects: ['tasks', 'milestones', 'expenses', 'budgets'],
  tasks: ['tasks', 'bookings', 'milestones', 'timeEntries', 'expenses', 'materialUses'],
  materials: ['materialUses'],
};

/** The key of the row that an op is about. */
export const keyOf = (table: string, id: string): string => `${table}/${id}`;

/**
 * Which of `ops` on a sound workspace would leave it with rows that name what is not there, or with tasks that wait in a circle: the
 * op's key and a sentence. Where a row names what another op removes, the removal is at fault. Costs what the ops touch, and all rows
 * of some tables where something is removed that others may name.
 */
export const faultsOf = (workspace: Workspace, ops: readonly Op[]): ReadonlyMap<string, string> => {
  const rows = rowsAfter(workspace, ops);
  const faults = new Map<string, string>();
  const removed = new Map(ops.filter(({ table, after }) => after === null && namedBy[table] !== undefined).map(({ table, id }) => [id as string, { table, key: keyOf(table, id) }]));
  for (const op of ops) {
    const [problem] = referenceProblems(op, rows);
    if (problem !== undefined && !noteRemovals(op.after, removed, faults)) faults.set(keyOf(op.table, op.id), problem);
  }
  noteStillNamed(workspace, ops, { rows, removed, faults });
  noteCircle(ops, rows, faults);
  return faults;
};

type Removed = ReadonlyMap<string, { readonly table: string; readonly key: string }>;

/** Puts the fault on the removals of what a row names; answers whether there are any. */
const noteRemovals = (row: unknown, removed: Removed, faults: Map<string, string>): boolean => {
  if (removed.size === 0) return false;
  let isAny = false;
  for (const text of textsIn(row)) {
    const removal = removed.get(text);
    if (removal === undefined) continue;
    faults.set(removal.key, 'The plan still needs what the scenario removes.');
    isAny = true;
  }
  return isAny;
};

const noteStillNamed = (workspace: Workspace, ops: readonly Op[], { rows, removed, faults }: { readonly rows: RowsAfter; readonly removed: Removed; readonly faults: Map<string, string> }): void => {
  if (removed.size === 0) return;
  const touched = new Set(ops.map(({ table, id }) => keyOf(table, id)));
  for (const table of new Set([...removed.values()].flatMap((removal) => namedBy[removal.table] ?? []))) {
    for (const row of rowsIn(workspace, table)) {
      if (!touched.has(keyOf(table, row.id)) && referenceProblems(opOn(table, row.id, null, row), rows).length > 0) noteRemovals(row, removed, faults);
    }
  }
};

const noteCircle = (ops: readonly Op[], rows: RowsAfter, faults: Map<string, string>): void => {
  const changed = new Set<TaskId>();
  for (const op of ops) if (op.table === 'tasks' && op.after !== null && op.after.dependencies.length > 0 && op.after.dependencies !== op.before?.dependencies) changed.add(op.id);
  if (changed.size === 0) return;
  const cycle = findCycle((id) => rows.get('tasks', id)?.dependencies ?? [], changed);
  if (cycle === null) return;
  const words = cycleWords((id) => rows.get('tasks', id)?.title ?? '', cycle);
  for (const id of cycle) if (changed.has(id)) faults.set(keyOf('tasks', id), `Tasks would wait for each other in a circle: ${words}.`);
};
