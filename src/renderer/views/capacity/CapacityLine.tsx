import { memo, type CSSProperties } from 'react';
import type { CapacityWeek } from '../../../shared/queries/capacity';
import { classes, VisuallyHidden } from '../../widgets';
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

interface CellProps {
  readonly cell: ShownCell | null;
  readonly place: string;
  readonly column: number;
  readonly isActive: boolean;
}

/** As few elements as will do: two dozen cells come into sight with every line that is scrolled. */
const Cell = ({ cell, place, column, isActive }: CellProps) => {
  const facts = { role: 'gridcell', 'data-cell': place, 'aria-colindex': column + 2, tabIndex: isActive ? 0 : -1 };
  if (cell === null) return <div {...facts} className={styles.cell} />;
  const fill = cell.fill > 0 ? { '--fill': `${String(Math.round(cell.fill * 100))}%` } as CSSProperties : undefined;
  return (
    <div {...facts} className={classes(styles.cell, styles[cell.tone])} style={fill}>
      <VisuallyHidden>{cell.words}</VisuallyHidden>
      {cell.figure !== '' && <span aria-hidden="true" className={styles.figure}>{cell.figure}</span>}
      {cell.beside !== '' && <span aria-hidden="true" className={styles.beside}>{cell.beside}</span>}
      {cell.amount !== '' && <span aria-hidden="true" className={styles.amount}>{cell.amount}</span>}
    </div>
  );
};
