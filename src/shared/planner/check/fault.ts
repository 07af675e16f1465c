import type { BookingId, DayNumber, Minutes, ResourceId, TaskId } from '../../model';

/** Rules that a plan must keep (docs/spec/proposal.md, CHK). */
export type PlanFaultKind =
  | 'otherRows' | 'locked' | 'closed' | 'past' | 'worked' | 'outOfScope' | 'reassigned' | 'delayed' | 'split' | 'gone' | 'archived' | 'notChosen' | 'afterUntil'
  | 'earliestStart' | 'skill' | 'certification' | 'capacity' | 'timeOff' | 'interrupted' | 'dependency' | 'waits' | 'minutes' | 'crew';

/** One rule that a plan breaks. */
export interface PlanFault {
  readonly kind: PlanFaultKind;
  /** null: not about one task. */
  readonly taskId: TaskId | null;
  /** The task on the other side, for dependencies. */
  readonly otherTaskId: TaskId | null;
  readonly resourceId: ResourceId | null;
  /** Rows of the plan after, or before where they are gone. */
  readonly bookingIds: readonly BookingId[];
  /** First day it is about. */
  readonly day: DayNumber | null;
  /** How much, where minutes are the measure; else 0. */
  readonly minutes: Minutes;
  /** For the user; ends with a full stop. */
  readonly sentence: string;
}
