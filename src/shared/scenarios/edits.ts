import { presentRow, scenarioEditIdOf, scenarioTables, type Op, type Records, type ScenarioEdit, type ScenarioId, type ScenarioTable, type TableName, type Workspace } from '../model';
import { mergedRow, type MergedRow } from './mergedRow';

/** The edits of a scenario, in the order in which rows can be written. */
export const editsOf = (plan: Workspace, id: ScenarioId): readonly ScenarioEdit[] => {
  const edits = [...plan.scenarioEdits.values()].filter(({ scenarioId }) => scenarioId === id);
  const place = new Map<string, number>(scenarioTables.map((table, index) => [table, index]));
  return edits.sort((one, other) => (place.get(one.table) ?? 0) - (place.get(other.table) ?? 0) || (one.id < other.id ? -1 : 1));
};

export const isScenarioTable = (table: TableName): table is ScenarioTable => (scenarioTables as readonly TableName[]).includes(table);

/** The edit that a scenario has of a row; undefined: it has none. */
export const editOf = (plan: Workspace, id: ScenarioId, table: TableName, rowId: string): ScenarioEdit | undefined =>
  (isScenarioTable(table) ? plan.scenarioEdits.get(scenarioEditIdOf(id, table, rowId)) : undefined);

/** The plan's row that an edit is about; null: the plan has none. */
export const planRowOf = (plan: Workspace, { table, rowId }: ScenarioEdit): Records[ScenarioTable] | null => presentRow(plan, table, rowId) ?? null;

/** The scenario's row on top of the plan's as it is now. */
export const mergedEdit = (plan: Workspace, edit: ScenarioEdit): MergedRow => mergedRow<ScenarioTable>(edit.table, edit.before, planRowOf(plan, edit), edit.after);

/** An op on a row whose table is known only by name; the caller pairs table and rows. */
export const opOn = (table: TableName, id: string, before: Records[TableName] | null, after: Records[TableName] | null): Op => ({ table, id, before, after }) as unknown as Op;

/** Texts inside a row: among them the ids of the rows it names. */
export const textsIn = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
};
