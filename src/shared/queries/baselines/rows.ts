import type { BaselineId, DayNumber, Milestone, MilestoneId, MinorUnits, Minutes, Project, ProjectId, Task, TaskId } from '../../model';
import type { BaselinePresence } from '../../scheduling';

/** A day then and now. */
export interface DayPair {
  readonly before: DayNumber | null;
  readonly now: DayNumber | null;
  /** Working days of the default calendar, positive: later; null where one of the days is not known. */
  readonly slip: number | null;
  /**
   * `known`: as the days say; `unknown`: nobody can say a day for open work, as nobody could then; `lost`: there was a day then, or the
   * work was not in the baseline. Work that is done without anybody having noted when is `known`.
   */
  readonly end: 'known' | 'unknown' | 'lost';
}

/** Minutes or money then and now; `difference` is `now - before`. */
export interface AmountPair {
  readonly before: number;
  readonly now: number;
  readonly difference: number;
}

export type ComparisonKind = 'total' | 'project' | 'milestone' | 'task' | 'expenses';

/** One line of the table: the plan as it was captured against the plan as it is. */
export interface ComparisonRow {
  readonly key: string;
  readonly kind: ComparisonKind;
  /** null: belongs to no project, or is the whole plan. */
  readonly projectId: ProjectId | null;
  readonly milestoneId: MilestoneId | null;
  readonly taskId: TaskId | null;
  readonly name: string;
  readonly hue: number | null;
  readonly presence: BaselinePresence;
  /** Why a removed row is gone; null: it is there. */
  readonly gone: 'archived' | 'deleted' | null;
  /** null: a milestone has no start, expenses no days. */
  readonly start: DayPair | null;
  readonly finish: DayPair | null;
  /** Only of milestones. */
  readonly due: { readonly before: DayNumber | null; readonly now: DayNumber | null } | null;
  /** null: a milestone that waits for nothing; expenses. */
  readonly effort: AmountPair | null;
  readonly cost: AmountPair | null;
  readonly differs: boolean;
}

/** What belongs to one project: its milestones first, then tasks, then its expenses as one row. */
export interface ComparisonGroup {
  readonly project: ComparisonRow;
  readonly rows: readonly ComparisonRow[];
  readonly differing: number;
}

export interface TaskCounts {
  readonly later: number;
  readonly earlier: number;
  /** Had a day to end on, and have none now. */
  readonly withoutDay: number;
  readonly added: number;
  readonly removed: number;
}

/** The plan against one baseline. */
export interface BaselineTable {
  readonly baselineId: BaselineId;
  readonly name: string;
  readonly day: DayNumber;
  /** The day it is compared on. */
  readonly statusDay: DayNumber;
  readonly notes: string;
  readonly currency: string;
  readonly groups: readonly ComparisonGroup[];
  readonly total: ComparisonRow;
  readonly tasks: TaskCounts;
  readonly milestonesLater: number;
  /** Whether any row differs. */
  readonly differs: boolean;
  /** The table in one sentence. */
  readonly sentence: string;
  /** Tasks, milestones and projects that were deleted and that nobody remembers by name. */
  readonly unnamed: readonly string[];
}

/** Records that were deleted, as the history knows them. */
export interface Remembered {
  readonly tasks: ReadonlyMap<string, Pick<Task, 'title'>>;
  readonly milestones: ReadonlyMap<string, Pick<Milestone, 'name' | 'projectId'>>;
  readonly projects: ReadonlyMap<string, Pick<Project, 'name' | 'hue'>>;
}

export const nothingRemembered: Remembered = { tasks: new Map(), milestones: new Map(), projects: new Map() };

export const amountPair = (before: Minutes | MinorUnits, difference: number): AmountPair => ({ before, now: before + difference, difference });

const dayDiffers = (pair: DayPair | null): boolean => pair !== null && (pair.end === 'lost' || (pair.slip !== null && pair.slip !== 0) || (pair.before === null && pair.now !== null));

/** Whether anything about a row is not as it was: days by working days, so that a weekend's shift is none. */
export const rowDiffers = ({ presence, start, finish, due, effort, cost }: Pick<ComparisonRow, 'presence' | 'start' | 'finish' | 'due' | 'effort' | 'cost'>): boolean =>
  presence !== 'both' || dayDiffers(start) || dayDiffers(finish) || (due !== null && due.before !== due.now) || (effort !== null && effort.difference !== 0) || (cost !== null && cost.difference !== 0);
