import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { GridPlace } from './types';

export interface GridFocus {
  /** Row (-1 is the head) and column (0 is the check boxes) that hold the grid's one tab stop. */
  readonly row: number;
  readonly column: number;
  readonly rowIds: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Moves the tab stop and the focus there. */
  readonly goTo: (place: GridPlace) => void;
  /** The focus came to a place by itself. */
  readonly arrivedAt: (place: GridPlace) => void;
}

const focusCell = (grid: HTMLElement, row: number, column: number): boolean => {
  const cell = grid.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-column="${String(column)}"]`);
  if (cell === null) return false;
  const target = cell.querySelector<HTMLElement>('[data-focus]') ?? cell;
  target.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
};

/** Roving focus by row id, so that it stays with its row when rows are sorted, and near its place when the row goes away. */
export const useGridFocus = (grid: RefObject<HTMLElement | null>, rows: readonly { readonly id: string }[], columnCount: number): GridFocus => {
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [asked, setAsked] = useState(0);
  const done = useRef(0);
  const lastRow = useRef(0);
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows]);
  const indexOf = useMemo(() => new Map(rowIds.map((id, index) => [id, index])), [rowIds]);

  const most = rowIds.length - 1;
  const row = most < 0 || (place !== null && place.rowId === null) ? -1 : place === null ? 0 : (indexOf.get(place.rowId ?? '') ?? Math.min(lastRow.current, most));
  const column = Math.min(place?.column ?? 1, columnCount - 1);

  useEffect(() => {
    if (row >= 0) lastRow.current = row;
    if (asked === done.current || grid.current === null) return;
    if (focusCell(grid.current, row, column)) done.current = asked;
  });

  const goTo = (next: GridPlace): void => {
    setPlace(next);
    setAsked((count) => count + 1);
  };
  const arrivedAt = (next: GridPlace): void => {
    if (place?.rowId !== next.rowId || place.column !== next.column) setPlace(next);
  };
  return { row, column, rowIds, indexOf, goTo, arrivedAt };
};
