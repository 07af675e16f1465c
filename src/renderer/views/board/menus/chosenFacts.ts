import type { Booking } from '../../../../shared/model';

/** What of the chosen bookings the menu's words depend on. */
export const chosenFacts = (bookings: readonly Booking[]): { readonly isLocked: boolean; readonly isTentative: boolean } => ({
  isLocked: bookings.every(({ locked }) => locked),
  isTentative: bookings.every(({ certainty }) => certainty === 'tentative'),
});
