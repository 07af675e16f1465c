import type { Baseline, MilestoneId, TaskId, Workspace } from '../../../../shared/model';
import { milestoneMark, projectBar, taskBar, type MilestoneMark, type ProjectBar, type TaskBar, type TimelineGroup } from '../../../../shared/queries/timeline';
import type { Forecast, MilestoneForecast } from '../../../../shared/scheduling';

/** Bars and marks of the lines drawn so far; each is worked out when its line first comes into sight. */
export interface Pieces {
  readonly task: (id: TaskId) => TaskBar | null;
  readonly milestone: (id: MilestoneId) => MilestoneMark | null;
  readonly project: (group: TimelineGroup) => ProjectBar;
}

const keeping = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
};

/** For as long as plan, forecast and baseline are the same. */
export const createPieces = (workspace: Workspace, forecast: Forecast, milestones: readonly MilestoneForecast[], baseline: Baseline | null): Pieces => {
  const forecastOf = new Map(milestones.map((one) => [one.milestoneId, one]));
  return {
    task: keeping((id) => taskBar(workspace, forecast, baseline, id)),
    milestone: keeping((id) => milestoneMark(workspace, forecastOf.get(id), baseline, id)),
    project: keeping((group) => projectBar(workspace, baseline, group)),
  };
};
