import { aDay, anId, fieldProblems, name, noProblems, oneOf, prose, text, yesOrNo, type FieldChecks, type ValueCheck } from './invariantKit';
import type { TableName } from './records';
import { scenarioEditIdOf, scenarioTables, type Scenario, type ScenarioEdit } from './scenarioRecords';

const scenario: FieldChecks<Scenario> = { id: ['id', anId], name: ['name', name], notes: ['notes', prose], day: ['day', aDay], archived: ['archived mark', yesOrNo] };

/** What a row of the other table must be is asked by `scenarioEditRules`, once its table is known. */
const rowOrNone: ValueCheck = (value) => (typeof value === 'object' ? null : 'must be a row or nothing');

const scenarioEdit: FieldChecks<ScenarioEdit> = {
  // Holds two other ids and the name of a table.
  id: ['id', text(500)], scenarioId: ['scenario', anId], table: ['table', oneOf(...scenarioTables)], rowId: ['row', anId], before: ['row in the plan', rowOrNone], after: ['row in the scenario', rowOrNone],
};

/** The fields of scenarios and of their edits. */
export const scenarioFields = { scenarios: fieldProblems(scenario), scenarioEdits: fieldProblems(scenarioEdit) };

/** What an edit must be besides: an edit of that row, between rows that are what their table promises. */
export const scenarioEditRules = (edit: ScenarioEdit, problemsOf: (table: TableName, row: unknown) => readonly string[]): readonly string[] => {
  const { id, scenarioId, table, rowId, before, after } = edit;
  if (before === null && after === null) return ['The edit has neither a row in the plan nor one in the scenario.'];
  const problems = [before, after].flatMap((row) => (row === null ? noProblems : problemsOf(table, row)));
  if (problems.length > 0) return problems;
  const isOfRow = (before === null || before.id === rowId) && (after === null || after.id === rowId) && id === scenarioEditIdOf(scenarioId, table, rowId);
  return isOfRow ? noProblems : ['The edit does not belong to the row it names.'];
};
