import { printable } from '../html/escape';

const special = /[\\`*_{}[\]<>()#+\-.!|~&:]/g;
const plain = /^[\p{L}\p{N} ,;'"“”‘’€%/=?–—…·×−]*$/u;

/**
 * A text that Markdown takes for nothing but text, in Slack, Teams and CommonMark alike: on one line, marks of Markdown behind a
 * backslash where they could mean something, `<`, `>` and `&` as entities, and `@` and `#` followed by a zero-width joiner, so that
 * nobody is called and no channel linked. `javascript:` and other addresses are no links because their colon is followed by one too.
 */
export const markdownText = (text: string): string => {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  if (plain.test(line)) return lead(line);
  return lead(line.replace(special, (mark, place: number) => escapedMark(mark, line, place)).replace(/@(?=\S)/gu, '@\u2060'));
};

const escapedMark = (mark: string, line: string, place: number): string => {
  if (mark === '<') return '&lt;';
  if (mark === '>') return '&gt;';
  if (mark === '&') return '&amp;';
  const next = line.charAt(place + 1);
  // An address needs these between other signs; in a sentence they are followed by a space.
  if (mark === ':' || mark === '.') return next === '' || next === ' ' || /[0-9]/.test(next) ? mark : `${mark}\u2060`;
  if (mark === '#') return next === '' || next === ' ' ? '\\#' : '\\#\u2060';
  if (mark === '-' || mark === '+' || mark === '(' || mark === ')' || mark === '!') return mark;
  return `\\${mark}`;
};

/** What makes a list, a head or a rule at the beginning of a line does not. */
const lead = (line: string): string => line.replace(/^([-+=]|\d+[.)])(?=\s|$|[-=])/u, (start) => (/^\d/.test(start) ? `${start.slice(0, -1)}\\${start.slice(-1)}` : `\\${start}`));
