import type { BaselineId, DayNumber, MilestoneId, MinorUnits, Minutes, ProjectId, ResourceId, TaskId } from '../../model';

/**
 * What the days of a task rest on. `done`: what was worked; `booked`: all that is left is booked; `partly`: some of it;
 * `forecast`: none of it; `nobody`: no day can be told, because nobody can do it, has room for it within two years, or because
 * it waits for such a task.
 */
export type ForecastBasis = 'done' | 'booked' | 'partly' | 'forecast' | 'nobody';

/** Minutes that are expected on a day, by whom. */
export interface ForecastDay {
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  readonly minutes: Minutes;
}

/** When a task will be worked on, and how late it may be without moving the end of its project. */
export interface TaskForecast {
  readonly taskId: TaskId;
  /** First day of work, past work included; null: not known. */
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  /** null for tasks that are done or have no days. */
  readonly latestStart: DayNumber | null;
  readonly latestFinish: DayNumber | null;
  /** Working days of the default calendar by which it may slip before its deadline, what waits for it or the end of its project suffers; negative: already too late. */
  readonly totalFloat: number | null;
  /** Working days by which it may slip before anything that waits for it has to move; from 0 to `totalFloat`. */
  readonly freeFloat: number | null;
  /** Whether a day's slip moves the end of its project or breaks a deadline: `totalFloat` is 0 or less. */
  readonly critical: boolean;
  readonly basis: ForecastBasis;
  /** Who works on it from the status day on; of a task that is done, who did. Sorted. */
  readonly resourceIds: readonly ResourceId[];
  /** What stands in the way, as sentences; empty: nothing. */
  readonly problem: string;
  /** Only what is not booked: where the rest is expected. Booked days are in the bookings. */
  readonly days: readonly ForecastDay[];
}

/** The days of all tasks that are not archived, as seen from a status day. */
export interface Forecast {
  readonly statusDay: DayNumber;
  readonly tasks: {
    get(id: TaskId): TaskForecast | undefined;
    values(): Iterable<TaskForecast>;
    readonly size: number;
  };
  /** The last finish of any task; null: none has one. */
  readonly finish: DayNumber | null;
}

export type MilestoneStatus = 'reached' | 'onTrack' | 'atRisk' | 'late';

/** When a milestone is expected, and why. */
export interface MilestoneForecast {
  readonly milestoneId: MilestoneId;
  readonly status: MilestoneStatus;
  /** The day it was reached, else the day its last task ends; without tasks the due day. null: not known. */
  readonly day: DayNumber | null;
  readonly dueDay: DayNumber | null;
  /** Working days of the default calendar, positive: later. */
  readonly slipFromDue: number | null;
  readonly slipFromBaseline: number | null;
  /** What sets the day: the last task it waits for, then what that one waits for, back to where the chain begins. */
  readonly drivers: readonly TaskId[];
  /** Why the status is what it is; ends with a full stop. */
  readonly sentence: string;
  readonly openTasks: number;
  readonly doneTasks: number;
  readonly unmetCriteria: number;
}

/** Likely days and the chance to be in time, from many simulated runs. */
export interface Odds {
  readonly p50: DayNumber | null;
  readonly p80: DayNumber | null;
  readonly p90: DayNumber | null;
  /** Whole percent of runs that end on the due day or before; null without a due day. */
  readonly onTimePercent: number | null;
}

/** Whether a row is in the baseline, in the plan, or in both. */
export type BaselinePresence = 'both' | 'added' | 'removed';

/** One task or project against the baseline: positive is later, more, dearer. */
export interface BaselineDifference {
  readonly presence: BaselinePresence;
  readonly baselineStart: DayNumber | null;
  readonly baselineFinish: DayNumber | null;
  readonly start: DayNumber | null;
  readonly finish: DayNumber | null;
  /** Working days of the default calendar; null where one of the days is not known. */
  readonly startSlip: number | null;
  readonly finishSlip: number | null;
  readonly effortDifference: Minutes;
  /** null: cost was not asked for. */
  readonly costDifference: MinorUnits | null;
}

export interface TaskComparison extends BaselineDifference {
  readonly taskId: TaskId;
}

export interface ProjectComparison extends BaselineDifference {
  /** null: tasks without a project. */
  readonly projectId: ProjectId | null;
}

export interface MilestoneComparison {
  readonly milestoneId: MilestoneId;
  readonly presence: BaselinePresence;
  readonly baselineDay: DayNumber | null;
  readonly baselineDueDay: DayNumber | null;
  readonly day: DayNumber | null;
  readonly slip: number | null;
}

/** The plan as it is against the plan as it was approved. */
export interface BaselineComparison {
  readonly baselineId: BaselineId;
  readonly tasks: ReadonlyMap<TaskId, TaskComparison>;
  readonly milestones: ReadonlyMap<MilestoneId, MilestoneComparison>;
  readonly projects: ReadonlyMap<ProjectId | null, ProjectComparison>;
  /** All tasks together; no end where that of an open task is not known. */
  readonly total: BaselineDifference;
  /** In the plan now, not in the baseline. */
  readonly added: readonly TaskId[];
  /** In the baseline, gone or archived now. */
  readonly removed: readonly TaskId[];
}

/** What a task costs as planned; comes from costing, which scheduling does not know. */
export type PlannedCost = (id: TaskId) => MinorUnits;
