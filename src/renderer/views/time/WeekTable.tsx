import { useEffect, useRef, type CSSProperties, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import { formatDay, formatHoursNumber } from '../../../shared/calendar';
import { taskId, type DayNumber, type TaskId } from '../../../shared/model';
import type { SheetDay, SheetRow, WeekSheet } from '../../../shared/queries/time';
import { classes, hoursText, VisuallyHidden } from '../../widgets';
import { parseTsv } from '../../widgets/grid';
import { cellText } from './cellText';
import { dayWords } from './cellWords';
import { columnCount, useSheetGrid, type Place } from './useSheetGrid';
import { WeekRow } from './WeekRow';
import styles from './WeekTable.module.css';

/** A day of a task that gets a new text. */
export interface SheetEdit {
  readonly row: SheetRow;
  readonly column: number;
  readonly text: string;
}

export interface WeekTableProps {
  readonly sheet: WeekSheet;
  readonly name: string;
  readonly today: DayNumber;
  readonly openId: string | undefined;
  /** Makes all edits or none; the sentence if they were refused. */
  readonly onEdit: (edits: readonly SheetEdit[]) => string | null;
  readonly onRemaining: (row: SheetRow, text: string) => string | null;
  readonly onDone: (row: SheetRow) => void;
  readonly onOpen: (id: TaskId) => void;
  readonly onProblem: (sentence: string) => void;
  /** The cell that has the focus, for what is shown about it. */
  readonly onPlace: (place: Place) => void;
  /** Below the last row. */
  readonly children: ReactNode;
}

const placeFrom = (event: SyntheticEvent): Place | null => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
  return row === undefined || column === undefined || Number.isNaN(column) ? null : { row, column };
};

/** Days without capacity on which nothing is planned or logged take less room. Titles of any length leave the days where they are. */
const columnsOf = ({ days }: WeekSheet): CSSProperties => {
  const isNarrow = ({ capacity, logged, planned }: SheetDay): boolean => capacity === 0 && logged === 0 && planned === 0;
  const narrow = days.filter(isNarrow).length;
  return {
    '--columns': `minmax(var(--task-width), 1fr) ${days.map((day) => (isNarrow(day) ? 'var(--off-width)' : 'minmax(var(--day-width), 0.3fr)')).join(' ')} var(--total-width) var(--left-width) var(--percent-width)`,
    '--least-width': `calc(var(--task-width) + ${String(days.length - narrow)} * var(--day-width) + ${String(narrow)} * var(--off-width) + var(--total-width) + var(--left-width) + var(--percent-width))`,
  } as CSSProperties;
};

/** The sheet of one person and week: type a figure and go on with Enter, Tab or an arrow. */
export const WeekTable = ({ sheet, name, today, openId, onEdit, onRemaining, onDone, onOpen, onProblem, onPlace, children }: WeekTableProps) => {
  const root = useRef<HTMLDivElement>(null);
  const { rows, days, week } = sheet;
  const textOf = ({ row, column }: Place): string => {
    const at = rows[row];
    const cell = at?.cells[column];
    return cell !== undefined ? cellText(cell) : at === undefined ? '' : hoursText(at.progress.remaining);
  };
  const put = ({ row, column }: Place, text: string): string | null => {
    const at = rows[row];
    if (at === undefined) return null;
    return column === columnCount - 1 ? onRemaining(at, text) : onEdit([{ row: at, column, text }]);
  };
  const open = ({ row }: Place): void => {
    const id = rows[row]?.id;
    if (id !== undefined) onOpen(id);
  };
  const firstColumn = today >= week.from && today < week.to ? today - week.from : 0;
  const grid = useSheetGrid(root, { rows: rows.length, firstColumn, textOf, put, onOpen: open, onProblem });
  const { active } = grid;
  useEffect(() => { onPlace({ row: active.row, column: active.column }); }, [active.row, active.column, onPlace]);
  useFirstFocus(root);
  const paste = (text: string): void => {
    const edits = parseTsv(text).flatMap((line, down) => line.flatMap((typed, right): readonly SheetEdit[] => {
      const row = rows[active.row + down];
      const column = active.column + right;
      return row === undefined || column >= days.length ? [] : [{ row, column, text: typed }];
    }));
    const sentence = edits.length === 0 ? null : onEdit(edits);
    if (sentence !== null) onProblem(sentence);
  };
  return (
    <div className={styles.scroll} style={columnsOf(sheet)}>
      <div
        ref={root} role="grid" aria-label={`Time of ${name}, week ${String(week.number)}`} aria-rowcount={rows.length + 2} aria-colcount={11} className={styles.sheet}
        onKeyDown={grid.onKeyDown}
        onFocus={(event) => { const place = placeFrom(event); if (place !== null) grid.setActive(place); }}
        onDoubleClick={(event) => { const place = placeFrom(event); if (place !== null && grid.editing === null) grid.beginAt(place); }}
        onCopy={(event) => {
          if (grid.editing !== null) return;
          event.clipboardData.setData('text/plain', textOf(active));
          event.preventDefault();
        }}
        onPaste={(event) => {
          if (grid.editing !== null) return;
          event.preventDefault();
          paste(event.clipboardData.getData('text/plain'));
        }}
      >
        <Head days={days} today={today} />
        {rows.map((row, place) => (
          <WeekRow key={row.id} row={row} place={place} days={days} today={today} grid={grid} isOpen={row.id === openId} onOpen={() => { onOpen(taskId(row.id)); }} onDone={() => { onDone(row); }} />
        ))}
        {children}
        <Totals sheet={sheet} today={today} />
      </div>
    </div>
  );
};

/** Whoever comes from another screen, person or week can type at once; a focus on some other control stays there. */
const useFirstFocus = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const sheet = root.current;
    if (sheet !== null && (document.activeElement === null || document.activeElement.contains(sheet))) sheet.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
  }, [root]);
};

const Head = ({ days, today }: { readonly days: readonly SheetDay[]; readonly today: DayNumber }) => (
  <div role="row" aria-rowindex={1} className={classes(styles.line, styles.head)}>
    <div role="columnheader" className={classes(styles.task, styles.corner)}>Task</div>
    {days.map(({ day, off, capacity, planned, logged }) => (
      <div key={day} role="columnheader" aria-current={day === today ? 'date' : undefined} className={classes(styles.day, capacity === 0 && styles.dayOff, day === today && styles.present)}>
        <span className={styles.date}>{formatDay(day, 'weekdayShort')} <span className={styles.number}>{formatDay(day, 'dayMonth').split(' ')[0]}</span></span>
        {off !== '' && off !== 'No working day' && <span className={styles.why} title={off}>{off}</span>}
        {off === 'No working day' && (planned > 0 || logged > 0) && <span className={styles.why}>Not worked</span>}
      </div>
    ))}
    <div role="columnheader" className={styles.day}>Total</div>
    <div role="columnheader" className={styles.day}>Left</div>
    <div role="columnheader" className={styles.day}>Complete</div>
  </div>
);

const Totals = ({ sheet: { rows, days, logged, capacity, overtime }, today }: { readonly sheet: WeekSheet; readonly today: DayNumber }) => (
  <div role="row" aria-rowindex={rows.length + 2} className={classes(styles.line, styles.foot)}>
    <div role="rowheader" className={classes(styles.task, styles.corner)}>Logged of capacity</div>
    {days.map((each) => <DayTotal key={each.day} total={each} place={each.day > today ? 'ahead' : 'past'} />)}
    <div role="gridcell" className={styles.dayTotal}>
      <span className={styles.sum}>{formatHoursNumber(logged)}<span className={styles.unit}>/{formatHoursNumber(capacity)}</span></span>
      {overtime > 0 && <span className={styles.overtimeSum}>{formatHoursNumber(overtime)} overtime</span>}
    </div>
    <div role="gridcell" className={styles.dayTotal} />
    <div role="gridcell" className={styles.dayTotal} />
  </div>
);

const DayTotal = ({ total, place }: { readonly total: SheetDay; readonly place: 'ahead' | 'past' }) => {
  const { day, logged, capacity, beyond } = total;
  if (capacity === 0 && logged === 0) return <div key={day} role="gridcell" className={classes(styles.dayTotal, styles.off)}><VisuallyHidden>{dayWords(total)}</VisuallyHidden></div>;
  const isShort = place === 'past' && logged < capacity;
  return (
    <div key={day} role="gridcell" className={styles.dayTotal}>
      <VisuallyHidden>{dayWords(total)}</VisuallyHidden>
      <span aria-hidden="true" className={classes(styles.sum, logged === 0 && styles.quiet)}>{formatHoursNumber(logged)}<span className={styles.unit}>/{formatHoursNumber(capacity)}</span></span>
      {beyond > 0 && <span aria-hidden="true" className={styles.beyond}>+{formatHoursNumber(beyond)} h</span>}
      {isShort && logged > 0 && <span aria-hidden="true" className={styles.short}>{formatHoursNumber(capacity - logged)} short</span>}
    </div>
  );
};
