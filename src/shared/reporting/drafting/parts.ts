import type { HeadingBlock, ListBlock, ListItem, NoteBlock, ParagraphBlock, ReportBlock, ReportColumn, TableBlock, ReportCell, ColumnKind } from '../document';
import { firstInOrder } from './firstInOrder';
import { moreWords } from './words';

export const heading = (text: string): HeadingBlock => ({ type: 'heading', level: 2, text });
export const subheading = (text: string): HeadingBlock => ({ type: 'heading', level: 3, text });
export const note = (text: string): NoteBlock => ({ type: 'note', size: 'normal', text });
export const footnote = (text: string): NoteBlock => ({ type: 'note', size: 'small', text });

/** A text that drafts itself; what was written by hand under its id takes its place. */
export const paragraph = (id: string, label: string, drafted: string, edits: ReadonlyMap<string, string> | undefined): ParagraphBlock => ({ type: 'paragraph', id, label, text: edits?.get(id) ?? drafted });

export const column = (name: string, kind: ColumnKind = 'text'): ReportColumn => ({ name, kind });

export const item = (lead: string, text: string): ListItem => ({ lead, text });

/** A list that shows its first items and says how many it leaves out; `none` is said where there is no item. */
export const list = (id: string, items: readonly ListItem[], none: string, most = Number.POSITIVE_INFINITY): ListBlock => ({
  type: 'list', id, items: items.slice(0, most), more: items.length === 0 ? none : moreWords(items.length, Math.min(items.length, most)),
});

/** What a table is made from: rows of anything, and how each becomes cells. */
export interface TableParts<Row> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly Row[];
  /** The order they are shown in; as they stand unless said otherwise. */
  readonly order?: (a: Row, b: Row) => number;
  readonly cells: (row: Row) => readonly ReportCell[];
  readonly total?: readonly ReportCell[] | null;
  /** What is said where there is no row. */
  readonly none: string;
  /** Rows printed at most; figures are over all of them. */
  readonly most?: number;
}

/** Rows a table of a printed report shows: what is more is in the app and in its own exports. */
export const mostRows = 400;

export const table = <Row>({ id, caption, columns, rows, order, cells, total, none, most = mostRows }: TableParts<Row>): TableBlock => ({
  type: 'table', id, caption, columns, rows: (order === undefined ? rows.slice(0, most) : firstInOrder(rows, order, most)).map((row) => cells(row)), total: rows.length === 0 ? null : total ?? null, more: rows.length === 0 ? none : moreWords(rows.length, Math.min(rows.length, most)),
});

/** The first items of a list that holds all of them, with what is left out. */
export const cutList = <Block extends { readonly items: readonly unknown[]; readonly more: string }>(whole: Block, most: number): Block =>
  whole.items.length <= most ? whole : { ...whole, items: whole.items.slice(0, most), more: moreWords(whole.items.length, most) };

/** The first rows of a table that holds all of them, with what is left out; sums stay those of all. */
export const cutTable = (whole: TableBlock, most: number): TableBlock => (whole.rows.length <= most ? whole : { ...whole, rows: whole.rows.slice(0, most), more: moreWords(whole.rows.length, most) });

/** A drawing of any height, drawn once a height. */
export const drawnOnce = <Block extends ReportBlock>(draw: (height: number) => Block): ((height: number) => Block) => {
  const drawn = new Map<number, Block>();
  return (height) => {
    const present = drawn.get(height) ?? draw(height);
    drawn.set(height, present);
    return present;
  };
};

/** Blocks under a head; nothing where there are none. */
export const part = (text: string, ...blocks: readonly ReportBlock[]): readonly ReportBlock[] => (blocks.length === 0 ? [] : [heading(text), ...blocks]);
