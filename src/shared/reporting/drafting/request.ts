import type { DayNumber, MilestoneId, ReportKind } from '../../model';
import type { Odds } from '../../scheduling';
import type { PageFormat } from '../document';

/** What a change was about, the most important first: reports list them in this order. */
export type ChangeTopic = 'override' | 'milestone' | 'budget' | 'money' | 'scope' | 'progress' | 'schedule' | 'people' | 'other';
export const changeTopics: readonly ChangeTopic[] = ['override', 'milestone', 'budget', 'money', 'scope', 'progress', 'schedule', 'people', 'other'];

/** One change of the history, as a report tells it. */
export interface ReportedChange {
  readonly day: DayNumber;
  /** Who did it. */
  readonly by: string;
  /** What was done: "Moved “Weld frame” 1 day later". */
  readonly label: string;
  /** Why; empty: no reason was given. */
  readonly reason: string;
  /** Absent: `other`. */
  readonly topic?: ChangeTopic;
}

/** What a report is asked about. */
export interface ReportRequest {
  readonly kind: ReportKind;
  /** Id of the project or person, name of the team; empty for the whole plan. */
  readonly subject: string;
  /** Work and money are reported up to and including this day. */
  readonly statusDay: DayNumber;
  /** First day of the period: the day after the last report's status day, or a week back. */
  readonly since: DayNumber;
  readonly page: PageFormat;
  /** Millimetres that the head of the first page takes beyond a line of title and a line of subtitle; absent: none. */
  readonly headRoom?: number;
  /** Those of the period that concern the subject (`reportedChanges` finds them). */
  readonly changes: readonly ReportedChange[];
  /** Likely days from the simulation; null: it has not run. */
  readonly odds: ReadonlyMap<MilestoneId, Odds> | null;
  /** Texts written by hand, by block id: they take the place of the drafted ones. */
  readonly edits?: ReadonlyMap<string, string>;
}
