/** Cuts a text at any of the marks given, but not inside double quotes; quotes around a piece stay. */
export const cutOutsideQuotes = (text: string, marks: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && marks.includes(letter)) {
      pieces.push(piece);
      piece = '';
    } else piece += letter;
  }
  pieces.push(piece);
  return pieces.map((each) => each.trim()).filter((each) => each !== '');
};

/** A text without the double quotes around it; doubled quotes inside become one. */
export const unquoted = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
};

/** A text in double quotes where one of the marks, a quote or a blank at its ends would be misread. */
export const quotedIfNeeded = (text: string, marks: RegExp): string =>
  marks.test(text) || text.includes('"') || text !== text.trim() || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
