import type { DayNumber, Minutes, ResourceId, TaskId, TimeEntry, Workspace } from '../../model';

/** All time logged for one person or piece of equipment. Costs what that one has logged, not what everybody has. */
export const entriesOf = (workspace: Workspace, id: ResourceId): readonly TimeEntry[] =>
  (workspace.index.timeByResource.get(id) ?? []).flatMap((entryId) => workspace.timeEntries.get(entryId) ?? []);

/** Minutes logged by one resource on a day: on one task, or on all of them. */
export const loggedOn = (workspace: Workspace, id: ResourceId, day: DayNumber, taskId: TaskId | null = null): Minutes =>
  entriesOf(workspace, id).reduce((sum, entry) => (entry.day === day && (taskId === null || entry.taskId === taskId) ? sum + entry.minutes : sum), 0);
