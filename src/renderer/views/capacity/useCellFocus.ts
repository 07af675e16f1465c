import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface CellFocus {
  /** The one cell that Tab reaches. */
  readonly active: Place;
  readonly setActive: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
  /** A line without cells, stepped over; -1: there is none. */
  readonly without: number;
}

/** Where a key leads from a cell; null: the key means nothing here. */
const placeAfter = ({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: Place, { rows, columns, page }: Size): Place | null => {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp': return { row: far ? 0 : row - 1, column };
    case 'ArrowDown': return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowLeft': return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight': return { row, column: far ? columns - 1 : column + 1 };
    case 'Home': return { row: far ? 0 : row, column: 0 };
    case 'End': return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageUp': return { row: row - page, column };
    case 'PageDown': return { row: row + page, column };
    default: return null;
  }
};

const within = ({ row, column }: Place, { rows, columns }: Size): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)),
});

/** Steps over the line that has no cells, onward in the direction of travel. */
const stepOver = (place: Place, from: Place, { without }: Size): Place => (place.row === without ? { ...place, row: place.row + (place.row >= from.row ? 1 : -1) } : place);

/** Roving focus over the cells of a virtualised table. Scrolls a line into sight before its cell exists, then focuses it. */
export const useCellFocus = (scroll: RefObject<HTMLElement | null>, size: Size, onOpen: (place: Place) => void): CellFocus => {
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const active = within(wanted, size);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-cell='${String(active.row)}-${String(active.column)}']`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const setActive = useCallback((place: Place) => { setWanted(place); }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-cell]') === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const next = placeAfter(event, active, size);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    setWanted(stepOver(within(next, size), active, size));
  };
  return { active, setActive, onKeyDown };
};
