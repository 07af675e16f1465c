import { guarded } from './guard';

/** Text cells are guarded against formulas; numbers are written as numbers; null is an empty cell. */
export type Cell = string | number | null;

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = guarded(cell);
  return /[",;\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A CSV file as text: a byte order mark so that spreadsheets read UTF-8, commas, CRLF. */
export const writeTable = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
