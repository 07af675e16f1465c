import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** A cell of the sheet: a row, and a day (0 to 6) or what is left (7). */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Editing extends Place {
  readonly begin: string;
  /** `typed`: the first sign is there, and arrows lead on; `kept`: the present text is selected, and arrows move in it. */
  readonly mode: 'typed' | 'kept';
  readonly problem: string | null;
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'stay';

export const columnCount = 8;

const moves: Readonly<Record<Move, readonly [rows: number, columns: number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1], stay: [0, 0] };

/** Where a key leads from a cell; null: the key means nothing here. PageUp and PageDown are left to the weeks. */
const placeAfter = ({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: Place, rows: number): Place | null => {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp': return { row: far ? 0 : row - 1, column };
    case 'ArrowDown': return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowLeft': return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight': return { row, column: far ? columnCount - 1 : column + 1 };
    case 'Home': return { row: far ? 0 : row, column: 0 };
    case 'End': return { row: far ? rows - 1 : row, column: columnCount - 1 };
    default: return null;
  }
};

const within = ({ row, column }: Place, rows: number): Place => ({ row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columnCount - 1, column)) });

const begins = (key: string): boolean => key.length === 1 && /[\d.,+:-]/u.test(key);

export interface SheetGridRules {
  readonly rows: number;
  /** The column that has the focus first. */
  readonly firstColumn: number;
  readonly textOf: (place: Place) => string;
  /** Gives a cell a text; the sentence if it was refused. */
  readonly put: (place: Place, text: string) => string | null;
  readonly onOpen: (place: Place) => void;
  /** A refusal that no editor shows. */
  readonly onProblem: (sentence: string) => void;
}

export interface SheetGrid {
  /** The one cell that Tab reaches. */
  readonly active: Place;
  readonly setActive: (place: Place) => void;
  readonly goTo: (place: Place) => void;
  readonly editing: Editing | null;
  readonly beginAt: (place: Place) => void;
  /** Hands over what was typed and goes on; where it is refused the editor stays with the reason. */
  readonly commit: (text: string, move: Move | null) => void;
  readonly cancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Focus and editing of the sheet, as in a spreadsheet: arrows walk, a figure begins, Enter and Tab go on. */
export const useSheetGrid = (grid: RefObject<HTMLElement | null>, { rows, firstColumn, textOf, put, onOpen, onProblem }: SheetGridRules): SheetGrid => {
  const [wanted, setWanted] = useState<Place>({ row: 0, column: firstColumn });
  const [editing, setEditing] = useState<Editing | null>(null);
  const active = within(wanted, rows);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current || editing !== null) return;
    moved.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell='${String(active.row)}-${String(active.column)}']`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const goTo = (place: Place): void => {
    moved.current = true;
    setWanted(within(place, rows));
  };
  const begin = (place: Place, letter: string | null): void => {
    setEditing({ ...place, begin: letter ?? textOf(place), mode: letter === null ? 'kept' : 'typed', problem: null });
  };
  const commit = (text: string, move: Move | null): void => {
    if (editing === null) return;
    const sentence = text.trim() === textOf(editing) ? null : put(editing, text);
    if (sentence !== null) return setEditing({ ...editing, problem: sentence });
    setEditing(null);
    if (move !== null) goTo({ row: editing.row + moves[move][0], column: editing.column + moves[move][1] });
  };
  const putAt = (text: string): void => {
    const sentence = put(active, text);
    if (sentence !== null) onProblem(sentence);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (rows === 0 || event.altKey || !(event.target instanceof Element) || event.target.closest('[data-cell]') === null) return;
    const isPlain = !event.ctrlKey && !event.metaKey;
    const next = placeAfter(event, active, rows);
    if (next !== null) goTo(next);
    else if (event.key === 'Enter' && !isPlain) onOpen(active);
    else if (!isPlain) return;
    else if (event.key === 'Enter' || (event.key === 'F2' && !event.shiftKey)) begin(active, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') putAt('');
    else if (event.key === '=') putAt('=');
    else if (begins(event.key)) begin(active, event.key);
    else return;
    event.preventDefault();
  };
  return {
    active, goTo, editing, commit, onKeyDown, setActive: setWanted, beginAt: (place) => { begin(place, null); },
    cancel: () => { setEditing(null); goTo(editing ?? active); },
  };
};
