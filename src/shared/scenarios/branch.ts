import { sameRow } from '../history';
import { applyOps, changedBetween, presentRow, tableNames, type ListTable, type Op, type ScenarioEditId, type ScenarioId, type Table, type Workspace } from '../model';
import { editOf, editsOf, mergedEdit, opOn, type planRowOf } from './edits';
import { faultsOf, keyOf } from './faults';

/** The plan as a scenario has it. */
export interface Branch {
  readonly workspace: Workspace;
  /** Edits that no longer fit the plan, and why: the plan's own rows stand in their place until somebody decides. */
  readonly leftOut: ReadonlyMap<ScenarioEditId, string>;
}

interface Kept extends Branch {
  readonly plan: Workspace;
}

const kept = new WeakMap<Workspace, Map<ScenarioId, Kept>>();
/** The last one made of each scenario: the next mostly differs from it in a few rows. */
const latest = new Map<ScenarioId, Kept>();
const mostLatest = 4;

/** What belongs to no branch: every branch sees the plan's own. */
const scenarioLists = { scenarios: true, scenarioEdits: true } as const;
const branchedTables = tableNames.filter((table): table is Exclude<ListTable, keyof typeof scenarioLists> => table !== 'settings' && !(table in scenarioLists));

/**
 * The plan with the edits of a scenario applied, and which of them no longer fit. What the plan changed since and the scenario did
 * not is as in the plan. Kept per plan by identity; made from the last one of that scenario it costs what changed in between.
 */
export const branchIn = (plan: Workspace, id: ScenarioId): Branch => {
  const present = kept.get(plan)?.get(id);
  if (present !== undefined) return present;
  const made = grown(plan, id) ?? fromScratch(plan, id);
  const ofPlan = kept.get(plan) ?? new Map<ScenarioId, Kept>();
  ofPlan.set(id, made);
  kept.set(plan, ofPlan);
  latest.delete(id);
  latest.set(id, made);
  for (const oldest of latest.keys()) {
    if (latest.size <= mostLatest) break;
    latest.delete(oldest);
  }
  return made;
};

/** `branchIn` without the question what had to be left out. The plan itself where the scenario changes nothing or is gone. */
export const branchOf = (plan: Workspace, id: ScenarioId): Workspace => branchIn(plan, id).workspace;

const hasEdits = (plan: Workspace, id: ScenarioId): boolean => {
  for (const { scenarioId } of plan.scenarioEdits.values()) if (scenarioId === id) return true;
  return false;
};

/** The workspace after ops, with the lists of scenarios that the plan has. */
const branched = (workspace: Workspace, ops: readonly Op[], plan: Workspace): Workspace =>
  ({ ...applyOps(workspace, ops), scenarios: plan.scenarios, scenarioEdits: plan.scenarioEdits });

const opToward = (branch: Workspace, table: ListTable, id: string, after: ReturnType<typeof planRowOf> | Op['after']): readonly Op[] => {
  const before = presentRow(branch, table, id as never) ?? null;
  return sameRow(before, after) ? [] : [opOn(table, id, before, after)];
};

/** From the last branch of that scenario, by what changed since; null: there is none, or what comes of it does not fit together. */
const grown = (plan: Workspace, id: ScenarioId): Kept | null => {
  const from = latest.get(id);
  if (from === undefined || from.leftOut.size > 0 || from.workspace === from.plan || !hasEdits(plan, id)) return null;
  const touched = new Map<string, readonly [ListTable, string]>();
  for (const editId of changedBetween(from.plan.scenarioEdits, plan.scenarioEdits)) {
    const edit = plan.scenarioEdits.get(editId) ?? from.plan.scenarioEdits.get(editId);
    if (edit?.scenarioId === id) touched.set(keyOf(edit.table, edit.rowId), [edit.table, edit.rowId]);
  }
  for (const table of branchedTables) {
    for (const rowId of changedBetween(from.plan[table] as Table<string, object>, plan[table] as Table<string, object>)) touched.set(keyOf(table, rowId), [table, rowId]);
  }
  const ops = [...touched.values()].flatMap(([table, rowId]) => {
    const edit = editOf(plan, id, table, rowId);
    return opToward(from.workspace, table, rowId, edit === undefined ? presentRow(plan, table, rowId as never) ?? null : mergedEdit(plan, edit).row);
  });
  if (faultsOf(from.workspace, ops).size > 0) return null;
  return { plan, workspace: { ...branched(from.workspace, ops, plan), settings: plan.settings }, leftOut: new Map() };
};

const fromScratch = (plan: Workspace, id: ScenarioId): Kept => {
  const leftOut = new Map<ScenarioEditId, string>();
  let edits = editsOf(plan, id);
  for (;;) {
    const ops = edits.flatMap((edit) => opToward(plan, edit.table, edit.rowId, mergedEdit(plan, edit).row));
    const faults = faultsOf(plan, ops);
    if (faults.size === 0) return { plan, workspace: ops.length === 0 ? plan : branched(plan, ops, plan), leftOut };
    for (const edit of edits) {
      const fault = faults.get(keyOf(edit.table, edit.rowId));
      if (fault !== undefined) leftOut.set(edit.id, fault);
    }
    edits = edits.filter((edit) => !leftOut.has(edit.id));
  }
};
