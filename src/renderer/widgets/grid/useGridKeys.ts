import { type KeyboardEvent } from 'react';
import { moveOfKey, placeAfter } from './plans';
import type { GridProps } from './types';
import type { ColumnRange, GridClipboard } from './useGridClipboard';
import type { GridEditing } from './useGridEditing';
import type { GridFocus } from './useGridFocus';
import type { GridSelection } from './useGridSelection';

export interface GridKeysParts<Row extends { readonly id: string }> {
  readonly props: GridProps<Row>;
  readonly focus: GridFocus;
  readonly selecting: GridSelection;
  readonly editing: GridEditing;
  readonly clipboard: GridClipboard;
  readonly range: ColumnRange | null;
  readonly setRange: (range: ColumnRange | null) => void;
  readonly sortBy: (column: number) => void;
  readonly resizeBy: (column: number, pixels: number) => void;
  readonly toggleCell: (row: number, column: number) => void;
  /** Rows a page key moves. */
  readonly page: () => number;
}

const isOwn = (event: KeyboardEvent): boolean => event.target instanceof HTMLElement && event.target.matches('[data-column], [data-focus]');

const isLetter = (event: KeyboardEvent): boolean => event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

/** The keys of a spreadsheet. Tab is the browser's unless a cell is being edited. */
export const gridKeys = <Row extends { readonly id: string }>(parts: GridKeysParts<Row>) => (event: KeyboardEvent): void => {
  if (parts.editing.editing !== null || !isOwn(event)) return;
  const handled = onModified(parts, event) || onMove(parts, event) || (parts.focus.row < 0 ? onHeadKey(parts, event) : onCellKey(parts, event));
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
};

const onModified = <Row extends { readonly id: string }>({ props, focus, selecting, clipboard, resizeBy }: GridKeysParts<Row>, event: KeyboardEvent): boolean => {
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.altKey && focus.row < 0 && (key === 'arrowleft' || key === 'arrowright') && focus.column > 0) {
    resizeBy(focus.column - 1, key === 'arrowleft' ? -16 : 16);
    return true;
  }
  if (!mod) return false;
  if (key === 'a') selecting.all();
  else if (key === 'd') clipboard.fillDown();
  else if (key === 'enter') {
    const row = props.rows[focus.row];
    if (row === undefined || props.onOpen === undefined) return false;
    props.onOpen(row);
  } else return false;
  return true;
};

const onMove = <Row extends { readonly id: string }>(parts: GridKeysParts<Row>, event: KeyboardEvent): boolean => {
  const { props, focus, selecting, range, setRange, page } = parts;
  if (event.altKey) return false;
  const move = moveOfKey(event.key, event.ctrlKey || event.metaKey ? 'far' : 'near', page());
  if (move === null) return false;
  const extends_ = event.shiftKey && focus.row >= 0;
  const to = placeAfter(focus.rowIds, props.columns.length + 1, focus, extends_ && focus.row + move.row < 0 ? { row: -focus.row, column: move.column } : move);
  if (extends_ && move.row !== 0) selecting.extendTo(focus.indexOf.get(to.rowId ?? '') ?? 0, focus.row);
  if (extends_ && move.column !== 0) {
    const fixed = range === null ? focus.column : focus.column === range.from ? range.to : range.from;
    setRange({ from: Math.max(1, Math.min(fixed, to.column)), to: Math.max(fixed, to.column) });
  }
  if (!event.shiftKey) {
    setRange(null);
    selecting.forgetAnchor();
  }
  focus.goTo(to);
  return true;
};

const onHeadKey = <Row extends { readonly id: string }>({ focus, selecting, sortBy }: GridKeysParts<Row>, event: KeyboardEvent): boolean => {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (focus.column === 0) selecting.all();
  else sortBy(focus.column - 1);
  return true;
};

const onCellKey = <Row extends { readonly id: string }>({ props, focus, selecting, editing, setRange, toggleCell }: GridKeysParts<Row>, event: KeyboardEvent): boolean => {
  const { row, column } = focus;
  const rowId = focus.rowIds[row];
  const at = props.columns[column - 1];
  if (rowId === undefined) return false;
  const isToggle = at?.editor?.kind === 'toggle';
  const opened = (): boolean => {
    const target = props.rows[row];
    if (target === undefined || props.onOpen === undefined) return false;
    props.onOpen(target);
    return true;
  };
  switch (event.key) {
    case ' ':
      if (isToggle && !event.shiftKey) toggleCell(row, column);
      else selecting.toggle(rowId);
      return true;
    case 'Enter':
      if (column === 0) selecting.toggle(rowId);
      else if (isToggle) toggleCell(row, column);
      else return (at?.enter === 'open' && opened()) || editing.begin(row, column) || opened();
      return true;
    case 'F2':
      return editing.begin(row, column);
    case 'Delete':
    case 'Backspace':
      if (at?.editor === undefined || isToggle) return false;
      editing.put(row, column, '');
      return true;
    case 'Escape':
      if (props.selection.size === 0) return false;
      setRange(null);
      selecting.none();
      return true;
    default:
      return isLetter(event) && editing.begin(row, column, event.key);
  }
};
