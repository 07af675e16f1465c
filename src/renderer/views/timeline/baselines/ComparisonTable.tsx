import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { formatHours } from '../../../../shared/calendar';
import { formatAmount, type DayNumber, type MinorUnits } from '../../../../shared/model';
import { daysTitle, signedAmount, signedDays, signedHours, slipWords, type AmountPair, type BaselineTable, type ComparisonRow } from '../../../../shared/queries/baselines';
import { shortSpan } from '../../../../shared/queries/timeline';
import { ChartNoAxesGantt, ChevronDown, ChevronRight, classes, Diamond, VisuallyHidden, Wallet } from '../../../widgets';
import { useRowHeight } from '../../../widgets/grid';
import { presenceWords } from './comparisonFile';
import styles from './ComparisonTable.module.css';

interface ComparisonTableProps {
  readonly table: BaselineTable;
  readonly rows: readonly ComparisonRow[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (key: string) => void;
  /** Details of a row. */
  readonly onOpen: (row: ComparisonRow) => void;
  /** Its line on the timeline. */
  readonly onShow: (row: ComparisonRow) => void;
}

const pageStep = 12;

/** Where a key leads from a row; null: nowhere. */
const nextIndex = (key: string, index: number, last: number): number | null => {
  switch (key) {
    case 'ArrowDown': return Math.min(last, index + 1);
    case 'ArrowUp': return Math.max(0, index - 1);
    case 'PageDown': return Math.min(last, index + pageStep);
    case 'PageUp': return Math.max(0, index - pageStep);
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
};

/** Then, now and the difference of every row, the worst first; only what is in sight is drawn. */
export const ComparisonTable = ({ table, rows, folded, onFold, onOpen, onShow }: ComparisonTableProps): ReactNode => {
  const scroll = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight(probe);
  const [cursor, setCursor] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const found = rows.findIndex(({ key }) => key === cursor);
  const cursorIndex = found < 0 ? 0 : found;
  const rangeExtractor = useCallback((range: Range) => {
    const indexes = defaultRangeExtractor(range);
    return cursorIndex >= range.count || indexes.includes(cursorIndex) ? indexes : [...indexes, cursorIndex].sort((a, b) => a - b);
  }, [cursorIndex]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 8, rangeExtractor, getItemKey: (index) => rows[index]?.key ?? index, scrollMargin: headHeight, scrollPaddingStart: headHeight, scrollPaddingEnd: rowHeight });
  useLayoutEffect(() => { virtual.measure(); }, [virtual, rowHeight]);
  const focusRow = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    setCursor(row.key);
    wanted.current = row.key;
    virtual.scrollToIndex(index);
  };
  // Keys work at once: the first row gets a focus that is nowhere else.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) wanted.current = scroll.current?.dataset['first'] ?? null;
  }, []);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const line = [...scroll.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []].find(({ dataset }) => dataset['row'] === wanted.current);
    if (line === undefined) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const row = rows[cursorIndex];
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || row === undefined) return;
    const to = nextIndex(key, cursorIndex, rows.length - 1);
    const isOpen = row.kind === 'project' && !folded.has(row.key);
    if (to !== null) focusRow(to);
    else if (key === 'Enter') act(row);
    else if (key === ' ') { if (isOnTimeline(row)) onShow(row); }
    else if (key === 'ArrowLeft') {
      if (isOpen) onFold(row.key);
      else if (row.kind !== 'project') focusRow(rows.slice(0, cursorIndex).findLastIndex(({ kind }) => kind === 'project'));
    } else if (key === 'ArrowRight') { if (row.kind === 'project' && !isOpen) onFold(row.key); }
    else return;
    event.preventDefault();
  };
  const act = (row: ComparisonRow): void => { if (row.kind === 'project') onFold(row.key); else onOpen(row); };
  return (
    <div className={styles.frame}>
      <div ref={probe} className={styles.probe} aria-hidden="true" />
      <div ref={scroll} role="treegrid" aria-label={`The plan against ${table.name}`} aria-rowcount={rows.length + 2} data-first={rows[0]?.key} className={styles.scroll} onKeyDown={press}>
        <Head currency={table.currency} />
        <div role="rowgroup" className={styles.lines} style={{ height: rows.length * rowHeight }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Line
                key={row.key} row={row} index={index} top={index * rowHeight} currency={table.currency} near={table.statusDay} isFolded={folded.has(row.key)} tab={index === cursorIndex ? 0 : -1}
                onPress={() => { setCursor(row.key); act(row); }} onFocus={() => setCursor(row.key)} onShow={isOnTimeline(row) ? () => onShow(row) : null}
              />
            );
          })}
        </div>
        <div role="rowgroup" className={styles.foot}>
          <div role="row" aria-rowindex={rows.length + 2} className={styles.row}><Cells row={table.total} currency={table.currency} near={table.statusDay} name={<span className={styles.words}>All together</span>} /></div>
        </div>
      </div>
    </div>
  );
};

/** Height of the two lines of the head, as the style sheet has it. */
const headHeight = 56;

const isOnTimeline = ({ taskId, milestoneId, gone }: ComparisonRow): boolean => (taskId !== null || milestoneId !== null) && gone === null;

const Head = ({ currency }: { readonly currency: string }): ReactNode => (
  <div role="rowgroup" className={styles.head}>
    <div role="row" aria-rowindex={1} className={styles.headRow}>
      <span className={classes(styles.caption, styles.days)} aria-hidden="true">Finish</span>
      <span className={classes(styles.caption, styles.effort)} aria-hidden="true">Effort</span>
      <span className={classes(styles.caption, styles.cost)} aria-hidden="true">Cost <span className={styles.unit}>{currency}</span></span>
      <span role="columnheader" className={styles.nameHead}>Project, milestone, task</span>
      <span role="columnheader" aria-label="Finish then">Then</span>
      <span role="columnheader" aria-label="Finish now">Now</span>
      <span role="columnheader" aria-label="Slip in working days">Slip</span>
      <span role="columnheader" className={styles.wide} aria-label="Effort then">Then</span>
      <span role="columnheader" className={styles.wide} aria-label="Effort now">Now</span>
      <span role="columnheader" aria-label="Difference in effort">Difference</span>
      <span role="columnheader" className={styles.wide} aria-label={`Cost then in ${currency}`}>Then</span>
      <span role="columnheader" className={styles.wide} aria-label={`Cost now in ${currency}`}>Now</span>
      <span role="columnheader" aria-label={`Difference in cost in ${currency}`}>Difference</span>
    </div>
  </div>
);

interface LineProps {
  readonly row: ComparisonRow;
  readonly index: number;
  readonly top: number;
  readonly currency: string;
  readonly near: DayNumber;
  readonly isFolded: boolean;
  readonly tab: 0 | -1;
  readonly onPress: () => void;
  readonly onFocus: () => void;
  readonly onShow: (() => void) | null;
}

const Line = ({ row, index, top, currency, near, isFolded, tab, onPress, onFocus, onShow }: LineProps): ReactNode => (
  <div
    role="row" aria-rowindex={index + 2} aria-level={row.kind === 'project' ? 1 : 2} aria-expanded={row.kind === 'project' ? !isFolded : undefined} tabIndex={tab} data-row={row.key} data-kind={row.kind}
    data-still={row.kind === 'expenses' || (row.gone === 'deleted' && row.kind !== 'project') ? '' : undefined} className={styles.row} style={{ top }} onClick={onPress} onFocus={onFocus}
  >
    <Cells row={row} currency={currency} near={near} name={<Name row={row} near={near} isFolded={isFolded} onShow={onShow} />} />
  </div>
);

const Name = ({ row, near, isFolded, onShow }: Pick<LineProps, 'row' | 'near' | 'isFolded' | 'onShow'>): ReactNode => {
  const Fold = isFolded ? ChevronRight : ChevronDown;
  const hue = { '--hue': row.hue === null ? 'var(--project-none)' : `var(--project-${String(row.hue)})` } as CSSProperties;
  return (
    <>
      {row.kind === 'project' && <><Fold className={styles.glyph} aria-hidden="true" /><span className={styles.hue} style={hue} aria-hidden="true" /></>}
      {row.kind === 'milestone' && <Diamond className={classes(styles.glyph, styles.inset)} aria-label="Milestone" role="img" />}
      {row.kind === 'task' && <span className={classes(styles.glyph, styles.inset)} aria-hidden="true" />}
      {row.kind === 'expenses' && <Wallet className={classes(styles.glyph, styles.inset)} aria-hidden="true" />}
      <span className={styles.words} title={row.name}>{row.name}</span>
      <DueNote row={row} near={near} />
      {onShow !== null && (
        <button type="button" tabIndex={-1} className={styles.show} aria-label={`Show ${row.name} on the timeline`} title="Show on the timeline" onClick={(event) => { event.stopPropagation(); onShow(); }}>
          <ChartNoAxesGantt className={styles.glyph} aria-hidden="true" />
        </button>
      )}
    </>
  );
};

const DueNote = ({ row: { due, presence }, near }: Pick<LineProps, 'row' | 'near'>): ReactNode => {
  if (due === null || presence !== 'both' || due.before === due.now) return null;
  const text = (day: DayNumber | null): string => (day === null ? 'none' : shortDay(day, near));
  return <span className={styles.note}>due {text(due.now)}, was {text(due.before)}</span>;
};

interface CellsProps {
  readonly row: ComparisonRow;
  readonly currency: string;
  /** Days of another year than this day's name their year. */
  readonly near: DayNumber;
  readonly name: ReactNode;
}

const Cells = memo(({ row, currency, near, name }: CellsProps): ReactNode => {
  const title = daysTitle(row, near);
  const plain = (amount: MinorUnits): string => formatAmount(amount, currency).replace('-', '−');
  return (
    <>
      <div role="rowheader" className={styles.name}>{name}</div>
      <DayCell day={row.finish === null || row.presence === 'added' ? null : row.finish.before} near={near} title={title} />
      <DayCell day={row.finish === null || row.presence === 'removed' ? null : row.finish.now} near={near} title={title} />
      <SlipCell row={row} title={title} />
      <Amounts row={row} pair={row.effort} text={formatHours} signed={signedHours} more="more work" less="less work" />
      <Amounts row={row} pair={row.cost} text={plain} signed={(amount) => signedAmount(amount, currency)} more="dearer" less="cheaper" />
    </>
  );
});
Cells.displayName = 'Cells';

const shortDay = (day: DayNumber, near: DayNumber): string => shortSpan({ start: day, finish: day }, near);

const DayCell = ({ day, near, title }: { readonly day: DayNumber | null; readonly near: DayNumber; readonly title: string }): ReactNode => (
  <div role="gridcell" className={styles.cell} title={title === '' ? undefined : title}>
    {day === null ? <span className={styles.none}>–</span> : shortDay(day, near)}
  </div>
);

/** What happened to the end in figures; what cannot be counted in words. */
const SlipCell = ({ row, title }: { readonly row: ComparisonRow; readonly title: string }): ReactNode => {
  const { start, finish } = row;
  const state = presenceWords(row);
  const slip = finish?.slip ?? null;
  const begun = start?.slip ?? 0;
  const content = state !== '' ? <span className={finish?.end === 'lost' && row.presence === 'both' ? styles.worse : styles.state}>{state}</span>
    : slip === null ? <span className={styles.none}>–</span>
      : slip === 0 && begun !== 0 ? <span className={styles.begun}>start {signedDays(begun)}</span>
        : slip === 0 ? <span className={styles.none}>0 d</span>
          : <span className={slip > 0 ? styles.worse : styles.better}><span aria-hidden="true">{signedDays(slip)}</span>{finish !== null && <VisuallyHidden>{slipWords(finish)}</VisuallyHidden>}</span>;
  return <div role="gridcell" className={styles.cell} title={title === '' ? undefined : title}>{content}</div>;
};

interface AmountsProps {
  readonly row: ComparisonRow;
  readonly pair: AmountPair | null;
  readonly text: (value: number) => string;
  readonly signed: (value: number) => string;
  readonly more: string;
  readonly less: string;
}

const Amounts = ({ row: { presence, finish }, pair, text, signed, more, less }: AmountsProps): ReactNode => {
  const none = <span className={styles.none}>–</span>;
  // Work that nobody can do has no cost in the figures: that is not cheaper.
  const isUntold = presence === 'both' && finish !== null && finish.end !== 'known' && pair !== null && pair.difference < 0;
  return (
    <>
      <div role="gridcell" className={classes(styles.cell, styles.wide)} title={pair === null ? undefined : text(pair.before)}>{pair === null || presence === 'added' ? none : text(pair.before)}</div>
      <div role="gridcell" className={classes(styles.cell, styles.wide)} title={pair === null ? undefined : text(pair.now)}>{pair === null || presence === 'removed' ? none : text(pair.now)}</div>
      <div role="gridcell" className={styles.cell}>
        {pair === null ? none : pair.difference === 0 ? <span className={styles.none}>0</span> : (
          <span className={isUntold ? styles.state : pair.difference > 0 ? styles.worse : styles.better} title={isUntold ? 'Nobody can be told to do this work, so what it costs now is not known and counts as nothing' : `${text(Math.abs(pair.difference))} ${pair.difference > 0 ? more : less}`}>{signed(pair.difference)}</span>
        )}
      </div>
    </>
  );
};
