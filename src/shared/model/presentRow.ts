import type { Records, TableName } from './records';
import type { Workspace, WorkspaceRows } from './workspace';

/** The tables that hold many rows. */
export type ListTable = Exclude<TableName, 'settings'>;

/** One row as it is now, by id from the table named; undefined: there is none. Settings are one row, whatever the id. */
export const presentRow = <Name extends TableName>(workspace: Workspace, table: Name, id: Records[Name]['id']): Records[Name] | undefined =>
  table === 'settings' ? (workspace.settings as Records[Name]) : (workspace[table] as { get(id: Records[Name]['id']): Records[Name] | undefined }).get(id);

/** All rows of the table named, of a workspace or of its rows; of the settings, the one. */
export const rowsIn = <Name extends TableName>(of: Workspace | WorkspaceRows, table: Name): Iterable<Records[Name]> =>
  table === 'settings' ? [of.settings as Records[Name]] : (of[table] as { values(): Iterable<Records[Name]> }).values();
