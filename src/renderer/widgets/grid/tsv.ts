/** Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes round cells that hold either. */
export const formatTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

interface Reading {
  readonly rows: string[][];
  row: string[];
  cell: string;
}

const endCell = (reading: Reading): void => {
  reading.row.push(reading.cell);
  reading.cell = '';
};

const endRow = (reading: Reading): void => {
  endCell(reading);
  reading.rows.push(reading.row);
  reading.row = [];
};

/** Reads a quoted cell that begins at `start`; answers where it ends. A quote that is never closed is taken as text. */
const readQuoted = (text: string, start: number, reading: Reading): number => {
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at] ?? '';
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      reading.cell = cell;
      return at + 1;
    }
  }
  reading.cell = '"';
  return start + 1;
};

/** Cells from a spreadsheet's clipboard. A line end behind the last row adds no row; an empty text holds none. */
export const parseTsv = (text: string): readonly (readonly string[])[] => {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (text === '') return [];
  const reading: Reading = { rows: [], row: [], cell: '' };
  let at = 0;
  while (at < plain.length) {
    const char = plain[at] ?? '';
    if (char === '"' && reading.cell === '') at = readQuoted(plain, at, reading);
    else {
      if (char === '\t') endCell(reading);
      else if (char === '\n') endRow(reading);
      else reading.cell += char;
      at += 1;
    }
  }
  endRow(reading);
  return reading.rows;
};
