import { refuseWith, succeed, type Minutes, type Result, type Weekday, type WorkingPattern } from '../../model';
import { formatEffort, parseEffort } from './effortText';
import { splitOutsideQuotes } from './listText';

const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const standardDay: Minutes = 480;
const fullDay: Minutes = 1440;

const minutesOn = (pattern: WorkingPattern, index: number): Minutes => pattern[index] ?? 0;

/** `Mo-Th 8 h, Fr 4 h`; `none` for a week without work; empty where the calendar's own pattern holds. `parsePattern` reads the same back. */
export const formatPattern = (pattern: WorkingPattern | null): string => {
  if (pattern === null) return '';
  const runs: string[] = [];
  for (let first = 0; first < 7; ) {
    const minutes = minutesOn(pattern, first);
    let last = first;
    while (last < 6 && minutesOn(pattern, last + 1) === minutes) last += 1;
    if (minutes > 0) runs.push(`${names[first] ?? ''}${last > first ? `-${names[last] ?? ''}` : ''} ${formatEffort(minutes)}`);
    first = last + 1;
  }
  return runs.length === 0 ? 'none' : runs.join(', ');
};

const weekdayIndex = (word: string): number => names.findIndex((name) => word.toLowerCase().startsWith(name.toLowerCase()));

const unread = (piece: string): Result<never> => refuseWith('pattern-unread', `“${piece}” is not a working pattern.`, 'Write days and hours, such as Mo-Th 8h, Fr 4h.');

/** The weekdays (0 is Monday) that `Mo-Th`, `Mo We` or `Fr` name; null where a word is no weekday. */
const weekdaysOf = (text: string): readonly number[] | null => {
  const found: number[] = [];
  for (const word of text.replace(/\s*[-–]\s*/g, '-').split(/[\s/+&]+/)) {
    const [from, to] = word.split('-');
    const first = weekdayIndex(from ?? '');
    const last = to === undefined ? first : weekdayIndex(to);
    if (first < 0 || last < 0) return null;
    for (let step = 0; step <= (last - first + 7) % 7; step += 1) found.push((first + step) % 7);
  }
  return found;
};

/**
 * Reads a working pattern: `Mo-Th 8h, Fr 4h`, `Mo-Fr` (eight hours), `none`; empty text means the calendar's own (null).
 * Refuses what names no weekday, a weekday named twice and more than 24 hours a day.
 */
export const parsePattern = (text: string): Result<WorkingPattern | null> => {
  const typed = text.trim();
  if (typed === '') return succeed(null);
  const week: [Minutes, Minutes, Minutes, Minutes, Minutes, Minutes, Minutes] = [0, 0, 0, 0, 0, 0, 0];
  if (typed.toLowerCase() === 'none') return succeed(week);
  const seen = new Set<number>();
  for (const piece of splitOutsideQuotes(typed.replaceAll(';', ','), ',')) {
    const match = /^([a-z][a-z\s/+&–-]*?)\s*(\d.*)?$/i.exec(piece);
    const days = weekdaysOf((match?.[1] ?? '').trim());
    if (match === null || days === null) return unread(piece);
    const minutes = match[2] === undefined ? succeed(standardDay) : parseEffort(match[2]);
    if (!minutes.ok) return unread(piece);
    if (minutes.value > fullDay) return refuseWith('pattern-too-long', 'A day has 24 hours.', 'Write fewer hours for the day.');
    for (const day of days) {
      if (seen.has(day)) return refuseWith('pattern-day-twice', `${names[day] ?? ''} is named twice.`, 'Name each weekday once.');
      seen.add(day);
      week[day as 0 | 1 | 2 | 3 | 4 | 5 | 6] = minutes.value;
    }
  }
  return succeed(week);
};

/** The pattern with one weekday changed. */
export const patternWith = (pattern: WorkingPattern, weekday: Weekday, minutes: Minutes): WorkingPattern =>
  pattern.with(weekday - 1, minutes) as unknown as WorkingPattern;
