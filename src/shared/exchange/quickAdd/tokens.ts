/** A word of a line; double quotes hold words together, and a fully quoted word means only itself. */
export interface Token {
  /** As typed. */
  readonly raw: string;
  /** Without quotes. */
  readonly text: string;
  readonly literal: boolean;
}

/** The words of a line. A quote that is never closed counts as an ordinary letter. */
export const tokensOf = (line: string): readonly Token[] => {
  const balanced = line.replace(/[“”]/gu, '"');
  const closed = (balanced.match(/"/gu)?.length ?? 0) % 2 === 0;
  const words = balanced.match(closed ? /(?:[^\s"]|"[^"]*")+/gu : /\S+/gu) ?? [];
  return words.map((raw) => ({ raw, text: closed ? raw.replaceAll('"', '') : raw, literal: closed && /^"[^"]*"$/u.test(raw) }));
};

export const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
