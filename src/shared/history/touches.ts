import type { Op, TableName } from '../model';

/** The key under which entries about a row are found. */
export const touchKey = (table: TableName, id: string): string => `${table}:${id}`;

/** The keys of every row that `ops` touch, without repeats; for a booking also its task and its person, for time off its person, before and after. */
export const touchKeysOf = (ops: readonly Op[]): readonly string[] => {
  const keys = new Set<string>();
  for (const op of ops) {
    keys.add(touchKey(op.table, op.id));
    if (op.table === 'bookings') for (const booking of [op.before, op.after]) if (booking !== null) keys.add(touchKey('tasks', booking.taskId));
    if (op.table === 'bookings' || op.table === 'timeOff') for (const row of [op.before, op.after]) if (row !== null) keys.add(touchKey('resources', row.resourceId));
  }
  return [...keys];
};
