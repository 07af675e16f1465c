const formulaStart = /^'*\s*[=+\-@\t\r＝＋－＠]/u;

/** A text cell that no spreadsheet takes for a formula: an apostrophe in front where one could. */
export const guarded = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The text without the guard: exactly what `guarded` was given. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell);
