import type { Scenario, ScenarioId, Workspace } from '../../model';

export interface ScenarioEntry {
  readonly scenario: Scenario;
  /** Rows in which it differs from the plan. */
  readonly changes: number;
}

/** All scenarios, the newest first and archived ones last, with how much each changes. */
export const scenarioList = (plan: Workspace): readonly ScenarioEntry[] => {
  const changes = new Map<ScenarioId, number>();
  for (const { scenarioId } of plan.scenarioEdits.values()) changes.set(scenarioId, (changes.get(scenarioId) ?? 0) + 1);
  return [...plan.scenarios.values()]
    .sort((one, other) => Number(one.archived) - Number(other.archived) || other.day - one.day || (one.name < other.name ? -1 : 1))
    .map((scenario) => ({ scenario, changes: changes.get(scenario.id) ?? 0 }));
};
