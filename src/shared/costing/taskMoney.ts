import { countsAsEffort, type Booking, type MaterialUse, type Minutes, type Resource, type Task, type TaskId, type TimeEntry, type Workspace } from '../model';
import { costIndexesOf } from './indexes';
import type { CostQuestion, ForecastOfTask } from './question';
import { billedFor, costOfWork, type LabourCost } from './rates';

/** Time worked and what it cost. */
export interface Worked extends LabourCost {
  readonly entry: TimeEntry;
  readonly resource: Resource | undefined;
  readonly billed: number;
}

export interface BookedBy {
  readonly booking: Booking;
  readonly resource: Resource | undefined;
  /** Whether it counts toward the effort of the task, or accompanies the work. */
  readonly isEffort: boolean;
}

/** What the amounts of one task are worked out from. */
export interface TaskMoney {
  readonly workspace: Workspace;
  readonly task: Task;
  readonly question: CostQuestion;
  readonly planned: ForecastOfTask | undefined;
  readonly bookings: readonly BookedBy[];
  /** By day. */
  readonly worked: readonly Worked[];
  readonly uses: readonly MaterialUse[];
}

const nothing: readonly never[] = [];

export const taskMoneyOf = (workspace: Workspace, task: Task, question: CostQuestion): TaskMoney => ({
  workspace, task, question, planned: question.forecast.get(task.id),
  bookings: bookingsOf(workspace, task), worked: workedByTask(workspace).get(task.id) ?? nothing, uses: costIndexesOf(workspace).usesByTask.get(task.id) ?? nothing,
});

const bookingsOf = (workspace: Workspace, task: Task): readonly BookedBy[] => {
  const found: BookedBy[] = [];
  for (const id of workspace.index.bookingsByTask.get(task.id) ?? nothing) {
    const booking = workspace.bookings.get(id);
    if (booking === undefined) continue;
    const resource = workspace.resources.get(booking.resourceId);
    found.push({ booking, resource, isEffort: isEffortOf(task, resource) });
  }
  return found;
};

/** Whether what a resource does counts toward the effort of a task. */
export const isEffortOf = (task: Task, resource: Resource | undefined): boolean => resource !== undefined && countsAsEffort(task, resource);

interface KeptWork {
  readonly resources: Workspace['resources'];
  readonly byTask: ReadonlyMap<TaskId, readonly Worked[]>;
}

const kept = new WeakMap<Workspace['timeEntries'], KeptWork>();

/** All time worked with its cost, by task and in order of day: one pass over the entries, made again only when they or a rate change. */
export const workedByTask = ({ timeEntries, resources }: Workspace): ReadonlyMap<TaskId, readonly Worked[]> => {
  const known = kept.get(timeEntries);
  if (known?.resources === resources) return known.byTask;
  const byTask = new Map<TaskId, Worked[]>();
  for (const entry of timeEntries.values()) {
    const resource = resources.get(entry.resourceId);
    const { amount, unrated } = costOfWork(resource, entry.minutes, entry.overtime, entry.day);
    const worked: Worked = { entry, resource, amount, unrated, billed: billedFor(resource, entry.minutes, entry.day) };
    const list = byTask.get(entry.taskId);
    if (list === undefined) byTask.set(entry.taskId, [worked]);
    else list.push(worked);
  }
  for (const list of byTask.values()) if (list.length > 1) list.sort((a, b) => a.entry.day - b.entry.day || (a.entry.id < b.entry.id ? -1 : 1));
  kept.set(timeEntries, { resources, byTask });
  return byTask;
};

/** Minutes worked on a task that count as its effort. */
export const effortWorked = (task: Task, worked: readonly Worked[]): Minutes => worked.reduce((sum, { entry, resource }) => (isEffortOf(task, resource) ? sum + entry.minutes : sum), 0);
