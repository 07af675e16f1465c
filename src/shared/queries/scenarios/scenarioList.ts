import type { Scenario, ScenarioId, Workspace } from '../../model';
import { lineKeyOf } from '../../scenarios';

export interface ScenarioEntry {
  readonly scenario: Scenario;
  /** Lines in which it differs from the plan, as `scenarioLines` lists them. */
  readonly changes: number;
}

/** All scenarios, the newest first and archived ones last, with how much each changes. */
export const scenarioList = (plan: Workspace): readonly ScenarioEntry[] => {
  const lines = new Map<ScenarioId, Set<string>>();
  for (const edit of plan.scenarioEdits.values()) {
    const present = lines.get(edit.scenarioId) ?? new Set();
    lines.set(edit.scenarioId, present.add(lineKeyOf(edit)));
  }
  return [...plan.scenarios.values()]
    .sort((one, other) => Number(one.archived) - Number(other.archived) || other.day - one.day || (one.name < other.name ? -1 : 1))
    .map((scenario) => ({ scenario, changes: lines.get(scenario.id)?.size ?? 0 }));
};
