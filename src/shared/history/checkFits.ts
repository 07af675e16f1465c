import { refuseWith, succeed, type Op, type Records, type Result, type TableName, type Workspace } from '../model';
import { sameRow } from './sameRow';

/** The present row that an op is about; null: there is none. */
export const presentRow = (workspace: Workspace, op: Op): Records[TableName] | null => {
  switch (op.table) {
    case 'settings': return workspace.settings;
    case 'calendars': return workspace.calendars.get(op.id) ?? null;
    case 'skills': return workspace.skills.get(op.id) ?? null;
    case 'resources': return workspace.resources.get(op.id) ?? null;
    case 'timeOff': return workspace.timeOff.get(op.id) ?? null;
    case 'projects': return workspace.projects.get(op.id) ?? null;
    case 'tasks': return workspace.tasks.get(op.id) ?? null;
    case 'bookings': return workspace.bookings.get(op.id) ?? null;
    case 'milestones': return workspace.milestones.get(op.id) ?? null;
    case 'baselines': return workspace.baselines.get(op.id) ?? null;
    case 'timeEntries': return workspace.timeEntries.get(op.id) ?? null;
    case 'expenses': return workspace.expenses.get(op.id) ?? null;
    case 'budgets': return workspace.budgets.get(op.id) ?? null;
    case 'materials': return workspace.materials.get(op.id) ?? null;
    case 'materialUses': return workspace.materialUses.get(op.id) ?? null;
    case 'sentReports': return workspace.sentReports.get(op.id) ?? null;
  }
};

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
  const misfit = ops.find((op) => !sameRow(presentRow(workspace, op), op.before));
  if (misfit === undefined) return succeed(null);
  return refuseWith('does-not-fit', `${nameOf(misfit)} has changed since, so this no longer fits the plan. Nothing was changed.`, 'Look at it again and make the change by hand.');
};
