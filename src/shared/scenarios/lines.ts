import type { Records, ScenarioEdit } from '../model';

/**
 * The key of the thing that an edited row belongs to, `table/id`: a booking or a use of material is of its task, time off of its person,
 * a budget of its project, any other row is a thing of its own. The edits of one thing are one line to whoever reads and chooses.
 */
export const lineKeyOf = ({ table, rowId, before, after }: ScenarioEdit): string => {
  const row = after ?? before;
  if (row === null) return `${table}/${rowId}`;
  if (table === 'bookings' || table === 'materialUses') return `tasks/${(row as Records['bookings'] | Records['materialUses']).taskId}`;
  if (table === 'timeOff') return `resources/${(row as Records['timeOff']).resourceId}`;
  if (table === 'budgets') return `projects/${(row as Records['budgets']).projectId}`;
  return `${table}/${rowId}`;
};

/** How many lines some edits lie in. */
export const countLines = (edits: readonly ScenarioEdit[]): number => new Set(edits.map(lineKeyOf)).size;
