import { isOpOf, type Op } from './change';
import { presentRow, type ListTable } from './presentRow';
import type { Records } from './records';
import type { Workspace } from './workspace';

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
