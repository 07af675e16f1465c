import type { Records, ScenarioEditId, ScenarioId, ScenarioTable, Workspace } from '../model';
import { branchIn } from './branch';
import { editsOf, mergedEdit, planRowOf } from './edits';
import { wholeRow } from './mergedRow';

/** A row that both the plan and the scenario changed since they parted. */
export interface ScenarioConflict {
  readonly editId: ScenarioEditId;
  readonly table: ScenarioTable;
  readonly rowId: string;
  /** Fields that both changed, each in its own way; `row`: one of them removed it, or it no longer fits. */
  readonly fields: readonly string[];
  readonly plan: Records[ScenarioTable] | null;
  readonly scenario: Records[ScenarioTable] | null;
  /** Why the edit no longer fits and is left out of the scenario until somebody decides; empty: it fits. */
  readonly leftOut: string;
}

/** Where plan and scenario disagree because the plan changed since, in the order of the scenario's edits. What only one of them changed is no conflict. */
export const scenarioConflicts = (plan: Workspace, id: ScenarioId): readonly ScenarioConflict[] => {
  const { leftOut } = branchIn(plan, id);
  return editsOf(plan, id).flatMap((edit) => {
    const { row, conflicts } = mergedEdit(plan, edit);
    const reason = leftOut.get(edit.id) ?? '';
    if (conflicts.length === 0 && reason === '') return [];
    return [{ editId: edit.id, table: edit.table, rowId: edit.rowId, fields: reason === '' ? conflicts : [wholeRow], plan: planRowOf(plan, edit), scenario: reason === '' ? row : edit.after, leftOut: reason }];
  });
};
