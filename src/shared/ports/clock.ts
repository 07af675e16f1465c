import type { DayNumber, Instant } from '../model';

export interface Clock {
  now(): Instant;
  /** Today where the user sits. */
  today(): DayNumber;
}
