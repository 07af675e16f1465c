import type { Encoding } from './encoding';

export type Separator = ',' | ';' | '\t';
export const separators: readonly Separator[] = [',', ';', '\t'];
export const separatorNames: Readonly<Record<Separator, string>> = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' };

export interface TableRow {
  /** As a spreadsheet numbers it: 1 is the first row of the file. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as a table, and how it was read. */
export interface FileTable {
  readonly name: string;
  /** null: pasted text. */
  readonly encoding: Encoding | null;
  readonly marked: 'marked' | 'unmarked';
  readonly separator: Separator;
  /** Row of the column names. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Rows with content below the header. */
  readonly rows: readonly TableRow[];
  /** Rows above the header that hold something. */
  readonly rowsAbove: readonly TableRow[];
  /** What stands beyond the last column, row by row. */
  readonly surplus: readonly TableRow[];
  readonly blankRows: number;
}

/** What the user decided instead of the detection; null: detect. */
export interface ReadingChoices {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly headerRow: number | null;
}

export const detectAll: ReadingChoices = { encoding: null, separator: null, headerRow: null };

/** Twice the largest plan that the board is built for; more in one file is a file of another kind. */
export const limits = { bytes: 50 * 1024 * 1024, rows: 20_000, columns: 500 } as const;
