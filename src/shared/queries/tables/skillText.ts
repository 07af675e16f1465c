import { isLevel, refuseWith, sameName, succeed, type DayNumber, type Level, type Result } from '../../model';
import { formatDayText, parseDayText } from './dayText';
import { leadingQuoted, quoted, splitOutsideQuotes } from './listText';

/** A skill requirement by name, as a cell shows it. */
export interface NamedRequirement {
  readonly name: string;
  readonly level: Level;
  readonly need: 'required' | 'preferred';
}

/** A skill holding by name, as a cell shows it. */
export interface NamedHolding {
  readonly name: string;
  readonly level: Level;
  readonly expires: DayNumber | null;
}

/** Whether the workspace has a skill of that name; decides where a name ends in a digit. */
export type KnowsSkill = (name: string) => boolean;

/** What a holding typed without a level gets: works alone. */
export const levelWhenUnsaid: Level = 3;

const needsQuotes = (name: string): boolean => /[",;?\n]|>=|≥/.test(name) || /\s(until|preferred)(\s|$)/i.test(name) || /\s[lL]?\d$/.test(name) || name !== name.trim();
const shown = (name: string): string => (needsQuotes(name) ? quoted(name) : name);

/** `Welding>=3, Wiring, Paint>=2?`: level 1 goes without saying, a question mark means preferred. */
export const formatRequirements = (requirements: readonly NamedRequirement[]): string =>
  requirements.map(({ name, level, need }) => `${shown(name)}${level === 1 ? '' : `>=${String(level)}`}${need === 'preferred' ? '?' : ''}`).join(', ');

/** `Welding 4, Crane licence 3 until 31 Mar 2027`. */
export const formatHoldings = (holdings: readonly NamedHolding[]): string =>
  holdings.map(({ name, level, expires }) => `${shown(name)} ${String(level)}${expires === null ? '' : ` until ${formatDayText(expires)}`}`).join(', ');

const levelOf = (typed: string): Result<Level> => {
  const value = Number(typed);
  return isLevel(value) ? succeed(value) : refuseWith('level-out-of-range', `There is no level ${typed}.`, 'Levels go from 1, beginner, to 5, expert.');
};

/** Splits a name from the level behind it: `Welding>=3`, `Welding 3`, `Welding L3`, `"MIG 135" 4`. */
const nameAndLevel = (piece: string, unsaid: Level, knows: KnowsSkill): Result<{ readonly name: string; readonly level: Level }> => {
  const inQuotes = leadingQuoted(piece);
  const compared = inQuotes === null ? /^(.*?)\s*(?:>=|≥)\s*[lL]?(\d+)$/s.exec(piece) : null;
  const spaced = inQuotes === null ? /^(.*\S)\s+[lL]?(\d)$/s.exec(piece) : null;
  const behind = inQuotes === null ? null : /^(?:>=|≥)?\s*[lL]?(\d+)$/.exec(inQuotes.rest);
  const [name, typed] =
    inQuotes !== null ? [inQuotes.name, inQuotes.rest === '' ? null : (behind?.[1] ?? 'of that kind')]
    : compared !== null ? [compared[1] ?? '', compared[2] ?? '']
    : spaced !== null && !knows(piece) ? [spaced[1] ?? '', spaced[2] ?? '']
    : [piece, null];
  if (name.trim() === '') return refuseWith('skill-unnamed', 'A skill has no name.', 'Write the name before the level, such as Welding 4.');
  if (typed === null) return succeed({ name, level: unsaid });
  const level = levelOf(typed);
  return level.ok ? succeed({ name, level: level.value }) : level;
};

const collect = <T extends { readonly name: string }>(pieces: readonly string[], read: (piece: string) => Result<T>): Result<readonly T[]> => {
  const found: T[] = [];
  for (const piece of pieces) {
    const one = read(piece);
    if (!one.ok) return one;
    if (found.some(({ name }) => sameName(name, one.value.name))) return refuseWith('skill-twice', `${one.value.name} is named twice.`, 'Name each skill once.');
    found.push(one.value);
  }
  return succeed(found);
};

/**
 * Reads skill requirements separated by commas: `Welding>=3, Wiring, Paint>=2?`. No level means 1; `?` or `preferred` behind means preferred.
 * Refuses levels outside 1 to 5 and a skill named twice. Names that hold commas or end in a digit go in double quotes.
 */
export const parseRequirements = (text: string, knows: KnowsSkill): Result<readonly NamedRequirement[]> =>
  collect(splitOutsideQuotes(text, ','), (piece): Result<NamedRequirement> => {
    const bare = piece.replace(/\s*\?$/, '').replace(/\s+preferred$/i, '');
    const read = nameAndLevel(bare, 1, knows);
    return read.ok ? succeed({ ...read.value, need: bare === piece ? 'required' : 'preferred' }) : read;
  });

/**
 * Reads what somebody can do: `Welding 4, Wiring 2, Crane licence 3 until 31 Mar 2027`. No level means 3.
 * Refuses levels outside 1 to 5, a skill named twice and an expiry that is no day.
 */
export const parseHoldings = (text: string, knows: KnowsSkill, today: DayNumber): Result<readonly NamedHolding[]> =>
  collect(splitOutsideQuotes(text, ','), (piece): Result<NamedHolding> => {
    const dated = /^(.*\S)\s+until\s+([^"]+)$/is.exec(piece);
    const expires = dated === null ? succeed(null) : parseDayText(dated[2] ?? '', today);
    if (!expires.ok) return expires;
    const read = nameAndLevel(dated?.[1] ?? piece, levelWhenUnsaid, knows);
    return read.ok ? succeed({ ...read.value, expires: expires.value }) : read;
  });
