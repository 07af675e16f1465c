import type { DayNumber, TaskId, Workspace } from '../../model';
import { bookingsInWindow } from '../bookingsInWindow';
import { capacityConflicts } from './capacityConflicts';
import type { Conflict } from './conflict';
import { deadlineConflicts } from './deadlineConflicts';
import { dependencyConflicts } from './dependencyConflicts';
import { skillConflicts } from './skillConflicts';

/**
 * All that cannot stand in the plan from `from` to `to` (excluded), by day: over-allocation and work on time off on these
 * days; missing skills, missed deadlines and broken dependencies of tasks that are booked on these days. Archived tasks and
 * people are left to the past. Costs the days and bookings of the window, not the size of the plan.
 */
export const conflictsOf = (workspace: Workspace, from: DayNumber, to: DayNumber): readonly Conflict[] => {
  const found = new Map<string, Conflict>();
  const add = (conflicts: readonly Conflict[]): void => {
    for (const conflict of conflicts) found.set(conflict.key, conflict);
  };
  const taskIds = new Set<TaskId>();
  for (const resource of workspace.resources.values()) {
    if (resource.archived) continue;
    const bookings = bookingsInWindow(workspace, resource.id, from, to);
    if (bookings.length === 0) continue;
    for (const { taskId } of bookings) taskIds.add(taskId);
    add(capacityConflicts(workspace, resource, bookings, from, to));
    add(skillConflicts(workspace, resource, bookings.filter(({ taskId }) => workspace.tasks.get(taskId)?.archived === false)));
  }
  for (const id of taskIds) {
    const task = workspace.tasks.get(id);
    if (task === undefined || task.archived) continue;
    add(deadlineConflicts(workspace, task));
    add(dependencyConflicts(workspace, task, taskIds));
  }
  return [...found.values()].sort((one, other) => one.day - other.day || (one.key < other.key ? -1 : 1));
};
