import { formatDay, formatHours, formatHoursNumber } from '../../../shared/calendar';
import type { DayNumber } from '../../../shared/model';
import { percentSourceWords, type SheetCell, type SheetDay, type SheetRow } from '../../../shared/queries/time';
import { Ban, Button, Check, CircleCheck, classes, hoursText, StickyNote, VisuallyHidden } from '../../widgets';
import { hueOf } from '../tables';
import { cellText } from './cellText';
import { cellWords } from './cellWords';
import { HoursInput } from './HoursInput';
import { columnCount, type SheetGrid } from './useSheetGrid';
import styles from './WeekTable.module.css';

export interface WeekRowProps {
  readonly row: SheetRow;
  readonly place: number;
  readonly days: readonly SheetDay[];
  readonly today: DayNumber;
  readonly grid: SheetGrid;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** One task: its days, what they add up to, what is left and how far it is. */
export const WeekRow = ({ row, place, days, today, grid, isOpen, onOpen, onDone }: WeekRowProps) => {
  const { task, project, cells, logged, planned, progress } = row;
  const isActive = (column: number): boolean => grid.active.row === place && grid.active.column === column;
  const isEdited = (column: number): boolean => grid.editing?.row === place && grid.editing.column === column;
  return (
    <div role="row" aria-rowindex={place + 2} data-task={row.id} className={classes(styles.line, isOpen && styles.open)}>
      <div role="rowheader" className={styles.task}>
        <span className={styles.edge} style={{ background: hueOf(project) }} />
        <span className={styles.names}>
          <button type="button" tabIndex={-1} className={classes(styles.title, task.status === 'done' && styles.done)} title={task.title} onClick={onOpen}>{task.title}</button>
          <span className={styles.detail}>
            {task.status === 'blocked' && <span className={styles.blocked} title={task.blockedReason}><Ban className={styles.glyph} aria-hidden="true" />Blocked{task.blockedReason === '' ? '' : `: ${task.blockedReason}`}</span>}
            {task.status === 'done' && <span className={styles.finished}><CircleCheck className={styles.glyph} aria-hidden="true" />Done</span>}
            {task.status !== 'blocked' && (project === null ? 'No project' : project.name)}
          </span>
        </span>
      </div>
      {cells.map((cell, column) => (
        <DayCell
          key={cell.day} row={row} cell={cell} place={`${String(place)}-${String(column)}`} column={column} off={(days[column]?.capacity ?? 0) === 0 ? 'off' : 'worked'} today={today}
          isActive={isActive(column)} grid={grid} isEdited={isEdited(column)}
        />
      ))}
      <div role="gridcell" aria-colindex={9} className={styles.total}>
        <span className={styles.sum}>{logged === 0 ? <span className={styles.quiet}>–</span> : formatHoursNumber(logged)}</span>
        {planned !== logged && planned > 0 && <span className={styles.plan}>of {formatHoursNumber(planned)}</span>}
      </div>
      <LeftCell row={row} place={place} grid={grid} isActive={isActive(columnCount - 1)} isEdited={isEdited(columnCount - 1)} />
      <div role="gridcell" aria-colindex={11} className={styles.percent}>
        {row.asks === 'isItDone'
          ? <Button size="small" icon={Check} onPress={onDone}>Done?<VisuallyHidden> {task.title}</VisuallyHidden></Button>
          : (
            <>
              <span className={styles.share}>{row.byEffort !== null && <span className={styles.source}>{percentSourceWords(progress.from)} </span>}{progress.percent}<span className={styles.unit}> %</span></span>
              {row.byEffort === null
                ? <span className={styles.source}>{percentSourceWords(progress.from)}</span>
                : <span className={styles.doubt} title={`${percentSourceWords(progress.from)}; by effort it would be ${String(row.byEffort)} %`}>{String(row.byEffort)} % by effort</span>}
            </>
          )}
      </div>
    </div>
  );
};

interface DayCellProps extends Pick<WeekRowProps, 'row' | 'grid' | 'today'> {
  readonly cell: SheetCell;
  readonly place: string;
  readonly column: number;
  readonly off: 'off' | 'worked';
  readonly isActive: boolean;
  readonly isEdited: boolean;
}

const DayCell = ({ row, cell, place, column, off, today, grid, isActive, isEdited }: DayCellProps) => {
  const { day, logged, overtime, planned, tentative, notes } = cell;
  const asPlanned = logged === planned && overtime === 0;
  return (
    <div
      role="gridcell" data-cell={place} aria-colindex={column + 2} tabIndex={isActive ? 0 : -1} aria-label={isEdited ? undefined : cellWords(row, cell)} title={notes === '' ? undefined : notes}
      className={classes(styles.cell, off === 'off' && styles.off, day === today && styles.today, isEdited && styles.edited, isEdited && grid.editing?.problem !== null && styles.refused)}
    >
      {isEdited && grid.editing !== null
        ? <HoursInput label={`${row.task.title}, ${formatDay(day, 'weekdayDayMonth')}, hours`} editing={grid.editing} onCommit={grid.commit} onCancel={grid.cancel} />
        : (
          <>
            {logged > 0 && <span className={styles.hours}>{cellText({ logged: logged - overtime, overtime: 0 })}{overtime > 0 && <span className={styles.overtime}>+{hoursText(overtime)}</span>}</span>}
            {planned > 0 && !(asPlanned && logged > 0) && <span className={classes(styles.plan, logged === 0 && styles.planAlone, tentative > 0 && styles.tentative)}>{logged === 0 ? formatHoursNumber(planned) : `of ${formatHoursNumber(planned)}`}</span>}
            {notes !== '' && <StickyNote className={styles.note} aria-hidden="true" />}
          </>
        )}
    </div>
  );
};

const LeftCell = ({ row: { task, progress }, place, grid, isActive, isEdited }: Pick<WeekRowProps, 'row' | 'place' | 'grid'> & { readonly isActive: boolean; readonly isEdited: boolean }) => (
  <div
    role="gridcell" data-cell={`${String(place)}-${String(columnCount - 1)}`} aria-colindex={10} tabIndex={isActive ? 0 : -1} aria-label={isEdited ? undefined : `${task.title}: ${formatHours(progress.remaining)} left of ${formatHours(task.effort)}`}
    className={classes(styles.cell, styles.left, isEdited && styles.edited, isEdited && grid.editing?.problem !== null && styles.refused)}
  >
    {isEdited && grid.editing !== null
      ? <HoursInput label={`${task.title}, hours left`} editing={grid.editing} onCommit={grid.commit} onCancel={grid.cancel} />
      : (
        <>
          <span className={styles.hours}>{formatHoursNumber(progress.remaining)}</span>
          <span className={styles.plan}>of {formatHoursNumber(task.effort)}</span>
        </>
      )}
  </div>
);
