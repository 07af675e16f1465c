import { sameRow } from '../history';
import { presentRow, quotedTitle, refuseWith, scenarioEditIdOf, succeed, type ChangeDraft, type Op, type OpOf, type Result, type ScenarioEdit, type ScenarioId, type ScenarioTable, type TableName, type Workspace } from '../model';
import { branchIn } from './branch';
import { isScenarioTable, opOn } from './edits';
import { baseAfter } from './mergedRow';

/** What holds for the plan and all its scenarios, or has really happened. */
const ofThePlan: Partial<Readonly<Record<TableName, string>>> = {
  settings: 'Settings hold for the plan and all its scenarios',
  baselines: 'Baselines are of the plan, not of a scenario',
  timeEntries: 'Time that was worked belongs to the plan, not to a scenario',
};

/**
 * What a command drafted on the branch of a scenario, as a change of the scenario's edits: the plan's own rows are not touched. A
 * row that becomes what it is in the plan is no edit any more. Kept reports and scenarios themselves pass as they are. Refuses
 * `not-in-scenario` what belongs to the plan (settings, baselines, time worked), and `gone` where the scenario is.
 */
export const asScenarioEdits = (plan: Workspace, id: ScenarioId, draft: ChangeDraft): Result<ChangeDraft> => {
  const scenario = plan.scenarios.get(id);
  if (scenario === undefined) return refuseWith('gone', 'This scenario is no longer in the plan; it may have been removed in another window. Nothing was changed.', 'Close the scenario.');
  const misplaced = draft.ops.find(({ table }) => ofThePlan[table] !== undefined);
  if (misplaced !== undefined) return refuseWith('not-in-scenario', `${ofThePlan[misplaced.table] ?? ''}, so nothing was changed.`, 'Close the scenario and do it in the plan.');
  const ops = draft.ops.flatMap((op) => (isOnBranch(op) ? editOp(plan, id, op) : [op]));
  if (ops.length === 0) return refuseWith('nothing-changed', 'That is how it is already, so nothing was changed.', 'Choose another value.');
  const isInside = ops.some(({ table }) => table === 'scenarioEdits');
  return succeed({ ...draft, label: isInside && draft.ops.some(isOnBranch) ? `${draft.label} in ${quotedTitle(scenario.name)}` : draft.label, ops });
};

const isOnBranch = (op: Op): op is Op & OpOf<ScenarioTable> => isScenarioTable(op.table);

/** The one op on the scenario's edits that an op on its branch comes to; none where the scenario says the same already. */
const editOp = (plan: Workspace, scenario: ScenarioId, op: Op & OpOf<ScenarioTable>): readonly Op[] => {
  const { table, id: rowId, after } = op;
  const id = scenarioEditIdOf(scenario, table, rowId);
  const present = plan.scenarioEdits.get(id) ?? null;
  const theirs = presentRow(plan, table, rowId) ?? null;
  const isCounted = present !== null && !branchIn(plan, scenario).leftOut.has(id);
  const base = isCounted ? baseAfter<ScenarioTable>(table, present, theirs, after) : theirs;
  const next = sameRow(after, theirs) ? null : ({ id, scenarioId: scenario, table, rowId, before: base, after } as ScenarioEdit);
  if (sameRow(present, next)) return [];
  return [{ ...opOn('scenarioEdits', id, present, next), ...(op.why === undefined ? {} : { why: op.why }) } as Op];
};
