import { presentRow, refuseWith, succeed, type Op, type Result, type TableName, type Workspace } from '../model';
import { sameRow } from './sameRow';

const otherNames: Partial<Record<TableName, string>> = { bookings: 'A booking', timeOff: 'A time off', timeEntries: 'A time entry', budgets: 'A budget', materialUses: 'The use of a material' };

const nameOf = (op: Op): string => {
  const row = op.after ?? op.before;
  if (row === null) return op.id;
  if ('title' in row) return row.title;
  if ('name' in row) return row.name;
  if ('workspaceName' in row) return 'The settings';
  return otherNames[op.table] ?? 'A row';
};

/** Whether `ops` can be applied to `workspace`: every `before` is the present row. Refuses with code `does-not-fit` and names the first row that moved on. */
export const checkFits = (workspace: Workspace, ops: readonly Op[]): Result<null> => {
  const misfit = ops.find((op) => !sameRow(presentRow(workspace, op.table, op.id) ?? null, op.before));
  if (misfit === undefined) return succeed(null);
  return refuseWith('does-not-fit', `${nameOf(misfit)} has changed since, so this no longer fits the plan. Nothing was changed.`, 'Look at it again and make the change by hand.');
};
