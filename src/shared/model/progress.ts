import type { ResourceId, TaskId } from './ids';
import type { Task } from './records';
import type { DayNumber, Minutes } from './units';
import type { Workspace } from './workspace';
import { countsAsEffort } from './workspaceIndex';

/** How far a task is. `done / of` is the exact share, for money; `percent` is for people. */
export interface Progress {
  /** Time worked on it that counts as its effort. */
  readonly actual: Minutes;
  /** What is still to be done; 0 for a task that is done, whatever its row says. */
  readonly remaining: Minutes;
  readonly done: number;
  /** At least 1. */
  readonly of: number;
  /** Whole percent, 0 to 100; 100 only where nothing is left. */
  readonly percent: number;
  /** Where the share comes from; `status`: the task is done. */
  readonly from: Task['percentFrom'] | 'status';
}

/** Minutes worked on a task that count as its effort, up to and including `until` where it is given. */
export const actualEffort = (workspace: Workspace, id: TaskId, until: DayNumber = Number.POSITIVE_INFINITY): Minutes => {
  const task = workspace.tasks.get(id);
  if (task === undefined) return 0;
  let sum = 0;
  for (const entryId of workspace.index.timeByTask.get(id) ?? []) {
    const entry = workspace.timeEntries.get(entryId);
    if (entry !== undefined && entry.day <= until && countsFor(workspace, task, entry.resourceId)) sum += entry.minutes;
  }
  return sum;
};

const countsFor = (workspace: Workspace, task: Task, id: ResourceId): boolean => {
  const resource = workspace.resources.get(id);
  return resource !== undefined && countsAsEffort(task, resource);
};

/**
 * How far a task is, as its `percentFrom` says: actual of actual and remaining effort, ticks of its checklist, or the percent
 * set by hand. A task that is done is done. Without effort, time or checklist the share is 0.
 */
export const progressOf = (workspace: Workspace, task: Task): Progress => progressWith(task, actualEffort(workspace, task.id));

/** The same for whoever knows the time worked that counts as its effort already. */
export const progressWith = (task: Task, actual: Minutes): Progress => {
  if (task.status === 'done') return { actual, remaining: 0, done: 1, of: 1, percent: 100, from: 'status' };
  const [done, of] = shareOf(task, actual);
  return { actual, remaining: task.remaining, done, of: Math.max(1, of), percent: of === 0 ? 0 : Math.floor((100 * done) / of), from: task.percentFrom };
};

const shareOf = (task: Task, actual: Minutes): readonly [done: number, of: number] => {
  if (task.percentFrom === 'checklist') return [task.checklist.filter(({ done }) => done).length, task.checklist.length];
  if (task.percentFrom === 'hand') return [task.percentByHand, 100];
  return [actual, actual + task.remaining];
};

/** The day up to which work and money are reported: the one that was set, else `today`. */
export const statusDayOf = ({ settings }: Pick<Workspace, 'settings'>, today: DayNumber): DayNumber => settings.statusDay ?? today;
