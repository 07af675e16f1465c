import type { BookedDay, BookingId, DayNumber, MinorUnits, ResourceId } from '../model';

export type Verdict = 'great' | 'good' | 'possible' | 'poor' | 'impossible';

export type FitReasonKind =
  | 'gone' | 'archived' | 'kind' | 'certification' | 'skill' | 'freeCapacity' | 'finish' | 'milestone' | 'earliestStart' | 'cost' | 'continuity' | 'evenness';

/** One thing that speaks for or against a resource, in words. */
export interface FitReason {
  readonly kind: FitReasonKind;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly sentence: string;
}

/** How well a resource suits a task (docs/spec/fit.md). */
export interface Fit {
  readonly resourceId: ResourceId;
  /** 0 to 100; 0 where it is impossible. */
  readonly score: number;
  readonly verdict: Verdict;
  /** The verdict in two words at most: "Great fit", "Lacks skill". */
  readonly verdictWords: string;
  /** What decided first, then by weight. */
  readonly reasons: readonly FitReason[];
  /** Where the work would lie, on free capacity only; empty if there is no room within a year. */
  readonly days: readonly BookedDay[];
  /** Last of `days`; null if there is no room. */
  readonly finish: DayNumber | null;
  /** What the hours would cost; null if the resource has no rate. */
  readonly cost: MinorUnits | null;
}

export interface FitOptions {
  /** First day on which the work may lie. */
  readonly from: DayNumber;
  readonly today: DayNumber;
  /** Bookings that are about to move: their time counts as free and, if they are the task's, is placed anew. */
  readonly ignoring?: ReadonlySet<BookingId>;
}
