import { opBehind, type Op, type TableName } from '../model';

/** The key under which entries about a row are found. */
export const touchKey = (table: TableName, id: string): string => `${table}:${id}`;

/** The keys of every row that `ops` touch, without repeats; for bookings and time entries also task and person, for time off its person, for the use of a material its task, before and after; for the edit of a scenario also the keys of the row it is about. */
export const touchKeysOf = (ops: readonly Op[]): readonly string[] => {
  const keys = new Set<string>();
  for (const op of ops) {
    keys.add(touchKey(op.table, op.id));
    if (op.table === 'scenarioEdits') for (const key of touchKeysOf([opBehind(op)])) keys.add(key);
    if (op.table === 'bookings' || op.table === 'timeEntries' || op.table === 'materialUses') for (const row of [op.before, op.after]) if (row !== null) keys.add(touchKey('tasks', row.taskId));
    if (op.table === 'bookings' || op.table === 'timeOff' || op.table === 'timeEntries') for (const row of [op.before, op.after]) if (row !== null) keys.add(touchKey('resources', row.resourceId));
  }
  return [...keys];
};
