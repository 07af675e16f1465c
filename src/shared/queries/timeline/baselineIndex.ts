import type { Baseline, BaselineMilestone, BaselineTask, MilestoneId, TaskId } from '../../model';

/** A baseline by what it tells of. */
export interface BaselineIndex {
  readonly tasks: ReadonlyMap<TaskId, BaselineTask>;
  readonly milestones: ReadonlyMap<MilestoneId, BaselineMilestone>;
}

const kept = new WeakMap<Baseline, BaselineIndex>();

/** A baseline's rows by id, made once. */
export const baselineIndexOf = (baseline: Baseline): BaselineIndex => {
  const known = kept.get(baseline);
  if (known !== undefined) return known;
  const made = { tasks: new Map(baseline.tasks.map((row) => [row.taskId, row])), milestones: new Map(baseline.milestones.map((row) => [row.milestoneId, row])) };
  kept.set(baseline, made);
  return made;
};
