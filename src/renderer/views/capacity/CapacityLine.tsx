import { memo } from 'react';
import type { CapacityWeek } from '../../../shared/queries/capacity';
import { classes } from '../../widgets';
import styles from './CapacityTable.module.css';
import { shownCell, type Measure, type ShownCell } from './cellWords';
import { detailOf, nameOf, type TableRow } from './tableRows';

export interface CapacityLineProps {
  readonly row: TableRow;
  readonly place: number;
  readonly top: number;
  readonly weeks: readonly CapacityWeek[];
  readonly measure: Measure;
  /** Column of the cell that Tab reaches; -1: none in this line. */
  readonly activeColumn: number;
}

/** One line of the table: a team, somebody, or a skill. */
export const CapacityLine = memo(({ row, place, top, weeks, measure, activeColumn }: CapacityLineProps) => {
  const detail = detailOf(row);
  return (
    <div role="row" aria-rowindex={place + 2} className={classes(styles.line, styles[row.kind])} style={{ top }}>
      <div role="rowheader" className={styles.name}>
        <span className={styles.title}>{nameOf(row)}</span>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </div>
      {row.kind === 'heading' ? <div role="gridcell" aria-colindex={2} aria-colspan={weeks.length} className={styles.across} /> : weeks.map((week, column) => (
        <Cell key={week.from} cell={shownCell(row, week, column, measure)} place={`${String(place)}-${String(column)}`} column={column} isActive={column === activeColumn} />
      ))}
    </div>
  );
});
CapacityLine.displayName = 'CapacityLine';

const Cell = ({ cell, place, column, isActive }: { readonly cell: ShownCell | null; readonly place: string; readonly column: number; readonly isActive: boolean }) => (
  <div role="gridcell" data-cell={place} aria-colindex={column + 2} aria-label={cell?.words} tabIndex={isActive ? 0 : -1} className={classes(styles.cell, cell !== null && styles[cell.tone])}>
    {cell !== null && cell.fill > 0 && (
      <>
        <span className={styles.wash} style={{ opacity: 0.2 + 0.8 * cell.fill }} />
        <span className={styles.bar} style={{ width: `${String(Math.round(cell.fill * 100))}%` }} />
      </>
    )}
    {cell !== null && (
      <span className={styles.figures}>
        {cell.figure !== '' && (
          <span>
            <span className={styles.figure}>{cell.figure}</span>
            <span className={styles.beside}>{cell.beside}</span>
          </span>
        )}
        {cell.amount !== '' && <span className={styles.amount}>{cell.amount}</span>}
      </span>
    )}
  </div>
);
