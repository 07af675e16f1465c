import { ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { classes } from '../classes';
import { CheckMark } from './CheckMark';
import styles from './Grid.module.css';
import type { GridColumn } from './types';

export interface GridRowProps<Row> {
  readonly row: Row;
  readonly name: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: readonly number[];
  readonly totalWidth: number;
  readonly selected: 'selected' | 'not';
  readonly tone: 'normal' | 'quiet';
  readonly place: 'open' | 'closed';
  /** `opens`: the cell that Enter opens shows a button for it to the pointer. */
  readonly opening: 'opens' | 'no';
  /** Column that is the grid's one tab stop; -1: none of this row's. */
  readonly activeColumn: number;
  /** First and last column of the range marked with Shift; -1: none. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  readonly editingColumn: string | null;
  readonly editor: ReactNode;
  /** Whether the last commit of the edited cell was refused. */
  readonly verdict: 'refused' | 'open';
}

const contentOf = <Row,>(column: GridColumn<Row>, row: Row): ReactNode => {
  if (column.editor?.kind === 'toggle') {
    const checked = column.editor.checked(row);
    return <CheckMark state={checked ? 'on' : 'off'} label={column.title} />;
  }
  if (column.render !== undefined) return column.render(row);
  const text = column.text(row);
  return <span className={styles.text} title={text.length > 20 ? text : undefined}>{text}</span>;
};

const RowOf = <Row,>({ row, name, index, top, height, columns, widths, totalWidth, selected, tone, place, opening, activeColumn, rangeFrom, rangeTo, editingColumn, editor, verdict }: GridRowProps<Row>) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    aria-selected={selected === 'selected'}
    aria-current={place === 'open' || undefined}
    className={classes(styles.row, selected === 'selected' && styles.rowSelected, tone === 'quiet' && styles.rowQuiet, place === 'open' && styles.rowOpen, activeColumn >= 0 && styles.rowActive)}
    style={{ height, minWidth: totalWidth, transform: `translateY(${String(top)}px)` }}
    data-row={index}
  >
    <div role="gridcell" aria-colindex={1} className={classes(styles.cell, styles.cellCheck)} data-column={0} tabIndex={-1}>
      <CheckMark state={selected === 'selected' ? 'on' : 'off'} label={`Select ${name}`} tabIndex={activeColumn === 0 ? 0 : -1} />
    </div>
    {columns.map((column, at) => {
      const isEdited = editingColumn === column.id;
      const position = at + 1;
      const inRange = position >= rangeFrom && position <= rangeTo && rangeFrom >= 0;
      return (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={position + 1}
          aria-label={column.enter === 'open' && !isEdited ? column.text(row) : undefined}
          aria-readonly={column.editor === undefined || undefined}
          className={classes(
            styles.cell, at === 0 && styles.cellFirst, column.align === 'end' && styles.cellEnd, inRange && styles.cellRange,
            isEdited && styles.cellEdited, isEdited && verdict === 'refused' && styles.cellRefused, column.editor === undefined && styles.cellReadOnly,
          )}
          style={{ width: widths[at] ?? column.width }}
          data-column={position}
          tabIndex={activeColumn === position && !isEdited ? 0 : -1}
        >
          {isEdited && editor !== null ? editor : contentOf(column, row)}
          {column.enter === 'open' && opening === 'opens' && !isEdited && (
            <button type="button" className={styles.open} data-open="" tabIndex={-1} aria-label={`Open ${name}`} title="Open (Enter)">
              <ChevronRight aria-hidden="true" />
            </button>
          )}
        </div>
      );
    })}
  </div>
);

/** One row; renders again only when something it shows changes. */
export const GridRow = memo(RowOf) as typeof RowOf;
