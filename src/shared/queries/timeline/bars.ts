import { workingDaysBetween } from '../../calendar';
import { progressOf, type Baseline, type DayNumber, type Task, type TaskId, type Workspace } from '../../model';
import { daysAfter, endsLate, taskSpan, type Forecast, type ForecastBasis } from '../../scheduling';
import { baselineIndexOf } from './baselineIndex';

export interface DaySpan {
  readonly start: DayNumber;
  /** Included. */
  readonly finish: DayNumber;
}

/** A task as the timeline draws it. */
export interface TaskBar {
  readonly taskId: TaskId;
  readonly title: string;
  /** Hue of its project; null: none. */
  readonly hue: number | null;
  /** null: nobody knows when. */
  readonly span: DaySpan | null;
  /** The part that is booked, from its first to its last booked day. */
  readonly booked: DaySpan | null;
  readonly basis: ForecastBasis;
  readonly status: Task['status'];
  readonly certainty: 'confirmed' | 'tentative';
  readonly isLocked: boolean;
  readonly percent: number;
  readonly isCritical: boolean;
  /** Until when it may slip without moving anything else, where that is after its finish. */
  readonly floatUntil: DayNumber | null;
  /** Working days; null where it has no float: done, or without a day. */
  readonly float: number | null;
  readonly deadline: DayNumber | null;
  /** Working days after its deadline; 0: in time. */
  readonly lateBy: number;
  /** Names of those who do it. */
  readonly who: readonly string[];
  /** Titles of what it waits for; archived tasks are not waited for. */
  readonly waitsFor: readonly string[];
  /** What stands in the way, in sentences; empty: nothing. */
  readonly problem: string;
  /** When the baseline had it. */
  readonly baseline: DaySpan | null;
  /** Working days later than in the baseline (negative: earlier); null: not to be compared. */
  readonly slip: number | null;
}

/** Working days by the default calendar from one day to another; a weekend between is none. */
const workingDays = (workspace: Workspace, from: DayNumber, to: DayNumber): number => workingDaysBetween(workspace, null, from, to);

/** How a task is drawn; null: it is gone. Costs what its own bookings and time are. */
export const taskBar = (workspace: Workspace, forecast: Forecast, baseline: Baseline | null, id: TaskId): TaskBar | null => {
  const task = workspace.tasks.get(id);
  if (task === undefined) return null;
  const own = forecast.tasks.get(id);
  const span = own === undefined || own.start === null || own.finish === null ? null : { start: own.start, finish: own.finish };
  const bookings = (workspace.index.bookingsByTask.get(id) ?? []).flatMap((bookingId) => workspace.bookings.get(bookingId) ?? []);
  const booked = taskSpan(workspace, id);
  const then = baseline === null ? undefined : baselineIndexOf(baseline).tasks.get(id);
  const was = then === undefined || then.start === null || then.finish === null ? null : { start: then.start, finish: then.finish };
  return {
    taskId: id, title: task.title, hue: task.projectId === null ? null : workspace.projects.get(task.projectId)?.hue ?? null, span,
    booked: booked === null ? null : { start: booked.first, finish: booked.last },
    basis: own?.basis ?? 'nobody', status: task.status, certainty: bookings.length > 0 && bookings.every(({ certainty }) => certainty === 'tentative') ? 'tentative' : 'confirmed',
    isLocked: bookings.length > 0 && bookings.every(({ locked }) => locked), percent: progressOf(workspace, task).percent,
    isCritical: own?.critical === true && task.status !== 'done',
    floatUntil: own === undefined || span === null || own.latestFinish === null || own.latestFinish <= span.finish ? null : own.latestFinish,
    float: own?.totalFloat ?? null, deadline: task.deadline, lateBy: task.deadline !== null && span !== null && endsLate(task, span.finish) ? daysAfter(workspace, task.deadline, span.finish) : 0,
    waitsFor: task.dependencies.flatMap(({ predecessorId }) => { const before = workspace.tasks.get(predecessorId); return before === undefined || before.archived ? [] : [before.title]; }),
    who: (own?.resourceIds ?? []).flatMap((resourceId) => workspace.resources.get(resourceId)?.name ?? []), problem: own?.problem ?? '',
    baseline: was, slip: was === null || span === null ? null : workingDays(workspace, was.finish, span.finish),
  };
};
