import { counted, formatDay, formatDayNear, formatHours } from '../../calendar';
import { formatAmount, formatMoney, quotedTitle, type MinorUnits, type Minutes } from '../../model';
import type { BaselineTable, ComparisonRow, DayPair } from './rows';

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '');

/** "+2 d", "−1 d"; "0 d" for none. */
export const signedDays = (days: number): string => `${sign(days)}${String(Math.abs(days))} d`;

/** "+12 h", "−1.5 h". */
export const signedHours = (minutes: Minutes): string => `${sign(minutes)}${formatHours(Math.abs(minutes))}`;

/** "+540.00", without the currency. */
export const signedAmount = (amount: MinorUnits, currency: string): string => `${sign(amount)}${formatAmount(Math.abs(amount), currency)}`;

/** What happened to an end: "2 working days later", "no day now"; empty: nothing, or nothing that can be told. */
export const slipWords = ({ before, now, slip, end }: DayPair): string => {
  if (slip === null) return end === 'lost' ? 'no day now' : before === null && now !== null ? 'had no day then' : '';
  return slip === 0 ? '' : `${counted(Math.abs(slip), 'working day')} ${slip > 0 ? 'later' : 'earlier'}`;
};

/** "Mon 23 Nov to Fri 27 Nov"; "no day". */
const spanText = (start: number | null, finish: number | null, near: number): string => {
  const day = (one: number): string => formatDayNear(one, near);
  if (finish === null) return start === null ? 'no day' : `from ${day(start)}`;
  return start === null || start === finish ? day(finish) : `${day(start)} to ${day(finish)}`;
};

/** What is behind the days of a row: "Then Mon 23 Nov to Fri 27 Nov, now Tue 24 Nov to Tue 1 Dec; due then Fri 4 Dec, now Fri 11 Dec". */
export const daysTitle = ({ start, finish, due, presence }: Pick<ComparisonRow, 'start' | 'finish' | 'due' | 'presence'>, near: number): string => {
  if (finish === null) return '';
  const before = presence === 'added' ? 'Not in the baseline' : `Then ${spanText(start?.before ?? null, finish.before, near)}`;
  const now = presence === 'removed' ? 'gone now' : `now ${spanText(start?.now ?? null, finish.now, near)}`;
  const text = (day: number | null): string => (day === null ? 'no due day' : formatDayNear(day, near));
  return `${before}, ${now}${due === null || due.before === due.now || presence !== 'both' ? '' : `; due then ${text(due.before)}, now ${text(due.now)}`}`;
};

const endWords = (finish: DayPair): string => {
  if (finish.end === 'unknown') return '';
  if (finish.end === 'lost') return 'no end is known now';
  if (finish.slip === null) return finish.before === null && finish.now !== null ? 'no end was known then' : '';
  return finish.slip === 0 ? 'ends on the same day' : `ends ${slipWords(finish)}`;
};

/** "12 h and 540.00 EUR more", "12 h more, 540.00 EUR less", "effort and cost as they were". */
const amountWords = (minutes: Minutes, amount: MinorUnits, currency: string): string => {
  const effort = minutes === 0 ? '' : formatHours(Math.abs(minutes));
  const cost = amount === 0 ? '' : formatMoney(Math.abs(amount), currency);
  const way = (value: number): string => (value > 0 ? 'more' : 'less');
  if (effort === '' && cost === '') return 'effort and cost as they were';
  if (effort === '') return `${cost} ${way(amount)}`;
  if (cost === '') return `${effort} ${way(minutes)}`;
  return minutes > 0 === amount > 0 ? `${effort} and ${cost} ${way(amount)}` : `${effort} ${way(minutes)}, ${cost} ${way(amount)}`;
};

/** The first of the counts says what is counted: "3 tasks later, 1 earlier, 2 added, 1 gone". */
const countWords = (counts: readonly (readonly [count: number, words: string])[]): string =>
  counts.filter(([count]) => count > 0).map(([count, words], index) => `${index === 0 ? counted(count, 'task') : String(count)} ${words}`).join(', ');

/** "Compared with “Approved plan” of 20 Nov 2026: ends 2 working days later, 12 h and 540.00 EUR more; 3 tasks later, 2 added, 1 gone." */
export const comparisonSentence = ({ name, day, currency, total, tasks, milestonesLater, differs }: Omit<BaselineTable, 'sentence'>): string => {
  const head = `Compared with ${quotedTitle(name)} of ${formatDay(day, 'dayMonthYear')}`;
  if (!differs) return `${head}: nothing differs.`;
  const plan = [total.finish === null ? '' : endWords(total.finish), amountWords(total.effort?.difference ?? 0, total.cost?.difference ?? 0, currency)].filter((part) => part !== '').join(', ');
  const counts = countWords([[tasks.later, 'later'], [tasks.earlier, 'earlier'], [tasks.withoutDay, 'without a day now'], [tasks.added, 'added'], [tasks.removed, 'gone']]);
  const milestones = milestonesLater === 0 ? '' : `${counted(milestonesLater, 'milestone')} later`;
  const open = total.finish?.end === 'unknown' ? 'no end is known, then or now' : '';
  return `${head}: ${[plan, counts, milestones, open].filter((part) => part !== '').join('; ')}.`;
};
