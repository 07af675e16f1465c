import type { Baseline, DayNumber, MilestoneId, Workspace } from '../../model';
import type { MilestoneForecast, MilestoneStatus } from '../../scheduling';
import { baselineIndexOf } from './baselineIndex';

/** A milestone as the timeline draws it. */
export interface MilestoneMark {
  readonly milestoneId: MilestoneId;
  readonly name: string;
  readonly hue: number | null;
  readonly owner: string;
  /** The day it was or will be reached; null: not known. */
  readonly day: DayNumber | null;
  readonly dueDay: DayNumber | null;
  readonly status: MilestoneStatus;
  /** Working days, positive: later; null: nothing to compare with. */
  readonly slipFromDue: number | null;
  readonly slip: number | null;
  readonly baselineDay: DayNumber | null;
  readonly openTasks: number;
  readonly doneTasks: number;
  readonly unmetCriteria: number;
  /** Why it is where it is. */
  readonly sentence: string;
}

/** How a milestone is drawn; null: it is gone, or archived. */
export const milestoneMark = (workspace: Workspace, forecast: MilestoneForecast | undefined, baseline: Baseline | null, id: MilestoneId): MilestoneMark | null => {
  const milestone = workspace.milestones.get(id);
  if (milestone === undefined || forecast === undefined) return null;
  const { day, dueDay, status, slipFromDue, slipFromBaseline, openTasks, doneTasks, unmetCriteria, sentence } = forecast;
  return {
    milestoneId: id, name: milestone.name, hue: milestone.projectId === null ? null : workspace.projects.get(milestone.projectId)?.hue ?? null,
    owner: milestone.ownerId === null ? '' : workspace.resources.get(milestone.ownerId)?.name ?? '',
    day, dueDay, status, slipFromDue, slip: slipFromBaseline, baselineDay: baseline === null ? null : baselineIndexOf(baseline).milestones.get(id)?.day ?? null,
    openTasks, doneTasks, unmetCriteria, sentence,
  };
};
