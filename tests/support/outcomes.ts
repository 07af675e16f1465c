import { bookingId, resourceId, taskId } from '../../src/shared/model';
import type { PlannedBooking, PlanOutcome, Proposal } from '../../src/shared/planner';

type Days = readonly (readonly [day: number, minutes: number])[];

/** A piece of an outcome: a booking that was there, or (null) work that was not booked. */
export const placed = (booking: string | null, task: string, resource: string, days: Days): PlannedBooking =>
  ({ bookingId: booking === null ? null : bookingId(booking), taskId: taskId(task), resourceId: resourceId(resource), days: days.map(([day, minutes]) => ({ day, minutes })) });

/** What a search could have found. */
export const anOutcome = (bookings: readonly PlannedBooking[], over: Partial<PlanOutcome> = {}): PlanOutcome => ({ bookings, leftOut: [], schedules: 7, ...over });

/** The changes of a proposal with their reasons, as they are read. */
export const told = ({ lines }: Proposal): readonly string[] => lines.flatMap(({ sentence, reasons }) => [sentence, ...reasons.map((reason) => `- ${reason.sentence}`)]);
