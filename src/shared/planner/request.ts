import type { BookedDay, BookingId, DayNumber, Minutes, ProjectId, ResourceId, TaskId } from '../model';

/** What the planner may touch. */
export type PlanScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'project'; readonly projectId: ProjectId }
  | { readonly kind: 'selection'; readonly taskIds: readonly TaskId[] }
  /** Somebody is away from `from` to `to`, included: only their work on these days, and what it pushes, moves. */
  | { readonly kind: 'leave'; readonly resourceId: ResourceId; readonly from: DayNumber; readonly to: DayNumber }
  /** Nothing that is booked moves; what is not booked yet goes into free time. */
  | { readonly kind: 'fill' }
  /** Only work on days that are over capacity moves, and what it pushes. */
  | { readonly kind: 'level' };

/** What may be done to work that is booked already. Work that is not booked yet may always be laid anywhere. */
export type PlanMove = 'delay' | 'split' | 'reassign';

/** What a coordinator asks of the planner. */
export interface PlanRequest {
  readonly scope: PlanScope;
  /** First day that may be planned: nothing before it is touched. */
  readonly from: DayNumber;
  /** Last day that may be planned; null: as far as is needed, within two years. */
  readonly until: DayNumber | null;
  /** Who may be given work; null: everybody who is not archived. */
  readonly resourceIds: readonly ResourceId[] | null;
  readonly allowed: readonly PlanMove[];
}

/** Where one piece of work lies as planned. */
export interface PlannedBooking {
  /** The booking it was; null: it was not booked. */
  readonly bookingId: BookingId | null;
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  /** Sorted by day. */
  readonly days: readonly BookedDay[];
}

/** Work that has no place in the plan found, as numbers; the sentences are made where it is shown. */
export interface LeftOutWork {
  readonly taskId: TaskId;
  readonly bookingId: BookingId | null;
  readonly minutes: Minutes;
  /** `nobody`: no one may do it; `noRoom`: those who may have no time left; `waits`: for work that is left out itself. */
  readonly cause: 'nobody' | 'noRoom' | 'waits';
}

/** What a search has found so far, as plain data that a worker can send. */
export interface PlanOutcome {
  /** Every piece in scope, also those that stay where they are. Pieces outside the scope are not named. */
  readonly bookings: readonly PlannedBooking[];
  readonly leftOut: readonly LeftOutWork[];
  /** Schedules tried. */
  readonly schedules: number;
}
