import { decimalMarkIn, effortFrom, mostEffort } from '../../calendar';
import { refuseWith, succeed, type Minutes, type Result } from '../../model';

/**
 * Effort as a cell shows and takes it: `12 h`, `1.5 h`, `1 h 7 min`. Exact: `parseEffort` reads the same minutes back.
 * Hours in decimals only where two of them say it all.
 */
export const formatEffort = (minutes: Minutes): string => {
  if (minutes % 3 === 0) return `${String(minutes / 60)} h`;
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${String(minutes)} min` : `${String(hours)} h ${String(minutes % 60)} min`;
};

const unread = (text: string): Result<Minutes> =>
  refuseWith('effort-unread', `“${text.trim()}” is not an effort.`, 'Write hours or days, such as 12h, 1d 4h or 90m.');

/**
 * Reads typed effort as minutes: `12h`, `1d`, `90m`, `1h 30m`, `1,5h`, `2` (hours). A day is eight hours.
 * Refuses text that is not an effort, negative effort and more than 100,000 hours.
 */
export const parseEffort = (text: string): Result<Minutes> => {
  const typed = text.trim();
  if (/^[-−]/u.test(typed)) return refuseWith('effort-negative', 'Effort cannot be negative.', 'Write 0 or more.');
  const minutes = effortFrom(typed, 'hours', decimalMarkIn(typed));
  if (minutes === null) return unread(text);
  return minutes > mostEffort ? refuseWith('effort-too-large', `“${typed}” is more than 100,000 hours.`, 'Write a smaller effort.') : succeed(minutes);
};
