import { patternFrom, patternText, shortWeekdays } from '../../calendar';
import { refuseWith, succeed, type Minutes, type Result, type Weekday, type WorkingPattern } from '../../model';
import { formatEffort } from './effortText';

/** `Mo-Th 8 h, Fr 4 h`; `none` for a week without work; empty where the calendar's own pattern holds. `parsePattern` reads the same back. */
export const formatPattern = (pattern: WorkingPattern | null): string => (pattern === null ? '' : patternText(pattern, formatEffort) || 'none');

/**
 * Reads a working pattern: `Mo-Th 8h, Fr 4h`, `Mo-Fr` (eight hours), `32h/week`, `none`; empty text means the calendar's own (null).
 * Refuses what names no weekday, a weekday named twice and more than 24 hours a day.
 */
export const parsePattern = (text: string): Result<WorkingPattern | null> => {
  if (text.trim() === '') return succeed(null);
  const reading = patternFrom(text);
  if ('unread' in reading) {
    return reading.because === 'tooLong'
      ? refuseWith('pattern-too-long', 'A day has 24 hours.', 'Write fewer hours for the day.')
      : refuseWith('pattern-unread', `“${reading.unread}” is not a working pattern.`, 'Write days and hours, such as Mo-Th 8h, Fr 4h.');
  }
  if (reading.twice !== null) return refuseWith('pattern-day-twice', `${shortWeekdays[reading.twice - 1] ?? ''} is named twice.`, 'Name each weekday once.');
  return succeed(reading.pattern);
};

/** The pattern with one weekday changed. */
export const patternWith = (pattern: WorkingPattern, weekday: Weekday, minutes: Minutes): WorkingPattern =>
  pattern.with(weekday - 1, minutes) as unknown as WorkingPattern;
