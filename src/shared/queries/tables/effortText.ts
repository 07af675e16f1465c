import { refuseWith, succeed, type Minutes, type Result } from '../../model';

/** Minutes that `1d` stands for in a cell. */
export const minutesOfTypedDay: Minutes = 480;
/** More than any plan needs; a typing slip beyond it is refused. */
const mostMinutes: Minutes = 60 * 100_000;

/**
 * Effort as a cell shows and takes it: `12 h`, `1.5 h`, `1 h 7 min`. Exact: `parseEffort` reads the same minutes back.
 * Hours in decimals only where two of them say it all.
 */
export const formatEffort = (minutes: Minutes): string => {
  if (minutes % 3 === 0) return `${String(minutes / 60)} h`;
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${String(minutes)} min` : `${String(hours)} h ${String(minutes % 60)} min`;
};

const unitMinutes: Readonly<Record<string, Minutes>> = {
  w: 5 * minutesOfTypedDay, week: 5 * minutesOfTypedDay, weeks: 5 * minutesOfTypedDay,
  d: minutesOfTypedDay, day: minutesOfTypedDay, days: minutesOfTypedDay,
  h: 60, hr: 60, hrs: 60, hour: 60, hours: 60,
  m: 1, min: 1, mins: 1, minute: 1, minutes: 1,
};

const part = /^(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/;

const unread = (text: string): Result<Minutes> =>
  refuseWith('effort-unread', `“${text.trim()}” is not an effort.`, 'Write hours or days, such as 12h, 1d 4h or 90m.');

/**
 * Reads typed effort as minutes: `12h`, `1d`, `90m`, `1h 30m`, `1,5h`, `2` (hours). A day is eight hours.
 * Refuses text that is not an effort, negative effort and more than 100,000 hours.
 */
export const parseEffort = (text: string): Result<Minutes> => {
  let rest = text.trim().toLowerCase();
  if (rest.startsWith('-') || rest.startsWith('−')) return refuseWith('effort-negative', 'Effort cannot be negative.', 'Write 0 or more.');
  if (rest === '') return unread(text);
  let sum = 0;
  while (rest !== '') {
    const match = part.exec(rest);
    if (match === null) return unread(text);
    const [all, figure = '', unit = ''] = match;
    const minutes = unitMinutes[unit === '' ? 'h' : unit];
    if (minutes === undefined) return unread(text);
    sum += Number(figure.replace(',', '.')) * minutes;
    rest = rest.slice(all.length);
  }
  if (sum > mostMinutes) return refuseWith('effort-too-large', `“${text.trim()}” is more than 100,000 hours.`, 'Write a smaller effort.');
  return succeed(Math.round(sum));
};
