import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { BeyondStrip } from './BeyondStrip';
import styles from './Grid.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { counted } from './plans';
import type { GridPlace, GridProps } from './types';
import { useGridClipboard, type ColumnRange } from './useGridClipboard';
import { useGridEditing } from './useGridEditing';
import { useGridFocus } from './useGridFocus';
import { gridKeys } from './useGridKeys';
import { useGridSelection } from './useGridSelection';
import { useRowHeight } from './useRowHeight';

const checkWidth = 40;
const leastWidth = 56;

interface Hit {
  /** -1: the head. */
  readonly row: number;
  readonly column: number;
  readonly element: HTMLElement;
}

/** The cell an event is about; null outside cells and in what floats above them. */
const hitOf = (target: EventTarget): Hit | null => {
  if (!(target instanceof Element) || target.closest('[data-handle]') !== null) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  return cell === null || row === null || row === undefined ? null : { row: Number(row.dataset['row']), column: Number(cell.dataset['column']), element: cell };
};

/**
 * An editable table of any size: rows are virtual, head and first column stay in sight, keys are a spreadsheet's.
 * It knows no domain: columns say what a cell shows, `onEdit` takes the texts that were typed, pasted or filled.
 */
export const Grid = <Row extends { readonly id: string }>(props: GridProps<Row>) => {
  const { label, columns, rows, rowName, selection, sort, onSortChange, onOpen, openId, rowTone, empty, nouns, ref } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<ColumnRange | null>(null);
  const [resized, setResized] = useState<Readonly<Record<string, number>>>({});
  const widths = useMemo(() => columns.map(({ id, width }) => resized[id] ?? width), [columns, resized]);
  const totalWidth = widths.reduce((sum, width) => sum + width, checkWidth);
  const rowHeight = useRowHeight(probe);
  const focus = useGridFocus(scroll, rows, columns.length + 1);
  const selecting = useGridSelection(focus.rowIds, selection, props.onSelectionChange);
  const editing = useGridEditing(props, focus);
  const clipboard = useGridClipboard(props, focus, range);

  const pinned = editing.editing === null ? focus.row : (focus.indexOf.get(editing.editing.rowId) ?? focus.row);
  const rangeExtractor = useCallback((shown: Range) => {
    const indexes = defaultRangeExtractor(shown);
    return pinned < 0 || pinned >= shown.count || indexes.includes(pinned) ? indexes : [...indexes, pinned].sort((a, b) => a - b);
  }, [pinned]);
  // Kept by identity: another function would have the places of all rows worked out again at every render.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8, rangeExtractor, getItemKey });
  useLayoutEffect(() => { virtual.measure(); }, [virtual, rowHeight]);

  useImperativeHandle(ref, () => ({
    focusCell: (rowId, columnId) => { focus.goTo({ rowId, column: columnId === undefined ? 1 : Math.max(0, columns.findIndex(({ id }) => id === columnId)) + 1 }); },
    focus: () => { focus.goTo({ rowId: focus.rowIds[focus.row] ?? null, column: focus.column }); },
  }));

  const placeOf = (hit: Hit): GridPlace => ({ rowId: focus.rowIds[hit.row] ?? null, column: hit.column });
  const sortBy = (column: number): void => {
    const key = columns[column]?.sortKey;
    if (key !== undefined) onSortChange({ key, direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending' });
  };
  const resize = (column: number, width: number): void => {
    const id = columns[column]?.id;
    if (id !== undefined) setResized((present) => ({ ...present, [id]: Math.max(leastWidth, width) }));
  };
  const toggleCell = (row: number, column: number): void => {
    const [target, editor] = [rows[row], columns[column - 1]?.editor];
    if (target !== undefined && editor?.kind === 'toggle') editing.put(row, column, editor.checked(target) ? editor.off : editor.on);
  };
  const onKeyDown = gridKeys({
    props, focus, selecting, editing, clipboard, range, setRange, sortBy, toggleCell,
    resizeBy: (column, pixels) => { resize(column, (widths[column] ?? leastWidth) + pixels); },
    page: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2),
  });
  const onClick = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === null) return;
    if (hit.row < 0) return hit.column === 0 ? selecting.all() : sortBy(hit.column - 1);
    const rowId = focus.rowIds[hit.row];
    if (rowId === undefined) return;
    const row = rows[hit.row];
    if (row !== undefined && event.target instanceof Element && event.target.closest('[data-open]') !== null) return onOpen?.(row);
    if (event.shiftKey) return selecting.extendTo(hit.row, focus.row);
    if (hit.column === 0 || event.ctrlKey || event.metaKey) return selecting.toggle(rowId);
    if (event.target instanceof Element && event.target.closest('[data-focus]') !== null) return toggleCell(hit.row, hit.column);
    return setRange(null);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    const row = hit === null ? undefined : rows[hit.row];
    if (hit === null || row === undefined || hit.column === 0 || editing.editing !== null) return;
    const opens = columns[hit.column - 1]?.enter === 'open' && onOpen !== undefined;
    if (opens || !editing.begin(hit.row, hit.column)) onOpen?.(row);
  };
  const onFocus = (event: FocusEvent): void => {
    const hit = hitOf(event.target);
    if (hit !== null) focus.arrivedAt(placeOf(hit));
  };
  const allSelected = selection.size === 0 ? 'off' : selection.size >= rows.length ? 'on' : 'some';

  return (
    <div className={styles.frame}>
      <div ref={probe} className={styles.probe} aria-hidden="true" />
      <div
        ref={scroll}
        className={styles.scroll}
        style={{ scrollPaddingLeft: checkWidth + (widths[0] ?? 0) }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onFocus={onFocus}
        onCopy={(event) => { if (editing.editing === null) clipboard.onCopy(event); }}
        onPaste={(event) => { if (editing.editing === null) clipboard.onPaste(event); }}
      >
        <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} aria-multiselectable="true">
          <div role="rowgroup" className={styles.headGroup}>
            <GridHead columns={columns} widths={widths} totalWidth={totalWidth} sort={sort} allSelected={allSelected} activeColumn={focus.row < 0 ? focus.column : -1} onResize={resize} />
          </div>
          {rows.length > 0 && (
            <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const row = rows[item.index];
                if (row === undefined) return null;
                const isEdited = editing.editing?.rowId === row.id;
                const isActive = focus.row === item.index;
                const isSelected = selection.has(row.id);
                const inRange = range !== null && (isActive || isSelected);
                return (
                  <GridRow
                    key={row.id}
                    row={row}
                    name={rowName(row)}
                    index={item.index}
                    top={item.start}
                    height={rowHeight}
                    columns={columns}
                    widths={widths}
                    totalWidth={totalWidth}
                    selected={isSelected ? 'selected' : 'not'}
                    tone={rowTone?.(row) ?? 'normal'}
                    place={row.id === openId ? 'open' : 'closed'}
                    opening={onOpen === undefined ? 'no' : 'opens'}
                    activeColumn={isActive ? focus.column : -1}
                    rangeFrom={inRange ? range.from : -1}
                    rangeTo={inRange ? range.to : -1}
                    editingColumn={isEdited ? (editing.editing?.columnId ?? null) : null}
                    editor={isEdited ? editing.editor : null}
                    verdict={isEdited && editing.editing?.problem !== null ? 'refused' : 'open'}
                  />
                );
              })}
            </div>
          )}
        </div>
        {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
      </div>
      {clipboard.beyond.length > 0 && <BeyondStrip what={counted(clipboard.beyond.length, nouns)} problem={clipboard.beyondProblem} onAdd={clipboard.addBeyond} onLeaveOut={clipboard.leaveOut} />}
    </div>
  );
};
