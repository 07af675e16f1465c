import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent } from 'react';
import { classes } from '../classes';
import { CheckMark } from './CheckMark';
import styles from './Grid.module.css';
import type { GridColumn, GridSort } from './types';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: readonly number[];
  readonly totalWidth: number;
  readonly sort: GridSort | null;
  readonly allSelected: 'on' | 'off' | 'some';
  /** Column of the head that is the grid's one tab stop; -1: none. */
  readonly activeColumn: number;
  readonly onResize: (column: number, width: number) => void;
}

const resizing = (from: number, width: number, column: number, handle: HTMLElement, pointerId: number, onResize: (column: number, width: number) => void): void => {
  const move = (event: globalThis.PointerEvent): void => { onResize(column, width + event.clientX - from); };
  const end = (): void => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
};

/** The head: sorts on a click, on Enter and on Space; its right edges resize, as do Alt+Left and Alt+Right. */
export const GridHead = <Row,>({ columns, widths, totalWidth, sort, allSelected, activeColumn, onResize }: GridHeadProps<Row>) => (
  <div role="row" aria-rowindex={1} className={styles.head} style={{ minWidth: totalWidth }} data-row={-1}>
    <div role="columnheader" aria-colindex={1} className={classes(styles.headCell, styles.cellCheck)} data-column={0} tabIndex={-1}>
      <CheckMark state={allSelected} label="Select all rows" tabIndex={activeColumn === 0 ? 0 : -1} />
    </div>
    {columns.map((column, at) => {
      const sorted = sort !== null && sort.key === column.sortKey ? sort.direction : null;
      return (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={at + 2}
          aria-sort={column.sortKey === undefined ? undefined : (sorted ?? 'none')}
          className={classes(styles.headCell, at === 0 && styles.cellFirst, column.align === 'end' && styles.cellEnd, column.sortKey !== undefined && styles.headSorts)}
          style={{ width: widths[at] ?? column.width }}
          data-column={at + 1}
          tabIndex={activeColumn === at + 1 ? 0 : -1}
        >
          <span className={styles.headTitle}>{column.title}</span>
          {sorted === 'ascending' && <ArrowUp className={styles.headArrow} aria-hidden="true" />}
          {sorted === 'descending' && <ArrowDown className={styles.headArrow} aria-hidden="true" />}
          <span
            className={styles.handle}
            data-handle=""
            onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
              event.preventDefault();
              const cell = event.currentTarget.parentElement;
              resizing(event.clientX, cell?.offsetWidth ?? column.width, at, event.currentTarget, event.pointerId, onResize);
            }}
          />
        </div>
      );
    })}
  </div>
);
