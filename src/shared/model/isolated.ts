/** Letters that read from right to left, and marks that turn text around. */
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const beginnings = /[\u2066-\u2068]/u;
const end = '\u2069';
// A new paragraph would end the isolate, and what the name turns around after it would go on behind the name.
// eslint-disable-next-line no-control-regex
const paragraphs = /[\n\r\u001C-\u001E\u0085\u2029]+/gu;

/**
 * A name as a part of a sentence: one with letters that read from right to left, or with marks that turn text around, is set apart, so
 * that the rest of the sentence keeps its order (Unicode Bidirectional Algorithm, UAX #9: FSI and PDI). What the name leaves open is
 * closed, and what would end the isolate before the name does is left out. Every other name is the same text.
 */
export const isolated = (name: string): string => {
  if (!turning.test(name)) return name;
  let [inside, open] = ['', 0];
  for (const character of name.replace(paragraphs, ' ')) {
    if (character === end && open === 0) continue;
    if (beginnings.test(character)) open += 1;
    if (character === end) open -= 1;
    inside += character;
  }
  // The end of an isolate ends the embeddings and overrides in it too (X6a).
  return `\u2068${inside}${end.repeat(open + 1)}`;
};
