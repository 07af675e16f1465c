import { sameRow } from '../../history';
import { presentRow, type ListTable, type Records, type Workspace } from '../../model';

/** The rows that are still there, in the order asked for, each once: what another window removed meanwhile is left out. */
export const rowsThere = <Name extends ListTable>(workspace: Workspace, table: Name, ids: readonly Records[Name]['id'][]): readonly Records[Name][] =>
  [...new Set(ids)].flatMap((id) => presentRow(workspace, table, id) ?? []);

/** A row with the fields of a patch that really differ; the same row where none does. Fields given as undefined are left alone. */
export const patched = <Row extends object>(row: Row, patch: Partial<NoInfer<Row>>): Row => {
  const fields = Object.entries(patch).filter(([field, value]) => value !== undefined && !sameRow(row[field as keyof Row], value));
  return fields.length === 0 ? row : { ...row, ...(Object.fromEntries(fields) as Partial<Row>) };
};
