/** Splits at `separator` outside double quotes; pieces are trimmed, empty ones dropped. Quotes stay. */
export const splitOutsideQuotes = (text: string, separator: ',' | ';'): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if ((char === separator || char === '\n') && !quoted) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  pieces.push(piece);
  return pieces.map((each) => each.trim()).filter((each) => each !== '');
};

/** A name in double quotes, inner quotes doubled. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A leading quoted name and what follows it; null where the text does not begin with one. */
export const leadingQuoted = (text: string): { readonly name: string; readonly rest: string } | null => {
  const match = /^"((?:[^"]|"")*)"(.*)$/s.exec(text);
  return match === null ? null : { name: (match[1] ?? '').replaceAll('""', '"'), rest: (match[2] ?? '').trim() };
};

/** Tags as a cell shows and takes them. */
export const formatTags = (tags: readonly string[]): string => tags.join(', ');

/** Reads tags separated by commas: sorted, without repeats, a leading # dropped, as tasks keep them. */
export const parseTags = (text: string): readonly string[] =>
  [...new Set(splitOutsideQuotes(text, ',').map((tag) => tag.replace(/^#+/, '').trim()).filter((tag) => tag !== ''))].sort();
