import { quotedTitle } from './changeLabel';
import type { ScenarioEditId, ScenarioId } from './ids';
import type { Records } from './records';
import type { DayNumber } from './units';

/** A what-if branch of the plan: a name for a set of edits (`ScenarioEdit`) that the plan itself does not have. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
  readonly notes: string;
  /** The day on which it was created. */
  readonly day: DayNumber;
  /** Merged or put aside. */
  readonly archived: boolean;
}

/** The tables in which a scenario may differ from the plan. The others hold what holds for every scenario (settings) or what has happened (time, baselines, reports). */
export const scenarioTables = ['calendars', 'skills', 'resources', 'timeOff', 'projects', 'tasks', 'bookings', 'milestones', 'expenses', 'budgets', 'materials', 'materialUses'] as const;

export type ScenarioTable = (typeof scenarioTables)[number];

/** How a scenario differs from the plan in one row of one table. */
export type ScenarioEditOf<Name extends ScenarioTable> = {
  /** Made of the scenario, the table and the row (`scenarioEditIdOf`), so that there is one a row. */
  readonly id: ScenarioEditId;
  readonly scenarioId: ScenarioId;
  readonly table: Name;
  readonly rowId: Records[Name]['id'];
  /** The plan's row when it was edited; null: the plan has none, the scenario adds it. */
  readonly before: Records[Name] | null;
  /** The scenario's row; null: the scenario removes it. */
  readonly after: Records[Name] | null;
};

/** How a scenario differs from the plan in one row. One a scenario and row. */
export type ScenarioEdit = { readonly [Name in ScenarioTable]: ScenarioEditOf<Name> }[ScenarioTable];

/** The one id that the edit of a row in a scenario has. */
export const scenarioEditIdOf = (scenario: ScenarioId, table: ScenarioTable, rowId: string): ScenarioEditId => `${scenario}/${table}/${rowId}` as ScenarioEditId;

/** Why the scenario that a window works in is closed without anybody there having closed it. `now` is what the plan has of it; undefined: nothing. */
export const scenarioGoneWords = (name: string, now: Scenario | undefined): string =>
  `Scenario ${quotedTitle(name)} ${now === undefined ? 'is no longer there' : 'was merged or archived'}, so it was closed. You see the plan itself.`;
