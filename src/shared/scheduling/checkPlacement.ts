import type { BookedDay, BookingId, ResourceId, TaskId, Workspace } from '../model';
import { capacityViolations } from './placementRules/capacity';
import { dateViolations } from './placementRules/dates';
import { dependencyViolations } from './placementRules/dependency';
import { presenceViolations } from './placementRules/presence';
import { skillViolations } from './placementRules/skills';
import type { Violation } from './violation';

export interface PlacementQuestion {
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  /** Sorted by day; what is to be booked there. */
  readonly days: readonly BookedDay[];
  /** Bookings that will be gone by then: the one being moved. */
  readonly ignoring?: ReadonlySet<BookingId>;
}

/** Every rule that booking these days would break, hard ones first, with a sentence each. Empty: nothing speaks against it. Costs what the days and the task's own bookings and neighbours are. */
export const checkPlacement = (workspace: Workspace, question: PlacementQuestion): readonly Violation[] => {
  const task = workspace.tasks.get(question.taskId);
  const resource = workspace.resources.get(question.resourceId);
  if (task === undefined || resource === undefined) {
    return [{ kind: 'archived', weight: 'hard', minutes: 0, sentence: `${task === undefined ? 'This task' : 'This person or equipment'} is no longer in the plan.` }];
  }
  const placement = { workspace, task, resource, days: question.days, ignoring: question.ignoring ?? new Set<BookingId>() };
  return [
    ...presenceViolations(placement),
    ...skillViolations(placement),
    ...capacityViolations(placement),
    ...dateViolations(placement),
    ...dependencyViolations(placement),
  ].sort((one, other) => weights[one.weight] - weights[other.weight]);
};

const weights: Readonly<Record<Violation['weight'], number>> = { hard: 0, soft: 1, notice: 2 };
