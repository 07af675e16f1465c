import { referenceProblems, refuseWith, rowsAfter, rowsIn, tableNames, type Op, type Refusal, type Workspace } from '../../model';
import { created } from '../support/ops';

/** Refuses with `still-needed` where ops remove a row that a row which stays still names. Looks at every row, and only if rows are removed. */
export const danglingReference = (workspace: Workspace, ops: readonly Op[]): { readonly ok: false; readonly refusal: Refusal } | null => {
  if (ops.every(({ after }) => after !== null)) return null;
  const rows = rowsAfter(workspace, ops);
  const touched = new Set(ops.map(({ table, id }) => `${table} ${id}`));
  for (const op of everyRow(workspace)) {
    if (touched.has(`${op.table} ${op.id}`)) continue;
    if (referenceProblems(op, rows).length > 0) {
      return refuseWith('still-needed', 'A row that would be removed is still named by another one, so nothing was changed.', 'Remove or change the rows that name it as well.');
    }
  }
  return null;
};

function* everyRow(workspace: Workspace): Generator<Op> {
  for (const table of tableNames) for (const row of rowsIn(workspace, table)) yield created(table, row);
}
