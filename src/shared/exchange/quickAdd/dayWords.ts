import { dayWithoutYear, relativeDay, writtenDay } from '../../calendar';
import type { DayNumber } from '../../model';
import type { Token } from './tokens';

/** A day read from the first words of a list, and how many words it took. */
export interface DayReading {
  readonly day: DayNumber;
  readonly words: number;
}

/**
 * The day that the next words name, or null: `today`, `tomorrow`, `Thu` (today or later), `next Fri` (in the coming week),
 * `next week` (its Monday), `in 3 days`, `in 2 weeks`, `26 Nov` and `Nov 26` (today or later), `26 Nov 2026`, `26.11.`, `2026-11-26`.
 * `5/6` is not read: it means two days.
 */
export const dayWords = (tokens: readonly Token[], today: DayNumber): DayReading | null => {
  const words = tokens.slice(0, 3).map(({ text }) => text.replace(/,$/u, ''));
  for (const count of [3, 2, 1]) {
    if (words.length < count) continue;
    const text = words.slice(0, count).join(' ').toLowerCase();
    const day = relativeDay(text, today) ?? dayWithoutYear(text, today, 'coming') ?? writtenDay(text, null);
    if (day !== null) return { day, words: count };
  }
  return null;
};
