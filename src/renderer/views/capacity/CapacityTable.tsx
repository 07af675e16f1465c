import { useRef, useState, type SyntheticEvent } from 'react';
import { formatDay } from '../../../shared/calendar';
import type { CapacityWeek } from '../../../shared/queries/capacity';
import { classes, VisuallyHidden } from '../../widgets';
import { CapacityLine } from './CapacityLine';
import styles from './CapacityTable.module.css';
import { shownCell, type Measure } from './cellWords';
import type { TableRow } from './tableRows';
import { useCellFocus, type Place } from './useCellFocus';
import { useVisibleRows } from './useVisibleRows';

export interface CapacityTableProps {
  readonly rows: readonly TableRow[];
  readonly weeks: readonly CapacityWeek[];
  readonly measure: Measure;
  /** A cell was clicked, or Enter pressed on it. */
  readonly onOpen: (row: TableRow, week: CapacityWeek) => void;
}

const placeFrom = (event: SyntheticEvent): Place | null => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
  return row === undefined || column === undefined || Number.isNaN(column) ? null : { row, column };
};

/** People and skills by week, as one grid: head and names stay in sight, lines out of sight are not drawn. */
export const CapacityTable = ({ rows, weeks, measure, onOpen }: CapacityTableProps) => {
  const scroll = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [keptRow, setKeptRow] = useState(0);
  const visible = useVisibleRows(scroll, probe, rows.length, keptRow);
  const [pointed, setPointed] = useState<Place | null>(null);
  const open = ({ row, column }: Place): void => {
    const line = rows[row];
    const week = weeks[column];
    if (line !== undefined && week !== undefined) onOpen(line, week);
  };
  const { active, setActive, onKeyDown } = useCellFocus(scroll, { rows: rows.length, columns: weeks.length, page: visible.page, without: rows.findIndex(({ kind }) => kind === 'heading') }, open);
  if (keptRow !== active.row) setKeptRow(active.row);
  return (
    <div className={styles.table}>
      <div
        ref={scroll} role="grid" aria-label="Capacity by week" aria-rowcount={rows.length + 1} aria-colcount={weeks.length + 1} className={styles.scroll} onKeyDown={onKeyDown}
        onClick={(event) => { const place = placeFrom(event); if (place !== null) open(place); }}
        onFocus={(event) => { const place = placeFrom(event); if (place !== null) { setActive(place); setPointed(place); } }}
        onPointerOver={(event) => setPointed(placeFrom(event))}
        onPointerLeave={() => setPointed(null)}
      >
        <div className={styles.sheet}>
          <Head weeks={weeks} measure={measure} />
          <div ref={probe} className={styles.probe} aria-hidden="true" />
          <div role="rowgroup" className={styles.lines} style={{ height: rows.length * visible.rowHeight }}>
            {visible.places.map((place) => {
              const row = rows[place];
              return row === undefined ? null : (
                <CapacityLine key={row.key} row={row} place={place} top={place * visible.rowHeight} weeks={weeks} measure={measure} activeColumn={place === active.row ? active.column : -1} />
              );
            })}
          </div>
        </div>
      </div>
      <PointedWords row={pointed === null ? undefined : rows[pointed.row]} week={pointed === null ? undefined : weeks[pointed.column]} column={pointed?.column ?? 0} />
    </div>
  );
};

const Head = ({ weeks, measure }: Pick<CapacityTableProps, 'weeks' | 'measure'>) => (
  <div role="row" aria-rowindex={1} className={classes(styles.grid, styles.head)}>
    <div role="columnheader" className={styles.corner}>{measure === 'hours' ? 'Booked / capacity' : 'Booked of capacity'}</div>
    {weeks.map(({ from, number }, index) => (
      <div key={from} role="columnheader" aria-current={index === 0 ? 'date' : undefined} className={classes(styles.week, index === 0 && styles.present)}>
        <span className={styles.number}>
          {index === 0 && <span className={styles.now}>Now </span>}
          <VisuallyHidden>Week </VisuallyHidden>
          {number}
        </span>
        <span className={styles.day}>{formatDay(from, 'dayMonth')}</span>
      </div>
    ))}
  </div>
);

/** The exact figures of the cell under the pointer or with the focus. Silent: the cell's own name says the same. */
const PointedWords = ({ row, week, column }: { readonly row: TableRow | undefined; readonly week: CapacityWeek | undefined; readonly column: number }) => (
  <p className={styles.words} aria-hidden="true">
    {row !== undefined && week !== undefined ? shownCell(row, week, column, 'hours')?.words ?? '' : 'Point at a week to read its figures; click it to open the board there.'}
  </p>
);
