/**
 * How well typed letters fit a text: higher is better, null where they do not occur in this order.
 * Beginnings of words count most, then runs of letters, then short texts.
 */
export const fuzzyScore = (typed: string, text: string): number | null => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return 0;
  const words = text.toLowerCase();
  const whole = words.indexOf(wanted);
  if (whole >= 0) return 1000 + (isWordStart(words, whole) ? 500 : 0) - whole - words.length / 100;
  const letters = wanted.replace(/\s+/g, '');
  let from = 0;
  let score = 0;
  let last = -2;
  for (const letter of letters) {
    const at = nextAt(words, letter, from);
    if (at < 0) return null;
    score += isWordStart(words, at) ? 20 : at === last + 1 ? 10 : 0;
    last = at;
    from = at + 1;
  }
  return score - words.length / 100;
};

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** The next place of a letter, a word's beginning before any other. */
const nextAt = (text: string, letter: string, from: number): number => {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) if (isWordStart(text, at)) return at;
  return text.indexOf(letter, from);
};

export interface Scored<Item> {
  readonly item: Item;
  readonly score: number;
}

/** From this score on the typed letters stand together in the text. */
export const wholeScore = 900;

/** The items whose text fits, best first; among equals the given order stays. */
export const bestFits = <Item>(typed: string, items: Iterable<Item>, textOf: (item: Item) => string, most: number): readonly Scored<Item>[] => {
  const scored: Scored<Item>[] = [];
  for (const item of items) {
    const score = fuzzyScore(typed, textOf(item));
    if (score !== null) scored.push({ item, score });
  }
  return scored.sort((a, b) => b.score - a.score).slice(0, most);
};
