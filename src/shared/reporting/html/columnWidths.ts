/** What decides the width of a column. */
export interface ColumnContent {
  readonly head: string;
  readonly texts: readonly string[];
  /** Figures are never broken over lines. */
  readonly wraps: 'wraps' | 'oneLine';
}

const longestWord = (text: string): number => {
  let longest = 0;
  let present = 0;
  for (let index = 0; index < text.length; index += 1) {
    present = text.charCodeAt(index) === 32 ? 0 : present + 1;
    if (present > longest) longest = present;
  }
  return longest;
};

/** Words longer than this are broken rather than given the room of the others. */
const longestUnbroken = 14;
const padding = 2;
/** A text no longer than this stays on one line. */
const shortText = 12;
/** Rows looked at: the widths of more say nothing new, and a table may have ten thousand. */
const sample = 300;

/**
 * Widths of the columns of a table, in letters: figures get what their longest one takes, words share the `letters` that are left
 * by how much they usually have to say. Never less than what the longest ordinary word of a column needs.
 */
export const columnWidths = (columns: readonly ColumnContent[], letters: number): readonly number[] => {
  const wanted = columns.map(({ head, texts, wraps }) => {
    // Heads are bold.
    const least = Math.min(longestUnbroken, longestWord(head) * 1.1);
    if (wraps === 'oneLine') return { fixed: Math.max(least, ...lengths(texts)) + padding, share: 0 };
    let words = least;
    let sum = 0;
    let count = 0;
    for (const text of texts.slice(0, sample)) {
      words = Math.max(words, text.length <= shortText ? text.length : Math.min(longestUnbroken, longestWord(text)));
      if (text === '') continue;
      sum += Math.min(60, text.length);
      count += 1;
    }
    return { fixed: words + padding, share: Math.max(0, (count === 0 ? 0 : sum / count) - words) };
  });
  const taken = wanted.reduce((sum, { fixed }) => sum + fixed, 0);
  const shares = wanted.reduce((sum, { share }) => sum + share, 0);
  const left = Math.max(0, letters - taken);
  return wanted.map(({ fixed, share }) => fixed + (shares === 0 ? 0 : (left * share) / shares));
};

const lengths = (texts: readonly string[]): readonly number[] => {
  let longest = 0;
  for (const text of texts) if (text.length > longest) longest = text.length;
  return [longest];
};
