import type { Op, OpOf } from './change';
import type { ScenarioTable } from './scenarioRecords';

/** What an op on a scenario's edit does to the row it is about, as the scenario has it; the row's own op for all others. */
export const opBehind = (op: Op): Op => {
  if (op.table !== 'scenarioEdits') return op;
  const edit = op.after ?? op.before;
  if (edit === null) return op;
  const before = op.before === null ? op.after?.before ?? null : op.before.after;
  const after = op.after === null ? op.before?.before ?? null : op.after.after;
  // All four rows are of the table that the edit names.
  return { table: edit.table, id: edit.rowId, before, after, ...(op.why === undefined ? {} : { why: op.why }) } as OpOf<ScenarioTable> as Op;
};
