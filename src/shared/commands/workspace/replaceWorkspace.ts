import type { Op, Records, Workspace, WorkspaceRows } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created, edited, removed } from '../support/ops';
import type { ListTable } from '../support/rows';

export interface ReplaceWorkspaceInput {
  /** All that the workspace holds afterwards. */
  readonly rows: WorkspaceRows;
  /** "Start with the sample workspace". */
  readonly label: string;
}

/** Puts other rows in the place of all present ones, as one change that Undo takes back. Refuses rows that break an invariant; then nothing changes. */
export const replaceWorkspace: Command<ReplaceWorkspaceInput> = (workspace, { rows, label }) =>
  checkedDraft(workspace, label, [
    ...edited('settings', workspace.settings, rows.settings),
    ...tableOps(workspace, 'calendars', rows.calendars),
    ...tableOps(workspace, 'skills', rows.skills),
    ...tableOps(workspace, 'resources', rows.resources),
    ...tableOps(workspace, 'timeOff', rows.timeOff),
    ...tableOps(workspace, 'projects', rows.projects),
    ...tableOps(workspace, 'tasks', rows.tasks),
    ...tableOps(workspace, 'bookings', rows.bookings),
    ...tableOps(workspace, 'milestones', rows.milestones),
    ...tableOps(workspace, 'baselines', rows.baselines),
    ...tableOps(workspace, 'timeEntries', rows.timeEntries),
    ...tableOps(workspace, 'expenses', rows.expenses),
    ...tableOps(workspace, 'budgets', rows.budgets),
    ...tableOps(workspace, 'materials', rows.materials),
    ...tableOps(workspace, 'materialUses', rows.materialUses),
    ...tableOps(workspace, 'sentReports', rows.sentReports),
  ]);

const tableOps = <Name extends ListTable>(workspace: Workspace, table: Name, wanted: readonly Records[Name][]): readonly Op[] => {
  const left = new Map<string, Records[Name]>();
  for (const row of workspace[table].values() as Iterable<Records[Name]>) left.set(row.id, row);
  const ops: Op[] = [];
  for (const row of wanted) {
    const present = left.get(row.id);
    left.delete(row.id);
    if (present === undefined) ops.push(created(table, row));
    else ops.push(...edited(table, present, row));
  }
  for (const row of left.values()) ops.push(removed(table, row));
  return ops;
};
