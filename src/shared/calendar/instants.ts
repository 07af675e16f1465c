import { differenceInCalendarDays, format, parseISO } from 'date-fns';
import type { DayNumber, Instant } from '../model';

/** Local midnight of the day that has the number 0. */
const dayZero = new Date(1970, 0, 1);

/** The day on which an instant lies where the user sits: the one place where a time zone meets a day number. */
export const localDayOf = (at: Instant): DayNumber => differenceInCalendarDays(parseISO(at), dayZero);

/** The time of day of an instant where the user sits, as "14:05". */
export const localTimeOf = (at: Instant): string => format(parseISO(at), 'HH:mm');
