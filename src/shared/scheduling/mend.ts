import type { BookingId, ResourceId } from '../model';

/**
 * A way out of one overload, on the minutes of one booking that lie on that day, as many as are over:
 * `later`: to free time of the same person on the following days; `giveTo`: to free time of somebody else from that day;
 * `unbook`: back to the work that waits for a place. A booking of a task that must not be split is moved or given as a whole.
 */
export type Mend =
  | { readonly kind: 'later'; readonly bookingId: BookingId }
  | { readonly kind: 'giveTo'; readonly bookingId: BookingId; readonly toResourceId: ResourceId }
  | { readonly kind: 'unbook'; readonly bookingId: BookingId };
