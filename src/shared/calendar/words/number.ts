export type DecimalMark = '.' | ',';

const currencySigns = /[€$£¥₹\p{Sc}]|\b[A-Z]{3}\b/gu;

/** Digits, alone or in groups of three, with an optional fraction. */
const shapes: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u,
};

/**
 * The number a text stands for, or null. Thousands marks (the other mark, blanks, apostrophes) are allowed between
 * groups of three; currency signs and codes are ignored.
 */
export const numberFrom = (text: string, mark: DecimalMark): number | null => {
  const bare = /^[\d.,+-]*$/u.test(text) ? text : text.replace(currencySigns, '').replace(/[\s'’]/gu, '');
  const thousands = mark === '.' ? ',' : '.';
  if (!shapes[mark].test(bare)) return null;
  const value = Number(bare.replaceAll(thousands, '').replace(mark, '.'));
  return Number.isFinite(value) ? value : null;
};

/** The decimal mark a typed text speaks for: a comma between digits, else the point. */
export const decimalMarkIn = (text: string): DecimalMark => (/\d,\d/u.test(text) ? ',' : '.');
