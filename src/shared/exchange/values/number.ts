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

export type DecimalEvidence = DecimalMark | 'either' | 'both' | 'none';

/** What a column's values say about the decimal mark: `either` where both readings fit (`1,500`), `both` where they contradict. */
export const decimalEvidence = (values: Iterable<string>): DecimalEvidence => {
  let point = false;
  let comma = false;
  let open = false;
  for (const value of values) {
    const asPoint = numberFrom(value, '.') !== null;
    const asComma = numberFrom(value, ',') !== null;
    if (!/[.,]/u.test(value)) continue;
    if (asPoint && asComma) open = true;
    else if (asPoint) point = true;
    else if (asComma) comma = true;
  }
  if (point && comma) return 'both';
  if (point) return '.';
  if (comma) return ',';
  return open ? 'either' : 'none';
};
