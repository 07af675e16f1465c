import { rowsIn, tableNames, type Op, type Records, type TableName, type Workspace, type WorkspaceRows } from '../../model';
import { checkedDraft } from '../checks/checkedDraft';
import type { Command } from '../command';
import { created, edited, removed } from '../support/ops';

export interface ReplaceWorkspaceInput {
  /** All that the workspace holds afterwards. */
  readonly rows: WorkspaceRows;
  /** "Start with the sample workspace". */
  readonly label: string;
}

/** Puts other rows in the place of all present ones, as one change that Undo takes back. Refuses rows that break an invariant; then nothing changes. */
export const replaceWorkspace: Command<ReplaceWorkspaceInput> = (workspace, { rows, label }) =>
  checkedDraft(workspace, label, tableNames.flatMap((table) => tableOps(workspace, rows, table)));

const tableOps = <Name extends TableName>(workspace: Workspace, rows: WorkspaceRows, table: Name): readonly Op[] => {
  const left = new Map<string, Records[Name]>();
  for (const row of rowsIn(workspace, table)) left.set(row.id, row);
  const ops: Op[] = [];
  for (const row of rowsIn(rows, table)) {
    const present = left.get(row.id);
    left.delete(row.id);
    if (present === undefined) ops.push(created(table, row));
    else ops.push(...edited(table, present, row));
  }
  for (const row of left.values()) ops.push(removed(table, row));
  return ops;
};
