import Papa, { type ParseError } from 'papaparse';
import { refuseWith, succeed, type Refusal, type Result } from '../../model';
import { decodeText, type DecodeBytes } from './encoding';
import { unguarded } from './guard';
import { headerPlace } from './headerRow';
import { detectSeparator } from './separator';
import { limits, type FileTable, type ReadingChoices, type Separator, type TableRow } from './table';

export interface ReadingTools {
  readonly decode: DecodeBytes;
  /** Whether a text is a column name we understand; finds the header below junk rows. */
  readonly knowsHeader: (text: string) => boolean;
  /** Called now and then with what is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/**
 * Reads a CSV file. Refuses with a sentence what is empty, no text, larger than 50 MB or 20,000 rows, or whose
 * quotes are broken (with the row); never answers a part of a file.
 */
export const readTable = (name: string, bytes: Uint8Array, choices: ReadingChoices, tools: ReadingTools): Result<FileTable> => {
  if (bytes.length === 0) return refuseWith('empty-file', `${name} is empty.`, 'Choose a file with a row of column names and at least one row below it.');
  const large = tooLarge(name, bytes.length);
  if (large !== null) return { ok: false, refusal: large };
  const decoded = decodeText(name, bytes, tools.decode, choices.encoding);
  if (!decoded.ok) return decoded;
  tools.onProgress(0.1);
  const table = readTextTable(name, decoded.value.text, choices, tools);
  return table.ok ? succeed({ ...table.value, encoding: decoded.value.encoding, marked: decoded.value.marked }) : table;
};

/** Why a file of this size is not read; null where it is. Asked before its bytes are loaded. */
export const tooLarge = (name: string, bytes: number): Refusal | null =>
  bytes <= limits.bytes ? null : { code: 'too-large', sentence: `${name} has ${megabytes(bytes)} MB; at most 50 MB can be read. Nothing was changed.`, nextStep: 'Split it into smaller files.' };

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** The same for text that was pasted. */
export const readTextTable = (name: string, text: string, choices: ReadingChoices, tools: Omit<ReadingTools, 'decode'>): Result<FileTable> => {
  if (text.trim() === '') return refuseWith('empty-file', `${name} is empty.`, 'Choose a file with a row of column names and at least one row below it.');
  const separator = choices.separator ?? detectSeparator(text);
  const read = rowsOf(name, text, separator, tools.onProgress);
  if (!read.ok) return read;
  const filled = read.value;
  const wanted = choices.headerRow;
  const place = wanted === null ? headerPlace(filled, tools.knowsHeader) : filled.findIndex(({ row }) => row === wanted);
  const header = filled[place];
  if (header === undefined) return refuseWith('no-header', `Row ${wanted ?? 1} of ${name} holds no column names.`, 'Choose the row in which the columns are named.');
  return tableFrom(name, separator, filled, place);
};

const tableFrom = (name: string, separator: Separator, filled: readonly TableRow[], place: number): Result<FileTable> => {
  const headers = withoutBlankEnd(filled[place]?.cells ?? []).map((cell) => cell.trim());
  const below = filled.slice(place + 1);
  if (headers.length > limits.columns) return refuseWith('too-wide', `${name} has ${headers.length} columns; at most ${limits.columns} can be read.`, 'Remove columns that are not needed.');
  if (below.length === 0) return refuseWith('no-rows', `${name} has column names and no rows below them.`, 'Choose a file with at least one person or task.');
  const surplus = below.map(({ row, cells }) => ({ row, cells: cells.slice(headers.length).filter((cell) => cell.trim() !== '') })).filter(({ cells }) => cells.length > 0);
  return succeed({
    name, encoding: null, marked: 'unmarked', separator, headers, surplus,
    blankRows: (filled.at(-1)?.row ?? 0) - filled.length,
    headerRow: filled[place]?.row ?? 1,
    rowsAbove: filled.slice(0, place),
    rows: below.map(({ row, cells }) => ({ row, cells: headers.map((_, column) => unguarded(cells[column] ?? '')) })),
  });
};

const withoutBlankEnd = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

/** Rows with content. Line ends are `\n` with an optional `\r` in front, or `\r` alone in files without any `\n`. */
const rowsOf = (name: string, text: string, separator: Separator, onProgress: (done: number) => void): Result<readonly TableRow[]> => {
  const rows: TableRow[] = [];
  let row = 0;
  let refusal: Refusal | null = null;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: text.includes('\n') ? '\n' : '\r',
    step: ({ data, errors, meta }, parser) => {
      row += 1;
      refusal = brokenQuotes(name, row, errors);
      if (refusal === null && data.some((cell) => cell.trim() !== '')) {
        if (rows.length > limits.rows) refusal = tooManyRows(name);
        else rows.push({ row, cells: withoutReturn(data) });
      }
      if (refusal !== null) return parser.abort();
      if (row % 2000 === 0) onProgress(0.1 + 0.8 * (meta.cursor / text.length));
    },
  });
  return refusal === null ? succeed(rows) : { ok: false, refusal };
};

const withoutReturn = (cells: readonly string[]): readonly string[] => {
  const last = cells.at(-1);
  return last?.endsWith('\r') === true ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
};

const tooManyRows = (name: string): Refusal =>
  ({ code: 'too-many-rows', sentence: `${name} has more than 20,000 rows, more than one import takes. Nothing was changed.`, nextStep: 'Split it into smaller files, or remove rows that are done.' });

const brokenQuotes = (name: string, row: number, errors: readonly ParseError[]): Refusal | null => {
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error === undefined) return null;
  const sentence = error.code === 'MissingQuotes'
    ? `${name}, row ${row}: a quotation mark is opened and never closed, so the rows below it cannot be told apart.`
    : `${name}, row ${row}: there is text after a closing quotation mark.`;
  return { code: 'broken-quotes', sentence: `${sentence} Nothing was changed.`, nextStep: `Mend the quotation marks in row ${row}; a quotation mark inside a text is written twice.` };
};
