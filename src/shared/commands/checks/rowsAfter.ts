import { isOpOf, presentRow, type ListTable, type Op, type Records, type Workspace } from '../../model';

/** Rows as they will be once ops are applied, without applying them: costs what the ops touch. */
export interface RowsAfter {
  readonly get: <Name extends ListTable>(table: Name, id: Records[Name]['id']) => Records[Name] | undefined;
}

/** Reads rows of `workspace` as they will be after `ops`. */
export const rowsAfter = (workspace: Workspace, ops: readonly Op[]): RowsAfter => {
  const touched = new Map<string, Op>();
  for (const op of ops) touched.set(`${op.table} ${op.id}`, op);
  return {
    get: (table, id) => {
      const op = touched.get(`${table} ${id}`);
      return op !== undefined && isOpOf(op, table) ? op.after ?? undefined : presentRow(workspace, table, id);
    },
  };
};
