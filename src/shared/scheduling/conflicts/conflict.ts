import type { BookingId, DayNumber, Minutes, ResourceId, TaskId } from '../../model';

export type ConflictKind = 'overAllocation' | 'timeOff' | 'lapsedCertification' | 'missingCertification' | 'requiredSkill' | 'deadline' | 'dependency';

/** Something in the plan that cannot stand. */
export interface Conflict {
  /** Stable as long as the conflict is about the same rows and day: for keys in lists. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** For the user; ends with a full stop. */
  readonly sentence: string;
  /** First day it is about. */
  readonly day: DayNumber;
  /** null: about a task and not about somebody. */
  readonly resourceId: ResourceId | null;
  /** null: about a day and not about one task. */
  readonly taskId: TaskId | null;
  /** Bookings that take part, sorted by id. */
  readonly bookingIds: readonly BookingId[];
  /** Minutes over, on time off or too late; booked minutes for skills; 0 for dependencies. */
  readonly minutes: Minutes;
  /** Working days too early, for dependencies; else 0. */
  readonly workingDays: number;
  /** An override was recorded with a reason for every booking that takes part. */
  readonly accepted: boolean;
}
