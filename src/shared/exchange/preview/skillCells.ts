import { isLevel, type DayNumber, type Level } from '../../model';
import { writtenDay } from '../../calendar';
import { cutOutsideQuotes, unquoted } from '../values';
import { levelWord } from './words';

/** A skill as a cell names it. */
export interface ReadSkill {
  readonly name: string;
  /** null: the cell gives none. */
  readonly level: Level | null;
  /** `unsaid`: the cell does not say; null: certified without an end. */
  readonly expires: DayNumber | null | 'unsaid';
}

/** A skill, or the piece of the cell that is none and why. */
export type SkillReading = { readonly skill: ReadSkill } | { readonly piece: string; readonly sentence: string };

const until = /\s+until\s+([^\s"]+)\s*$/iu;
const stated = /^(.*?)\s*(?:>=|≥|=|:)\s*(.+)$/u;
const bracketed = /^(.*?)\s*\(\s*(?:L|level\s*)?([^()]+?)\s*\)$/iu;
const trailing = /^(.*\S)\s+(?:L|level\s+)?(\d)$/iu;

/** The skills of a cell: `Welding=4, Wiring=2`, `Welding (4); Wiring (2)`, `Welding 4`, `Welding`, `First aid=1 until 2027-03-01`. */
export const skillsFrom = (cell: string): readonly SkillReading[] => cutOutsideQuotes(cell, ',;|\n').map(skillFrom);

const skillFrom = (piece: string): SkillReading => {
  const lapse = until.exec(piece)?.[1];
  const expires = lapse === undefined ? 'unsaid' : lapse.toLowerCase() === 'open' ? null : writtenDay(lapse, null);
  if (lapse !== undefined && lapse.toLowerCase() !== 'open' && expires === null) return { piece, sentence: `“${piece}”: “${lapse}” is not a day.` };
  const body = lapse === undefined ? piece : piece.replace(until, '');
  const quoted = /^("(?:[^"]|"")*")\s*(?:(?:>=|≥|=|:)\s*(.+))?$/u.exec(body);
  const match = quoted ?? stated.exec(body) ?? bracketed.exec(body) ?? trailing.exec(body);
  const name = unquoted(match?.[1] ?? body);
  const text = match?.[2]?.trim();
  const level = text === undefined ? null : levelFrom(text);
  if (name === '') return { piece, sentence: `“${piece}” names no skill.` };
  if (text !== undefined && level === null) return { piece, sentence: `“${piece}”: levels go from 1 to 5.` };
  return { skill: { name, level, expires } };
};

/** 1 to 5 as a figure or a word ("Expert"); null for anything else. */
export const levelFrom = (text: string): Level | null => {
  const figure = /^(?:L|level\s*)?(\d+)(?:[.,]0+)?(?:\s*\/\s*5)?$/iu.exec(text.trim())?.[1];
  if (figure === undefined) return levelWord(text);
  const level = Number(figure);
  return isLevel(level) ? level : null;
};
