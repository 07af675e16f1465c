import { sameRow } from '../../history';
import type { Records, TableName, Workspace } from '../../model';

/** The tables that hold many rows. */
export type ListTable = Exclude<TableName, 'settings'>;

/** One row by id from the table named. */
export const rowOf = <Name extends ListTable>(workspace: Workspace, table: Name, id: Records[Name]['id']): Records[Name] | undefined =>
  (workspace[table] as { get(id: Records[Name]['id']): Records[Name] | undefined }).get(id);

/** The rows that are still there, in the order asked for, each once: what another window removed meanwhile is left out. */
export const rowsThere = <Name extends ListTable>(workspace: Workspace, table: Name, ids: readonly Records[Name]['id'][]): readonly Records[Name][] =>
  [...new Set(ids)].flatMap((id) => rowOf(workspace, table, id) ?? []);

/** A row with the fields of a patch that really differ; the same row where none does. Fields given as undefined are left alone. */
export const patched = <Row extends object>(row: Row, patch: Partial<NoInfer<Row>>): Row => {
  const fields = Object.entries(patch).filter(([field, value]) => value !== undefined && !sameRow(row[field as keyof Row], value));
  return fields.length === 0 ? row : { ...row, ...(Object.fromEntries(fields) as Partial<Row>) };
};
