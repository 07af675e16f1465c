import type { Minutes } from '../../model';
import { numberFrom, type DecimalMark } from './number';

export type EffortUnit = 'hours' | 'days' | 'minutes' | 'seconds' | 'weeks';

/** More than any plan needs; a typing slip beyond it is refused. */
export const mostEffort: Minutes = 60 * 100_000;

/** A day of effort is eight hours wherever a text says "d". */
export const minutesPerDay = 480;

const minutesPer: Readonly<Record<EffortUnit, number>> = { hours: 60, days: minutesPerDay, minutes: 1, seconds: 1 / 60, weeks: 5 * minutesPerDay };

const unitWords: readonly (readonly [RegExp, EffortUnit])[] = [
  [/^(?:h|hr|hrs|hour|hours|std|stunden?|horas?|heures?)$/iu, 'hours'],
  [/^(?:d|day|days|pd|md|tage?|d[ií]as?|jours?)$/iu, 'days'],
  [/^(?:m|min|mins|minutes?|minuten|minutos?)$/iu, 'minutes'],
  [/^(?:s|sec|secs|seconds?)$/iu, 'seconds'],
  [/^(?:w|wk|wks|weeks?|wochen?|semanas?|semaines?)$/iu, 'weeks'],
];

/** The unit a word stands for, or null. */
export const effortUnitOf = (word: string): EffortUnit | null => unitWords.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/**
 * Effort in whole minutes (rounded), or null: `12h`, `1.5 h`, `1d` (8 h), `90m`, `1h 30m`, `1:30`, `PT8H30M`;
 * a bare number counts in `bareUnit`. Negative effort is null too.
 */
export const effortFrom = (text: string, bareUnit: EffortUnit | null, mark: DecimalMark): Minutes | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const clock = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?$/u.exec(trimmed);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const bare = numberFrom(trimmed, mark);
  if (bare !== null) return bareUnit === null ? null : wholeMinutes(bare * minutesPer[bareUnit]);
  const parts = trimmed.replace(/^P(\d+D)?T?/u, '$1');
  let sum = 0;
  let read = '';
  for (const [whole, amount = '', word = ''] of parts.matchAll(/(\d[\d.,]*)\s*([\p{L}]+)\.?\s*/gu)) {
    const value = numberFrom(amount, mark) ?? numberFrom(amount, mark === '.' ? ',' : '.');
    const unit = effortUnitOf(word);
    if (value === null || unit === null) return null;
    sum += value * minutesPer[unit];
    read += whole;
  }
  return read === '' || read !== parts ? null : wholeMinutes(sum);
};

const wholeMinutes = (minutes: number): Minutes | null => (minutes < 0 || !Number.isFinite(minutes) ? null : Math.round(minutes));
