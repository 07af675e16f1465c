import type { GridColumn, GridEdit, GridNewRow, GridPlace } from './types';

/** Where pasted cells go. */
export interface PastePlan {
  readonly edits: readonly GridEdit[];
  readonly newRows: readonly GridNewRow[];
  /** Titles of columns that cannot be pasted into and were passed over. */
  readonly passedOver: readonly string[];
}

interface PasteQuestion<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rowIds: readonly string[];
  /** Index of the first row and column pasted into. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly string[])[];
  /** Rows that a single pasted row fills, when several are selected. */
  readonly selectedIds: readonly string[];
}

/** Lays pasted cells over the rows from the focused cell down and right. One row pasted with several selected fills them all. */
export const planPaste = <Row>({ columns, rowIds, row, column, cells, selectedIds }: PasteQuestion<Row>): PastePlan => {
  const [only] = cells;
  const fills = cells.length === 1 && selectedIds.length > 1 && only !== undefined;
  const lines = fills ? selectedIds.map(() => only) : cells;
  const targets = fills ? selectedIds : rowIds.slice(row);
  const edits: GridEdit[] = [];
  const newRows: GridNewRow[] = [];
  const passedOver = new Set<string>();
  lines.forEach((line, index) => {
    const pieces = line.flatMap((text, offset) => {
      const at = columns[column + offset];
      if (at === undefined) return [];
      if (at.editor !== undefined) return [{ columnId: at.id, text: text.trim() }];
      passedOver.add(at.title);
      return [];
    });
    const rowId = targets[index];
    if (rowId !== undefined) edits.push(...pieces.map((piece) => ({ rowId, ...piece })));
    else if (pieces.some(({ text }) => text !== '')) newRows.push(pieces);
  });
  return { edits, newRows, passedOver: [...passedOver] };
};

/** How far a key moves: rows and columns, or an edge. */
export interface GridMove {
  readonly row: number;
  readonly column: number;
}

const edge = 1_000_000;

/** The move a key asks for; null: none. Tab is left to the browser, so that the grid can be left. */
export const moveOfKey = (key: string, far: 'far' | 'near', page: number): GridMove | null => {
  const step = far === 'far' ? edge : 1;
  switch (key) {
    case 'ArrowDown': return { row: step, column: 0 };
    case 'ArrowUp': return { row: -step, column: 0 };
    case 'ArrowRight': return { row: 0, column: step };
    case 'ArrowLeft': return { row: 0, column: -step };
    case 'PageDown': return { row: page, column: 0 };
    case 'PageUp': return { row: -page, column: 0 };
    case 'Home': return { row: far === 'far' ? -edge : 0, column: -edge };
    case 'End': return { row: far === 'far' ? edge : 0, column: edge };
    default: return null;
  }
};

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The place after a move. The head lies above the first row and is reached by single steps only. */
export const placeAfter = (rowIds: readonly string[], columnCount: number, from: { readonly row: number; readonly column: number }, move: GridMove): GridPlace => {
  const top = move.row === -1 && from.row === 0 ? -1 : from.row === -1 && move.row <= 0 ? -1 : 0;
  const row = rowIds.length === 0 ? -1 : between(from.row + move.row, top, rowIds.length - 1);
  return { rowId: rowIds[row] ?? null, column: between(from.column + move.column, 0, columnCount - 1) };
};

/** The ids from one row to another, both included, whichever comes first. */
export const idsBetween = (rowIds: readonly string[], a: number, b: number): readonly string[] => rowIds.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1);

/** `1 task`, `3 tasks`. */
export const counted = (count: number, nouns: { readonly one: string; readonly many: string }): string => `${count.toLocaleString('en')} ${count === 1 ? nouns.one : nouns.many}`;
