import { sameRow } from '../history';
import type { Op, Records, ScenarioEdit, ScenarioEditId, ScenarioId, ScenarioTable, Workspace } from '../model';
import { branchIn } from './branch';
import { editsOf, mergedEdit, opOn, planRowOf, textsIn } from './edits';
import { wholeRow, withFieldsOf } from './mergedRow';

/** Whose value stands where plan and scenario disagree. */
export interface Decision {
  readonly editId: ScenarioEditId;
  /** One of the conflict's fields; null: all of them. */
  readonly field: string | null;
  readonly take: 'plan' | 'scenario';
}

/** The row that an edit comes to with the decisions made; `undecided`: fields nobody decided on. */
export interface DecidedRow {
  readonly row: Records[ScenarioTable] | null;
  readonly undecided: readonly string[];
}

/** What the row of an edit is once the conflicts are decided. An edit that no longer fits is undecided as a whole. */
export const decidedRow = (plan: Workspace, edit: ScenarioEdit, decisions: readonly Decision[]): DecidedRow => {
  const merged = mergedEdit(plan, edit);
  const conflicts = branchIn(plan, edit.scenarioId).leftOut.has(edit.id) ? [wholeRow] : merged.conflicts;
  const theirs = planRowOf(plan, edit);
  const takeOf = (field: string): Decision['take'] | null => decisions.findLast((decision) => decision.editId === edit.id && (decision.field === null || decision.field === field))?.take ?? null;
  const undecided = conflicts.filter((field) => takeOf(field) === null);
  if (conflicts.includes(wholeRow)) return { row: takeOf(wholeRow) === 'plan' ? theirs : merged.row, undecided };
  const fromPlan = conflicts.filter((field) => takeOf(field) === 'plan');
  return { row: theirs === null || merged.row === null ? merged.row : withFieldsOf<ScenarioTable>(edit.table, merged.row, theirs, fromPlan), undecided };
};

/** The ops that write chosen edits into the plan and take them out of their scenario. */
export const mergeOps = (plan: Workspace, edits: readonly ScenarioEdit[], decisions: readonly Decision[]): readonly Op[] => [
  ...edits.flatMap((edit) => {
    const before = planRowOf(plan, edit);
    const { row } = decidedRow(plan, edit, decisions);
    return sameRow(before, row) ? [] : [opOn(edit.table, edit.rowId, before, row)];
  }),
  ...edits.map((edit) => opOn('scenarioEdits', edit.id, edit, null)),
];

/** Of each edit of a scenario the others it cannot do without: rows that only the scenario has and it names, and edits that let go of the row it removes. */
const needsIn = (plan: Workspace, edits: readonly ScenarioEdit[]): ((edit: ScenarioEdit) => readonly ScenarioEdit[]) => {
  const added = new Map<string, ScenarioEdit[]>();
  const namers = new Map<string, ScenarioEdit[]>(edits.filter(({ after }) => after === null).map(({ rowId }) => [rowId, []]));
  for (const edit of edits) {
    if (edit.after !== null && planRowOf(plan, edit) === null) added.set(edit.rowId, [...(added.get(edit.rowId) ?? []), edit]);
    if (namers.size > 0) for (const text of textsIn(edit.before)) namers.get(text)?.push(edit);
  }
  return (edit) => {
    const needed = edit.after === null ? namers.get(edit.rowId) ?? [] : [...textsIn(edit.after)].flatMap((text) => added.get(text) ?? []);
    return needed.filter((other) => other.id !== edit.id);
  };
};

/** The edits chosen and all that `more` leads to from them, in the order of `edits`. */
const closed = (edits: readonly ScenarioEdit[], chosen: Iterable<ScenarioEditId>, more: (edit: ScenarioEdit) => readonly ScenarioEdit[]): readonly ScenarioEditId[] => {
  const wanted = new Set(chosen);
  let open = edits.filter((edit) => wanted.has(edit.id));
  while (open.length > 0) {
    open = open.flatMap(more).filter((edit) => !wanted.has(edit.id));
    for (const edit of open) wanted.add(edit.id);
  }
  return edits.filter((edit) => wanted.has(edit.id)).map((edit) => edit.id);
};

/** The edits chosen and those of the same scenario that they cannot do without, in the order of the scenario's edits. */
export const withNeeded = (plan: Workspace, id: ScenarioId, chosen: Iterable<ScenarioEditId>): readonly ScenarioEditId[] => {
  const edits = editsOf(plan, id);
  return closed(edits, chosen, needsIn(plan, edits));
};

/** The edits chosen and those of the same scenario that cannot do without them. */
export const withNeeding = (plan: Workspace, id: ScenarioId, chosen: Iterable<ScenarioEditId>): readonly ScenarioEditId[] => {
  const edits = editsOf(plan, id);
  const needs = needsIn(plan, edits);
  const needers = new Map<ScenarioEditId, ScenarioEdit[]>(edits.map(({ id: editId }) => [editId, []]));
  for (const edit of edits) for (const needed of needs(edit)) needers.get(needed.id)?.push(edit);
  return closed(edits, chosen, (edit) => needers.get(edit.id) ?? []);
};
