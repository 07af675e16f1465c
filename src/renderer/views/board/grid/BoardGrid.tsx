import { useVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState, lazy, Suspense, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { MilestoneTies, ResourceId, Workspace } from '../../../../shared/model';
import { columnEdges, dayScaleMinutes, edgesOf, hourMarks, type BoardItem, type BoardWindow } from '../../../../shared/queries/board';
import { usePlanningState, useQuery } from '../../../hooks';
import { useRoute } from '../../frame';
import { useStoreValue } from '../../hand';
import { footHeight, headHeight, nameWidthIn } from '../drag/locate';
import { BoardViewContext, useController } from '../state/BoardContext';
import { useExpectedSize } from '../state/expectedSize';
import { useLaneSizes } from '../state/laneSizes';
import { useIsPictured } from '../state/picture';
import { useRowHeights } from '../state/useBoardRows';
import { AddPersonRow } from './AddPersonRow';
import styles from './BoardGrid.module.css';
import { GhostLayer } from './GhostLayer';
import { HeadRow } from './HeadRow';
import { ResourceRow } from './ResourceRow';
import { TotalsRow } from './TotalsRow';

interface BoardGridProps {
  readonly label: string;
  readonly items: readonly BoardItem[];
  readonly window: BoardWindow;
  readonly today: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrollToRow: RefObject<((index: number) => void) | null>;
  /** Shown where there are no rows. */
  readonly empty: ReactNode;
}

const PlanGhosts = lazy(async () => ({ default: (await import('./PlanGhosts')).PlanGhosts }));

const rowsBeyondSight = 5;
const tiesByTask = ({ index }: Workspace): MilestoneTies['byTask'] => index.milestonesByTask;
const milestonesOf = ({ milestones }: Workspace): MilestoneTies['milestones'] => milestones;

/** People and equipment by days. Only rows in sight are in the document; their heights are computed, never measured. */
export const BoardGrid = ({ label, items, window, today, scroller, scrollToRow, empty }: BoardGridProps): ReactNode => {
  const controller = useController();
  const isPictured = useIsPictured();
  const isPlanShown = usePlanningState(({ isOpen, proposal }) => isOpen && proposal !== null);
  const sizes = useLaneSizes(window.scale);
  const expected = useExpectedSize('grid', scroller);
  const width = useWidth(scroller, expected.width);
  const names = nameWidthIn(width);
  const columns = useMemo(() => columnEdges(window, width - names), [window, width, names]);
  // A link that leads to a row far down needs all of them to scroll to it.
  const leadsToRow = useRoute().parameters['resource'] !== undefined;
  const ghosts = useStoreValue(controller.ghostLanes, (value) => value);
  const heights = useRowHeights(items, window, sizes, isPictured || leadsToRow ? 'all rows' : 'rows that may be seen', ghosts);
  const rows = useMemo(() => edgesOf(heights), [heights]);
  const axis = useQuery(dayScaleMinutes, items, window);
  const byTask = useQuery(tiesByTask);
  const milestones = useQuery(milestonesOf);
  const ties = useMemo(() => ({ byTask, milestones }), [byTask, milestones]);
  const view = useMemo(() => ({ window, columns, sizes, today, axis, ties }), [window, columns, sizes, today, axis, ties]);
  const resourceIds = useMemo(() => items.flatMap((item): readonly ResourceId[] => (item.kind === 'resource' ? [item.resourceId] : [])), [items]);

  const focusedId = useStoreValue(controller.cursor, ({ resourceId }) => resourceId);
  const focused = useMemo(() => items.findIndex((item) => item.kind === 'resource' && item.resourceId === focusedId), [items, focusedId]);
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    return focused === -1 || shown.includes(focused) ? shown : [...shown, focused].sort((a, b) => a - b);
  }, [focused]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index + 1] ?? 0) - (rows[index] ?? 0),
    getItemKey: (index) => items[index]?.key ?? index,
    initialRect: expected,
    overscan: isPictured ? rowsBeyondSight : 0,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  useLayoutEffect(() => controller.layout.set({ window, items, columns, names, rows, today, scrollTo }), [controller, window, items, columns, names, rows, today, scrollTo]);
  useEffect(() => {
    scrollToRow.current = scrollTo;
  }, [scrollTo, scrollToRow]);

  const across = names + (columns.at(-1) ?? 0);
  return (
    <BoardViewContext value={view}>
      <div ref={scroller} className={styles.scroller} role="grid" aria-label={label} aria-rowcount={items.length + 2} aria-colcount={window.columns.length + 1} aria-multiselectable="true" data-scale={window.scale} data-names={names < nameWidthIn(Infinity) ? 'narrow' : undefined} style={withNames(names)}>
        <div className={styles.inner} style={{ width: across }}>
          <HeadRow />
          <div className={styles.body} role="rowgroup" style={{ height: rows.at(-1) ?? 0 }}>
            {virtualizer.getVirtualItems().map(({ index, key }) => {
              const item = items[index];
              if (item === undefined) return null;
              const top = rows[index] ?? 0;
              return item.kind === 'group' ? (
                <GroupRow key={key} label={item.label} count={item.count} index={index} top={top} height={sizes.group} />
              ) : (
                <ResourceRow key={key} resourceId={item.resourceId} index={index} top={top} height={(rows[index + 1] ?? 0) - top} />
              );
            })}
            {window.scale === 'day' && hourMarks(axis).map((minutes) => <span key={minutes} className={styles.hour} style={{ left: names + ((columns.at(-1) ?? 0) * minutes) / axis }} />)}
            <GhostLayer />
            {isPlanShown && <Suspense fallback={null}><PlanGhosts first={(virtualizer.range?.startIndex ?? 0) - rowsBeyondSight} last={(virtualizer.range?.endIndex ?? -1) + rowsBeyondSight} /></Suspense>}
          </div>
          <AddPersonRow />
          <div className={styles.rest}>{empty}</div>
          <TotalsRow resourceIds={resourceIds} rowIndex={items.length + 2} />
        </div>
      </div>
    </BoardViewContext>
  );
};

const GroupRow = ({ label, count, index, top, height }: { readonly label: string; readonly count: number; readonly index: number; readonly top: number; readonly height: number }): ReactNode => (
  <div role="row" aria-rowindex={index + 2} className={styles.group} style={{ transform: `translateY(${String(top)}px)`, height }}>
    <div role="rowheader" className={styles.groupName}>
      {label} <span className={styles.groupCount}>{count}</span>
    </div>
  </div>
);

const withNames = (width: number): CSSProperties & Readonly<Record<'--board-names', string>> => ({ '--board-names': `${String(width)}px` });

/** Width of the element's inside, followed as it changes; at first what it is expected to be. The grid scrolls over its edges: nothing stands beside it. */
const useWidth = (element: RefObject<HTMLElement | null>, expected: number): number => {
  const [width, setWidth] = useState(expected);
  useLayoutEffect(() => {
    const present = element.current;
    if (present === null) return undefined;
    setWidth(present.clientWidth);
    const observer = new ResizeObserver(() => setWidth(present.clientWidth));
    observer.observe(present);
    return () => observer.disconnect();
  }, [element]);
  return width;
};
