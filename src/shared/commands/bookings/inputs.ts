import type { Mend, Violation } from '../../scheduling';
import type { Booking, BookingId, DayNumber, Minutes, Refusal, ResourceId, TaskId } from '../../model';

/**
 * What booking commands refuse with. `needs-reason`: rules are broken that the workspace allows with a reason, so ask
 * and run again with `overrideReason`; `rule-broken`: not allowed at all. Otherwise `violations` is empty.
 */
export interface PlacementRefusal extends Refusal {
  readonly violations: readonly Violation[];
}

/** `flow`: into free capacity, on to the following days; `pile`: into working time however much is booked already. */
export type Placing = 'flow' | 'pile';

export interface AssignTaskInput {
  readonly taskId: TaskId;
  readonly resourceId: ResourceId;
  /** First day that may be booked. */
  readonly from: DayNumber;
  /** null or absent: all that is not booked yet. */
  readonly minutes?: Minutes | null;
  readonly placing: Placing;
  /** Absent: confirmed. */
  readonly certainty?: Booking['certainty'];
  readonly overrideReason?: string;
}

export interface MoveBookingsInput {
  readonly bookingIds: readonly BookingId[];
  /** Calendar days, as columns on the board; each booking lands on a working day. */
  readonly days: number;
  /** null or absent: everybody keeps their own. */
  readonly toResourceId?: ResourceId | null;
  readonly followers: 'move' | 'stay';
  readonly placing: Placing;
  readonly overrideReason?: string;
}

export interface ResizeBookingInput {
  readonly bookingId: BookingId;
  readonly edge: 'start' | 'end';
  /** New first or last day. */
  readonly day: DayNumber;
  readonly overrideReason?: string;
}

export interface SetBookedMinutesInput {
  readonly bookingId: BookingId;
  readonly day: DayNumber;
  /** 0 takes the day off the booking. */
  readonly minutes: Minutes;
  readonly overrideReason?: string;
}

export interface SplitBookingInput {
  readonly bookingId: BookingId;
  /** First day of the second part. */
  readonly day: DayNumber;
}

export interface CopyBookingsInput {
  readonly bookingIds: readonly BookingId[];
  /** Calendar days, as columns on the board. */
  readonly days: number;
  /** null or absent: everybody keeps their own. */
  readonly toResourceId?: ResourceId | null;
  readonly overrideReason?: string;
}

export interface UnassignBookingsInput {
  readonly bookingIds: readonly BookingId[];
}

export interface LockBookingsInput {
  readonly bookingIds: readonly BookingId[];
  readonly locked: 'locked' | 'unlocked';
}

export interface SetCertaintyInput {
  readonly bookingIds: readonly BookingId[];
  readonly certainty: Booking['certainty'];
}

export interface MendOverloadInput {
  readonly resourceId: ResourceId;
  readonly day: DayNumber;
  readonly mend: Mend;
  readonly overrideReason?: string;
}
